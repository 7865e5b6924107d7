import { type Box, boxAround, crosses, grown, meet, type Spot, within } from "./boxes.ts"

/** A label wanted beside a disc on the map. */
export type Wanted = {
  readonly key: string
  readonly at: Spot
  /** Of the disc the label stands beside. */
  readonly radius: number
  readonly width: number
  readonly height: number
}

/** Where a label came to stand; with a leader line where it had to step aside. */
export type Label = {
  readonly key: string
  readonly box: Box
  /** Which way the lettering runs from the disc. */
  readonly side: "left" | "right" | "middle"
  readonly leader: readonly [Spot, Spot] | null
}

type Candidate = Omit<Label, "key"> & { readonly cost: number }

const GAP = 4
// East first, as one reads; then the other seven.
const POSITIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
  [0, -1],
  [0, 1],
]
const COVERING = 3 // for each spot of the tour below a name
const STEP_ASIDE = 12 // some four such spots: then a leader line may be better
const RINGS = [2.2, 3.2, 4.4, 6, 8, 11] // times the disc's radius and the label's height
const BEARINGS = 24

/**
 * Places labels one after the other, those with the most neighbours first. Laws: no label meets another, an obstacle or a disc,
 * none leaves the sheet, no leader line crosses a label. A label for which there is no such place is left out: the number in
 * its disc and the list beside the map still tell. `avoid` are spots better left free (lines of the tour).
 */
export const placeLabels = (
  wanted: readonly Wanted[],
  sheet: Box,
  obstacles: readonly Box[],
  avoid: readonly Spot[],
): readonly Label[] => {
  const discs = wanted.map(({ key, at, radius }) => ({ key, box: boxAround(at, radius + 1) }))
  const placed: Label[] = []
  const isFree = (box: Box): boolean =>
    within(box, sheet) &&
    !obstacles.some((other) => meet(box, other)) &&
    !discs.some((other) => meet(box, other.box)) &&
    !placed.some((other) => meet(box, other.box) || (other.leader !== null && crosses(...other.leader, grown(box, 1))))
  const covered = (box: Box): number =>
    avoid.filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom).length
  const leaderIsFree = (label: Wanted, from: Spot, to: Spot): boolean =>
    !placed.some((other) => crosses(from, to, grown(other.box, 1))) &&
    !obstacles.some((other) => crosses(from, to, other)) &&
    !discs.some((other) => other.key !== label.key && crosses(from, to, other.box))

  const tests: Tests = { isFree, covered, leaderIsFree }
  for (const label of byNeighbours(wanted)) {
    const near = POSITIONS.map((position, rank) => ({ ...beside(label, position), rank }))
      .filter(({ box }) => isFree(box))
      .map((one) => ({ ...one, leader: null, cost: 0.7 * one.rank + COVERING * covered(one.box) }))
      .sort((a, b) => a.cost - b.cost)[0]
    const best = near !== undefined && near.cost < STEP_ASIDE ? near : (farther(label, near?.cost, tests) ?? near)
    if (best !== undefined) placed.push({ key: label.key, box: best.box, side: best.side, leader: best.leader })
  }
  return placed
}

const byNeighbours = (wanted: readonly Wanted[]): readonly Wanted[] => {
  const near = (a: Wanted): number =>
    wanted.filter((b) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) < a.width + a.radius).length
  return wanted
    .map((one) => ({ one, near: near(one) }))
    .sort((a, b) => b.near - a.near)
    .map(({ one }) => one)
}

const beside = (
  { at: [x, y], radius, width, height }: Wanted,
  [dx, dy]: readonly [number, number],
): Pick<Label, "box" | "side"> => {
  const away = radius + GAP
  const left = dx > 0 ? x + dx * away : dx < 0 ? x + dx * away - width : x - width / 2
  const middle = y + dy * (dx === 0 ? away + height / 2 : away * 0.9 + (dy === 0 ? 0 : height * 0.25))
  const box = { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 }
  return { box, side: dx > 0 ? "left" : dx < 0 ? "right" : "middle" }
}

type Tests = {
  readonly isFree: (box: Box) => boolean
  readonly covered: (box: Box) => number
  readonly leaderIsFree: (label: Wanted, from: Spot, to: Spot) => boolean
}

/** The best place at the end of a leader line, if it is better than the one beside the disc. */
const farther = (
  label: Wanted,
  nearCost: number | undefined,
  { isFree, covered, leaderIsFree }: Tests,
): Candidate | null => {
  const { at, radius, width, height } = label
  let best: Candidate | null = null
  RINGS.forEach((ring, order) => {
    for (let step = 0; step < BEARINGS; step += 1) {
      const bearing = (step / BEARINGS) * 2 * Math.PI
      const [dx, dy] = [Math.cos(bearing), Math.sin(bearing)]
      const end: Spot = [at[0] + dx * ring * radius, at[1] + dy * ring * radius]
      const left = dx >= 0 ? end[0] + 2 : end[0] - 2 - width
      const box = { left, right: left + width, top: end[1] - height / 2, bottom: end[1] + height / 2 }
      const cost = STEP_ASIDE + 3 * order + COVERING * covered(box)
      if (cost >= (best?.cost ?? nearCost ?? Number.POSITIVE_INFINITY) || !isFree(box)) continue
      const from: Spot = [at[0] + dx * (radius + 1), at[1] + dy * (radius + 1)]
      if (leaderIsFree(label, from, end)) best = { box, side: dx >= 0 ? "left" : "right", leader: [from, end], cost }
    }
  })
  return best
}
