/** A control's place on the screen, in CSS pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type Direction = "up" | "down" | "left" | "right"

const ASIDE_WEIGHT = 2.5 // what lies straight ahead is meant before what lies nearer but aside

/** How far `to` lies ahead of `from` in a direction, and how far aside; null when it does not lie ahead. */
const away = (from: Box, to: Box, direction: Direction): number | null => {
  const vertical = direction === "up" || direction === "down"
  const ahead =
    direction === "up"
      ? from.top - to.bottom
      : direction === "down"
        ? to.top - from.bottom
        : direction === "left"
          ? from.left - to.right
          : to.left - from.right
  const [fromMiddle, toMiddle] = vertical
    ? [(from.top + from.bottom) / 2, (to.top + to.bottom) / 2]
    : [(from.left + from.right) / 2, (to.left + to.right) / 2]
  const forward = direction === "up" || direction === "left" ? fromMiddle - toMiddle : toMiddle - fromMiddle
  if (forward <= 0 || ahead < -Math.min(8, forward)) return null
  const aside = vertical
    ? Math.max(0, to.left - from.right, from.left - to.right)
    : Math.max(0, to.top - from.bottom, from.top - to.bottom)
  return Math.max(0, ahead) + ASIDE_WEIGHT * aside + forward * 0.01
}

/** Which of some controls an arrow of a remote control goes to: the nearest that lies ahead; -1 when none does. */
export const nearestControl = (from: Box, controls: readonly Box[], direction: Direction): number => {
  let [best, least] = [-1, Number.POSITIVE_INFINITY]
  controls.forEach((control, index) => {
    const distance = away(from, control, direction)
    if (distance === null || distance >= least) return
    best = index
    least = distance
  })
  return best
}
