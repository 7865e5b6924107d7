import type { FacilityGroup } from "../../compute/coverage/city-facilities.ts"
import type { AskedReach } from "./reach-asked.ts"

/** What a planner most likely means by facilities where nothing was asked: service centres. */
const LIKELY = ["service-centre", "kind.service-centre"]

/** The facilities to count from: those asked for, else those the reach's standard is about, else the likeliest the city has. */
export const chosenGroup = (
  groups: readonly FacilityGroup[],
  asked: string | null,
  reach: AskedReach | null,
): FacilityGroup | null => {
  const of = (key: string): FacilityGroup | undefined => groups.find((group) => group.key === key)
  if (asked !== null) return of(asked) ?? null
  const role = reach?.source.kind === "pack" ? reach.source.role : null
  const likely = [...(role === null ? [] : [role]), ...LIKELY]
  return likely.map(of).find((group) => group !== undefined) ?? groups[0] ?? null
}
