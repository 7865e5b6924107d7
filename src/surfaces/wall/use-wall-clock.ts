import { useEffect, useState } from "react"
import type { KioskSettings } from "../../domain/atlas.ts"
import { isHallOpen, isInSpan } from "../../domain/hall-hours.ts"

const LOOK_MS = 20_000
const RELOAD_AT_HOUR = 4 // a night's leaks are gone before the day

/** What the clock says of a wall. */
export type WallClock = {
  readonly open: boolean
  readonly dim: boolean
  /** A new day has begun since the page was loaded. */
  readonly stale: boolean
  /** The local date, ISO. */
  readonly today: string
  /** Counts the looks, so that nothing stands in one place all night. */
  readonly looks: number
}

const two = (number: number): string => String(number).padStart(2, "0")

const dateOf = (when: Date): string => `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`

/** Looks at the clock anew each time, so that one that jumps, or a machine that slept, is no trouble. */
export const useWallClock = ({ hours, dim }: Pick<KioskSettings, "hours" | "dim">): WallClock => {
  const [loadedOn] = useState(() => dateOf(new Date()))
  const [looked, setLooked] = useState(() => ({ now: new Date(), looks: 0 }))
  useEffect(() => {
    const looking = setInterval(() => setLooked(({ looks }) => ({ now: new Date(), looks: looks + 1 })), LOOK_MS)
    return () => clearInterval(looking)
  }, [])
  const { now, looks } = looked
  const today = dateOf(now)
  return {
    open: isHallOpen(hours, now),
    dim: dim !== null && isInSpan(dim, now),
    stale: today !== loadedOn && now.getHours() >= RELOAD_AT_HOUR,
    today,
    looks,
  }
}
