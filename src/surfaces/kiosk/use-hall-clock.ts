import { useEffect, useRef, useState } from "react"
import type { HallHours } from "../../domain/atlas.ts"
import { isHallOpen } from "../../domain/hall-hours.ts"
import type { HallEvent } from "./kiosk-machine.ts"

const LOOK_MS = 20_000
const RELOAD_AT_HOUR = 4 // nobody is in the hall, and a night's leaks are gone before the day

/**
 * Looks at the clock: opens and closes the hall by its hours, asks for the quiet daily reload. Answers a number that
 * counts the looks. It reads the clock anew each time, so a clock that jumps or a machine that slept is no trouble.
 */
export const useHallClock = (hours: readonly HallHours[], tell: (event: HallEvent) => void): number => {
  const [looks, setLooks] = useState(0)
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    let open = true
    let loadedOn = new Date().toDateString()
    const look = (): void => {
      const now = new Date()
      const isOpen = isHallOpen(hours, now)
      // Only a change tells: staff who opened the hall by hand keep it open.
      if (isOpen !== open) latest.current({ type: isOpen ? "OPEN_HALL" : "CLOSE_HALL" })
      open = isOpen
      if (now.toDateString() !== loadedOn && now.getHours() >= RELOAD_AT_HOUR) {
        loadedOn = now.toDateString()
        latest.current({ type: "RELOAD_DUE" })
      }
      setLooks((before) => before + 1)
    }
    look()
    const looking = setInterval(look, LOOK_MS)
    return () => clearInterval(looking)
  }, [hours])
  return looks
}
