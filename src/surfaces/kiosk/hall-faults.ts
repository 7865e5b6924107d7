import type { HallRecord } from "../../drafts/hall-record.ts"

/** What staff must see to. */
export type HallFault = "expired" | "expires-soon" | "no-map" | "store-blocked" | "errors-today"

type HallHealth = {
  /** ISO date, or null where the content never expires. */
  readonly contentExpires: string | null
  readonly record: HallRecord
  readonly storeKeeps: boolean
  readonly mapDraws: boolean
  readonly today: string
}

const SOON_DAYS = 30
const MANY_ERRORS = 10 // a few a day are the weather; more are a fault
const DAY_MS = 86_400_000

/** What staff must see to, worst first; nothing when the screen is well. */
export const hallFaults = ({
  contentExpires,
  record,
  storeKeeps,
  mapDraws,
  today,
}: HallHealth): readonly HallFault[] => {
  const faults: HallFault[] = []
  if (contentExpires !== null) {
    const days = (Date.parse(contentExpires) - Date.parse(today)) / DAY_MS
    if (days < 0) faults.push("expired")
    else if (days <= SOON_DAYS) faults.push("expires-soon")
  }
  if (!mapDraws) faults.push("no-map")
  if (!storeKeeps) faults.push("store-blocked")
  if (record.errors.filter(({ at }) => at.startsWith(today)).length >= MANY_ERRORS) faults.push("errors-today")
  return faults
}
