import { isBuiltUp, superblocksOf } from "./blocks.ts"
import { cosine, sine, TURN } from "./exact-math.ts"
import { noise } from "./noise.ts"
import type { Vec } from "./plane.ts"
import { randomFor } from "./random.ts"
import type { Street } from "./street.ts"
import { EMBANKMENT, type TownPlan } from "./town-plan.ts"
import type { Water } from "./water.ts"

/** Half the space between the two carriageways of an expressway. */
const HALF_MEDIAN = 13
const RING_CORNER = 1500
export const MAP_EDGE = { along: 13500, across: 10200 } as const

const name = (zh: string, en: string) => ({ zh, en })

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
  const first = line[0]
  return first === undefined ? line : [...line, first]
}

/** Two one-way carriageways that leave one junction, run side by side and meet again at the end. Right-hand traffic. */
const twin = (id: string, middle: readonly Vec[], title: Street["name"]): Street[] => {
  const shifted = (side: number): Vec[] =>
    middle.map((point, index) => {
      const [before, after] = [middle[index - 1], middle[index + 1]]
      if (before === undefined || after === undefined) return point
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
      const length = Math.sqrt(dx * dx + dy * dy)
      return [point[0] + (side * HALF_MEDIAN * dy) / length, point[1] - (side * HALF_MEDIAN * dx) / length]
    })
  const shared = { id, class: "trunk", oneway: true, bridges: "river", ...(title && { name: title }) } as const
  return [
    { ...shared, line: shifted(1) },
    { ...shared, line: shifted(-1).reverse() },
  ]
}

/** Expressway ring, trunk roads out of the city, main streets and embankments with their bridges. */
export const layOutMainStreets = (plan: TownPlan, water: Water): Street[] => {
  const random = randomFor(plan.seed, "main streets")
  const grain = random.whole(1, 1e6)
  const ringName = name("环城快速路", "Ring Expressway")
  const streets: Street[] = [
    {
      id: "ring",
      class: "motorway",
      line: ringLine(plan, HALF_MEDIAN),
      oneway: true,
      bridges: "river",
      name: ringName,
    },
    {
      id: "ring",
      class: "motorway",
      line: ringLine(plan, -HALF_MEDIAN).reverse(),
      oneway: true,
      bridges: "river",
      name: ringName,
    },
  ]
  const trunkStart = 90
  const nearest = (lines: readonly number[], wanted: number): number =>
    lines.reduce((best, line) => (Math.abs(line - wanted) < Math.abs(best - wanted) ? line : best))
  const [northWest, northEast] = [plan.northAcross[1] ?? 1400, plan.northAcross[1] ?? 1400]
  const southWest = plan.southAcross[1] ?? -1500
  // Straight while the town still touches it, winding in open country.
  const sway = (t: number, salt: number): number =>
    520 * noise(grain + salt, t / 2600, 0.5) * Math.min(1, Math.max(0, t - 2300) / 2500)
  const outward = (from: Vec, direction: Vec, salt: number): Vec[] => {
    const line: Vec[] = []
    for (let t = 0; ; t += 250) {
      const s = sway(t, salt)
      const at: Vec = [from[0] + direction[0] * t + direction[1] * s, from[1] + direction[1] * t + direction[0] * s]
      line.push(at)
      if (Math.abs(at[0]) > MAP_EDGE.along || Math.abs(at[1]) > MAP_EDGE.across) return line
    }
  }
  const [southLeft, southRight] = [nearest(plan.alongs, -2600), nearest(plan.alongs, 2800)]
  const northAlong = nearest(plan.alongs, 3000)
  const stream = water.streams[0]
  const upstream: Vec[] = [[northAlong, plan.ring.north + trunkStart]]
  for (let across = plan.ring.north + 700; across < MAP_EDGE.across; across += 300) {
    const t = Math.min(1, (across - plan.ring.north) / 1900)
    const beside = (stream?.middle(across) ?? northAlong) - 190
    upstream.push([northAlong + (beside - northAlong) * t * t * (3 - 2 * t), across])
  }
  const radials: readonly [Vec[], Street["name"]][] = [
    [outward([plan.ring.west - trunkStart, northWest], [-1, 0], 1), name("西干线", "West Trunk Road")],
    [outward([plan.ring.east + trunkStart, northEast], [1, 0], 2), name("东干线", "East Trunk Road")],
    [outward([plan.ring.west - trunkStart, southWest], [-1, 0], 3), name("西南干线", "Southwest Trunk Road")],
    [outward([plan.ring.east + trunkStart, southWest], [1, 0], 4), name("东南干线", "Southeast Trunk Road")],
    [outward([southLeft, plan.ring.south - trunkStart], [0, -1], 5), name("南干线", "South Trunk Road")],
    [outward([southRight, plan.ring.south - trunkStart], [0, -1], 6), name("新南干线", "New South Trunk Road")],
    [upstream, name("北干线", "North Trunk Road")],
  ]
  radials.forEach(([line, title], index) => {
    streets.push(...twin(`trunk-${index}`, line, title))
  })

  const built = superblocksOf(plan).filter((block) => isBuiltUp(plan, block))
  /** Main streets that become trunk roads at the ring reach it whether or not the town does. */
  const leadsOut = (upright: boolean, at: number, low: number, high: number): boolean =>
    upright
      ? ((at === southLeft || at === southRight) && low < -EMBANKMENT && low >= plan.ring.south - trunkStart) ||
        (at === northAlong && high > EMBANKMENT && high <= plan.ring.north + trunkStart)
      : (at === northWest || at === southWest) &&
        low >= plan.ring.west - trunkStart &&
        high <= plan.ring.east + trunkStart
  /** Does a built-up block touch this stretch of a main street? */
  const kept = (upright: boolean, at: number, low: number, high: number): boolean =>
    leadsOut(upright, at, low, high) ||
    built.some((block) =>
      upright
        ? (block.west === at || block.east === at) && block.south < high && block.north > low
        : (block.south === at || block.north === at) && block.west < high && block.east > low,
    )
  const run = (upright: boolean, at: number, stops: readonly number[]): void => {
    const ordered = [...stops].sort((a, b) => a - b)
    let start: number | null = null
    const close = (end: number | undefined): void => {
      if (start === null || end === undefined) return
      const embankment = !upright && Math.abs(at) === EMBANKMENT
      streets.push({
        id: `main-${upright ? "u" : "l"}-${Math.round(at)}-${Math.round(start)}`,
        class: embankment ? "secondary" : "primary",
        line: upright
          ? [
              [at, start],
              [at, end],
            ]
          : [
              [start, at],
              [end, at],
            ],
        oneway: false,
        bridges: "streams",
        ...(embankment && {
          name: at > 0 ? name("滨江北路", "Riverside North Road") : name("滨江南路", "Riverside South Road"),
        }),
      })
      start = null
    }
    for (let i = 1; i < ordered.length; i++) {
      const [low, high] = [ordered[i - 1] ?? 0, ordered[i] ?? 0]
      if (kept(upright, at, low, high)) start ??= low
      else close(low)
    }
    close(ordered[ordered.length - 1])
  }
  /** Main streets give way to a trunk road that starts on their line at the ring. */
  const until = (stops: readonly number[], ends: readonly number[]): number[] => {
    const inner = stops.filter((stop) => ends.every((end) => (end > 0 ? stop < end : stop > end)))
    return [...inner, ...ends]
  }
  const out = (at: number): number => at + Math.sign(at) * trunkStart
  for (const along of plan.alongs) {
    run(true, along, along === northAlong ? until(plan.northAcross, [out(plan.ring.north)]) : plan.northAcross)
    const south = along === southLeft || along === southRight
    run(true, along, south ? until(plan.southAcross, [out(plan.ring.south)]) : plan.southAcross)
  }
  for (const across of [...plan.northAcross, ...plan.southAcross]) {
    const toTrunk = across === northWest || across === southWest
    run(false, across, toTrunk ? until(plan.alongs, [out(plan.ring.west), out(plan.ring.east)]) : plan.alongs)
  }
  const corner = (column: number, across: number | undefined): Vec => [plan.alongs[column] ?? 0, across ?? 0]
  const centre = plan.alongs.indexOf(nearest(plan.alongs, 0))
  const diagonals: readonly [Vec, Vec][] = [
    [corner(centre - 4, plan.northAcross[1]), corner(centre - 2, plan.northAcross[3])],
    [corner(centre + 1, plan.southAcross[1]), corner(centre + 3, plan.southAcross[3])],
    [corner(centre - 2, plan.southAcross[1]), corner(centre - 1, plan.southAcross[3])],
  ]
  diagonals.forEach((line, index) => {
    streets.push({
      id: `diagonal-${index}`,
      class: index === 2 ? "secondary" : "primary",
      line,
      oneway: false,
      bridges: "streams",
    })
  })
  for (const along of plan.bridgeAlongs) {
    const bothBanks = [1, -1].every((side) =>
      kept(true, along, side > 0 ? 0 : -EMBANKMENT - 1, side > 0 ? EMBANKMENT + 1 : 0),
    )
    if (!bothBanks) continue
    streets.push({
      id: `bridge-${Math.round(along)}`,
      class: "primary",
      line: [
        [along, -EMBANKMENT],
        [along, EMBANKMENT],
      ],
      oneway: false,
      bridges: "river",
    })
  }
  return streets
}
