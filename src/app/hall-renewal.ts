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

const TAKE_OVER_MS = 8000 // a version that does not take over by then is tried again tomorrow

let update: TakeUpdate | null = null
let dueNow: () => void = () => undefined
leaveUpdatesToHall((waiting) => {
  if (update === null) queueMicrotask(() => dueNow())
  update = waiting
})

/** The renewals of a hall that shows a city: newer versions of the site, content from a stick, other screens of this browser. */
export const hallRenewal = (atlas: string, content: HallContent): HallRenewal => ({
  renew: () => {
    void content.bringIn().then(() => {
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
    const deaf = hearOfContent(atlas, due)
    return () => {
      deaf()
      if (dueNow === due) dueNow = () => undefined
    }
  },
})
