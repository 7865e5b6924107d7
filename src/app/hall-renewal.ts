import { openTextStore } from "../drafts/hall-record.ts"
import { forgetStarts, NO_RELOADS_MS } from "../drafts/hall-starts.ts"
import type { HallContent } from "./hall-content.ts"
import { hearOfContent } from "./hall-content.ts"
import type { TakeUpdate } from "./use-site-update.ts"
import { leaveUpdatesToHall } from "./waiting-update.ts"

/** Everything that changes a hall's screen as a whole, kept until nobody is there. */
export type HallRenewal = {
  /** Brings in what waits and loads the page anew. */
  readonly renew: () => void
  /** Calls `due` whenever something waits; answers how to stop. */
  readonly whenDue: (due: () => void) => () => void
}

const LOST_MAPS = 3 // a graphics card that gives a map up so often will do it again
const LOST_WITHIN_MS = 10 * 60_000
const TAKE_OVER_MS = 8000 // a version that does not take over by then is tried again tomorrow

/** Calls `due` when the map's drawing was lost again and again; answers how to stop. */
const hearOfLostMaps = (due: () => void): (() => void) => {
  let lost: number[] = []
  const note = ({ timeStamp }: Event): void => {
    lost = [...lost.filter((at) => timeStamp - at < LOST_WITHIN_MS), timeStamp]
    if (lost.length >= LOST_MAPS) due()
  }
  // The event stays at its canvas: it is met on its way down.
  addEventListener("webglcontextlost", note, { capture: true })
  return () => removeEventListener("webglcontextlost", note, { capture: true })
}

let update: TakeUpdate | null = null
let dueNow: () => void = () => undefined
leaveUpdatesToHall((waiting) => {
  if (update === null) queueMicrotask(() => dueNow())
  update = waiting
})

/** The renewals of a hall that shows a city: newer versions of the site, content from a stick, other screens of this browser. */
export const hallRenewal = (atlas: string, content: HallContent): HallRenewal => {
  let triesAgain = false
  return {
    renew: () => {
      void content.bringIn().then(() => {
        if (triesAgain) forgetStarts(openTextStore())
        if (update === null) {
          location.reload()
          return
        }
        setTimeout(() => location.reload(), TAKE_OVER_MS)
        update()
      })
    },
    whenDue: (due) => {
      dueNow = due
      if (update !== null) due()
      // A power cut between the staff's yes and the next empty hall.
      content.door
        .beside()
        .then(({ next }) => next !== null && dueNow === due && due())
        .catch(() => undefined)
      const deaf = [hearOfContent(atlas, due), hearOfLostMaps(due)]
      const again = setTimeout(() => {
        triesAgain = "simple" in document.documentElement.dataset
        if (triesAgain) due()
      }, NO_RELOADS_MS)
      return () => {
        for (const stop of deaf) stop()
        clearTimeout(again)
        if (dueNow === due) dueNow = () => undefined
      }
    },
  }
}
