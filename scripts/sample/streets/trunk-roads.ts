import { cosine, sine, TURN } from "../ground/exact-math.ts"
import { noise } from "../ground/noise.ts"
import type { Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import type { Water } from "../land/water.ts"
import type { Street } from "./street.ts"
import type { TownPlan } from "./town-plan.ts"

/** Half the space between the two carriageways of an expressway. */
const HALF_MEDIAN = 13
const RING_CORNER = 1500
/** Roads out of the city take over from main streets so far beyond the ring. */
const TAKES_OVER = 90
const EDGE = { along: 13500, across: 10200 } as const

/** The roads out of the city, and the main streets that become one of them at the ring. */
export type TrunkRoads = {
  readonly streets: readonly Street[]
  /** Does this stretch of a main street lead to a road out of the city? */
  readonly leadsOut: (upright: boolean, at: number, low: number, high: number) => boolean
  /** Where the main street of this line ends because a road out takes over, if it does. */
  readonly endsAt: (upright: boolean, at: number) => readonly number[]
}

const name = (zh: string, en: string) => ({ zh, en })
type Title = ReturnType<typeof name>

/** The expressway ring, counter-clockwise, pushed outwards by some metres. */
const ringLine = (plan: TownPlan, out: number): Vec[] => {
  const { west, east, north, south } = plan.ring
  const line: Vec[] = []
  const corners: readonly [Vec, number][] = [
    [[east - RING_CORNER, north - RING_CORNER], 0],
    [[west + RING_CORNER, north - RING_CORNER], 0.25],
    [[west + RING_CORNER, south + RING_CORNER], 0.5],
    [[east - RING_CORNER, south + RING_CORNER], 0.75],
  ]
  for (const [middle, start] of corners) {
    for (let step = 0; step <= 12; step++) {
      const angle = (start + step / 48) * TURN
      const reach = RING_CORNER + out
      line.push([middle[0] + reach * cosine(angle), middle[1] + reach * sine(angle)])
    }
  }
  return [...line, ...line.slice(0, 1)]
}

/** Two one-way carriageways that leave one junction, run side by side and meet again at the end. Right-hand traffic. */
const twin = (id: string, middle: readonly Vec[], title: Title): Street[] => {
  const shifted = (side: number): Vec[] =>
    middle.map((point, index) => {
      const [before, after] = [middle[index - 1], middle[index + 1]]
      if (before === undefined || after === undefined) return point
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
      const length = Math.sqrt(dx * dx + dy * dy)
      return [point[0] + (side * HALF_MEDIAN * dy) / length, point[1] - (side * HALF_MEDIAN * dx) / length]
    })
  const shared = { id, class: "trunk", oneway: true, bridges: "river", name: title } as const
  return [
    { ...shared, line: shifted(1) },
    { ...shared, line: shifted(-1).reverse() },
  ]
}

/** The expressway ring, four trunk roads and three country highways. */
export const layOutTrunkRoads = (plan: TownPlan, water: Water): TrunkRoads => {
  const grain = randomFor(plan.seed, "trunk roads").whole(1, 1e6)
  const { ring } = plan
  const nearest = (wanted: number): number =>
    plan.alongs.reduce((best, line) => (Math.abs(line - wanted) < Math.abs(best - wanted) ? line : best))
  const [north, south] = [plan.northAcross[1] ?? 1400, plan.southAcross[1] ?? -1500]
  const [southLeft, southRight, northAlong] = [nearest(-2600), nearest(2800), nearest(3000)]

  // Straight while the town still touches it, winding in open country.
  const sway = (t: number, salt: number): number =>
    520 * noise(grain + salt, t / 2600, 0.5) * Math.min(1, Math.max(0, t - 2300) / 2500)
  const outward = (from: Vec, [east, up]: Vec, salt: number): Vec[] => {
    const line: Vec[] = []
    for (let t = 0; ; t += 250) {
      const s = sway(t, salt)
      const at: Vec = [from[0] + east * t + up * s, from[1] + up * t + east * s]
      line.push(at)
      if (Math.abs(at[0]) > EDGE.along || Math.abs(at[1]) > EDGE.across) return line
    }
  }
  /** The northern road bends over to the side stream and follows it into the hills. */
  const upstream: Vec[] = [[northAlong, ring.north + TAKES_OVER]]
  const stream = water.streams[0]
  for (let across = ring.north + 400; across < EDGE.across; across += 200) {
    const t = Math.min(1, Math.max(0, across - ring.north - 300) / 3900)
    const beside = (stream?.middle(across) ?? northAlong) - 190
    upstream.push([northAlong + (beside - northAlong) * t * t * (3 - 2 * t), across])
  }
  const trunks: readonly [Vec[], Title][] = [
    [outward([ring.west - TAKES_OVER, north], [-1, 0], 1), name("西干线", "West Trunk Road")],
    [outward([ring.east + TAKES_OVER, north], [1, 0], 2), name("东干线", "East Trunk Road")],
    [outward([southRight, ring.south - TAKES_OVER], [0, -1], 6), name("南干线", "South Trunk Road")],
    [upstream, name("北干线", "North Trunk Road")],
  ]
  const highways: readonly [Vec[], Title][] = [
    [outward([ring.west - TAKES_OVER, south], [-1, 0], 3), name("西南公路", "Southwest Highway")],
    [outward([ring.east + TAKES_OVER, south], [1, 0], 4), name("东南公路", "Southeast Highway")],
    [outward([southLeft, ring.south - TAKES_OVER], [0, -1], 5), name("溪南公路", "South Brook Highway")],
  ]
  const ringStreet: Street = {
    id: "ring",
    class: "motorway",
    line: ringLine(plan, HALF_MEDIAN),
    oneway: true,
    bridges: "river",
    name: name("环城快速路", "Ring Expressway"),
  }
  const uprightEnds = new Map([
    [northAlong, [ring.north + TAKES_OVER]],
    [southLeft, [ring.south - TAKES_OVER]],
  ])
  uprightEnds.set(southRight, [...(uprightEnds.get(southRight) ?? []), ring.south - TAKES_OVER])
  const levelEnds = [ring.west - TAKES_OVER, ring.east + TAKES_OVER]
  const endsAt = (upright: boolean, at: number): readonly number[] => {
    if (upright) return uprightEnds.get(at) ?? []
    return at === north || at === south ? levelEnds : []
  }
  return {
    streets: [
      ringStreet,
      { ...ringStreet, line: ringLine(plan, -HALF_MEDIAN).reverse() },
      ...trunks.flatMap(([line, title], index) => twin(`trunk-${index}`, line, title)),
      ...highways.map(
        ([line, title], index): Street => ({
          id: `highway-${index}`,
          class: "primary",
          line,
          oneway: false,
          bridges: "streams",
          name: title,
        }),
      ),
    ],
    endsAt,
    leadsOut: (upright, at, low, high) => {
      const ends = endsAt(upright, at)
      if (ends.length === 0) return false
      if (!upright) return low >= ring.west - TAKES_OVER && high <= ring.east + TAKES_OVER
      return ends.some((end) => (end > 0 ? low >= 0 && high <= end : high <= 0 && low >= end))
    },
  }
}
