import { between, inside, type Ring, type Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import { blob } from "../ground/shapes.ts"
import { nearStream, type Water } from "../land/water.ts"
import { type Block, middleOf } from "./blocks.ts"
import type { HillPark } from "./hillside.ts"
import type { Street } from "./street.ts"
import type { TownPlan } from "./town-plan.ts"

/** A city park that fills a quarter, with its paths, and a pond in the larger ones. In valley coordinates. */
export type Park = {
  readonly id: string
  readonly edge: Ring
  readonly pond: Ring | null
  readonly paths: readonly Street[]
}

const WANTED = 17
const APART_METRES = 1150
const PAVEMENT = 14

const cornersOf = (block: Block, margin: number): Vec[] => [
  [block.west + margin, block.south + margin],
  [block.east - margin, block.south + margin],
  [block.east - margin, block.north - margin],
  [block.west + margin, block.north - margin],
]

/** Turns quarters here and there into parks, away from one another, the hill, the lake and the expressway. */
export const layOutParks = (plan: TownPlan, quarters: readonly Block[], water: Water, hill: HillPark): Park[] => {
  const random = randomFor(plan.seed, "parks")
  const parks: Park[] = []
  const middles: Vec[] = []
  for (const quarter of random.shuffled(quarters)) {
    if (parks.length === WANTED) break
    const middle = middleOf(quarter)
    const corners = cornersOf(quarter, -30)
    const blocked =
      middles.some((other) => between(other, middle) < APART_METRES) ||
      plan.isOldTown(middle) ||
      between(middle, hill.summit) < 1700 ||
      corners.some(
        (corner) => inside(corner, water.lakePark) || water.streams.some((stream) => nearStream(stream, corner, 110)),
      ) ||
      nearRing(plan, quarter)
    if (blocked) continue
    const index = parks.length
    const [width, height] = [quarter.east - quarter.west, quarter.north - quarter.south]
    const walk = blob(index + 1, middle, width * 0.34, height * 0.34, 0.12)
    const path = (name: string, line: readonly Vec[]): Street => ({
      id: `park-${index}-${name}`,
      class: "footway",
      line,
      oneway: false,
      bridges: "nothing",
    })
    const paths = [path("walk", [...walk, ...walk.slice(0, 1)])]
    cornersOf(quarter, 0).forEach((corner, i) => {
      const foot = walk[(45 + 18 * i) % 72]
      if (foot !== undefined) paths.push(path(`corner-${i}`, [corner, foot]))
    })
    const pond = Math.min(width, height) > 260 ? blob(index + 60, middle, width * 0.19, height * 0.17, 0.3) : null
    parks.push({ id: `park-${index}`, edge: cornersOf(quarter, PAVEMENT), pond, paths })
    middles.push(middle)
  }
  return parks
}

const nearRing = (plan: TownPlan, block: Block): boolean => {
  const { west, east, north, south } = plan.ring
  const crosses = (line: number, low: number, high: number): boolean => line > low - 120 && line < high + 120
  return (
    crosses(west, block.west, block.east) ||
    crosses(east, block.west, block.east) ||
    crosses(north, block.south, block.north) ||
    crosses(south, block.south, block.north) ||
    block.west < west ||
    block.east > east ||
    block.north > north ||
    block.south < south
  )
}
