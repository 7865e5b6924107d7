/** What a screen feels: a finger with its number, where (in CSS pixels) and when (in milliseconds). */
export type Touch = {
  readonly kind: "down" | "move" | "up"
  readonly finger: number
  readonly x: number
  readonly y: number
  readonly atMs: number
}

const MOST_FINGERS = 10 // more is a sleeve, a cleaning cloth or a broken frame
const STUCK_MS = 20_000 // no hand rests so still for so long; dirt and a bag do
const STILL_PX = 12

type Finger = { readonly x: number; readonly y: number; readonly sinceMs: number }

/** Whether a touch is a visitor's: dirt on the glass and a whole forearm are not. */
export type TouchSense = { readonly isVisitor: (touch: Touch) => boolean }

/**
 * Tells visitors from what else touches a screen for months. A finger that rests in one place longer than 20 s is stuck:
 * it counts for nothing until it leaves. More than ten at once count for nothing until all have left.
 */
export const makeTouchSense = (): TouchSense => {
  const down = new Map<number, Finger>()
  let crowded = false
  return {
    isVisitor: ({ kind, finger, x, y, atMs }) => {
      const known = down.get(finger)
      if (kind === "up") {
        down.delete(finger)
        const wasCrowded = crowded
        if (down.size === 0) crowded = false
        return !wasCrowded && known !== undefined && atMs - known.sinceMs < STUCK_MS
      }
      const stays = known !== undefined && Math.hypot(x - known.x, y - known.y) < STILL_PX
      if (!stays) down.set(finger, { x, y, sinceMs: atMs })
      if (down.size > MOST_FINGERS) crowded = true
      if (crowded) return false
      return !stays || atMs - known.sinceMs < STUCK_MS
    },
  }
}
