import type { Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import { isBuiltUp, superblocksOf } from "./blocks.ts"
import type { RoadClass, Street } from "./street.ts"
import { EMBANKMENT, type TownPlan } from "./town-plan.ts"
import type { TrunkRoads } from "./trunk-roads.ts"

const NORTH_BANK = { zh: "滨江北路", en: "Riverside North Road" }
const SOUTH_BANK = { zh: "滨江南路", en: "Riverside South Road" }
/** Where the town ends on one side, its outermost street is a lesser one, and not everywhere there. */
const EDGE_STREET_SHARE = 0.72

/** Main streets and embankments, diagonal avenues and the bridges over the river. */
export const layOutMainStreets = (plan: TownPlan, trunks: TrunkRoads): Street[] => {
  const random = randomFor(plan.seed, "main streets")
  const built = superblocksOf(plan).filter((block) => isBuiltUp(plan, block))
  /** On how many sides a stretch of a main street has town. */
  const townSides = (upright: boolean, at: number, low: number, high: number): number =>
    built.filter((block) =>
      upright
        ? (block.west === at || block.east === at) && block.south < high && block.north > low
        : (block.south === at || block.north === at) && block.west < high && block.east > low,
    ).length
  const classOf = (upright: boolean, at: number, low: number, high: number): RoadClass | null => {
    if (!upright && Math.abs(at) === EMBANKMENT) return townSides(upright, at, low, high) > 0 ? "secondary" : null
    if (trunks.leadsOut(upright, at, low, high)) return "primary"
    const sides = townSides(upright, at, low, high)
    if (sides === 2) return "primary"
    return sides === 1 && random.chance(EDGE_STREET_SHARE) ? "secondary" : null
  }

  /** One line of the plan, cut into runs of one class. */
  const run = (upright: boolean, at: number, stops: readonly number[]): Street[] => {
    const ordered = [...stops].sort((a, b) => a - b)
    const streets: Street[] = []
    let open: { class: RoadClass; start: number } | null = null
    const close = (end: number): void => {
      if (open === null) return
      const { start } = open
      streets.push({
        id: `main-${upright ? "u" : "l"}-${Math.round(at)}-${Math.round(start)}`,
        class: open.class,
        line: upright ? lineOf([at, start], [at, end]) : lineOf([start, at], [end, at]),
        oneway: false,
        bridges: "streams",
        ...(!upright && Math.abs(at) === EMBANKMENT && { name: at > 0 ? NORTH_BANK : SOUTH_BANK }),
      })
      open = null
    }
    for (let i = 1; i < ordered.length; i++) {
      const [low, high] = [ordered[i - 1] ?? 0, ordered[i] ?? 0]
      const kind = classOf(upright, at, low, high)
      if (kind !== (open === null ? null : openClass(open))) close(low)
      if (kind !== null) open ??= { class: kind, start: low }
    }
    close(ordered[ordered.length - 1] ?? 0)
    return streets
  }
  /** Main streets give way to a road out of the city that starts on their line beyond the ring. */
  const until = (upright: boolean, at: number, stops: readonly number[]): number[] => {
    const side = stops.every((stop) => stop > 0) ? 1 : stops.every((stop) => stop < 0) ? -1 : 0
    const ends = trunks.endsAt(upright, at).filter((end) => side === 0 || end * side > 0)
    return [...stops.filter((stop) => ends.every((end) => (end > 0 ? stop < end : stop > end))), ...ends]
  }
  return [
    ...plan.alongs.flatMap((along) => [
      ...run(true, along, until(true, along, plan.northAcross)),
      ...run(true, along, until(true, along, plan.southAcross)),
    ]),
    ...[...plan.northAcross, ...plan.southAcross].flatMap((across) =>
      run(false, across, until(false, across, plan.alongs)),
    ),
    ...diagonals(plan),
    ...plan.bridgeAlongs
      .filter(
        (along) => townSides(true, along, 0, EMBANKMENT + 1) > 0 && townSides(true, along, -EMBANKMENT - 1, 0) > 0,
      )
      .map(
        (along): Street => ({
          id: `bridge-${Math.round(along)}`,
          class: "primary",
          line: lineOf([along, -EMBANKMENT], [along, EMBANKMENT]),
          oneway: false,
          bridges: "river",
        }),
      ),
  ]
}

const lineOf = (...points: readonly Vec[]): readonly Vec[] => points
/** Read through a call, since a closure sets it behind the compiler's back. */
const openClass = (open: { class: RoadClass }): RoadClass => open.class

/** Avenues that cut across the grid, from one main junction to another. */
const diagonals = (plan: TownPlan): Street[] => {
  const centre = plan.alongs.reduce((best, at, i) => (Math.abs(at) < Math.abs(plan.alongs[best] ?? 1e9) ? i : best), 0)
  const corner = (column: number, across: number | undefined): Vec => [plan.alongs[centre + column] ?? 0, across ?? 0]
  const lines: readonly [RoadClass, Vec, Vec][] = [
    ["primary", corner(-4, plan.northAcross[1]), corner(-2, plan.northAcross[3])],
    ["primary", corner(1, plan.southAcross[1]), corner(3, plan.southAcross[3])],
    ["secondary", corner(-2, plan.southAcross[1]), corner(-1, plan.southAcross[3])],
  ]
  return lines.map(([kind, from, to], index) => ({
    id: `diagonal-${index}`,
    class: kind,
    line: [from, to],
    oneway: false,
    bridges: "streams",
  }))
}
