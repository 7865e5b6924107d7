import { alongLine, between, inside, lineLength, nearestOnLine, type Vec } from "../ground/plane.ts"
import { withSteps } from "../ground/shapes.ts"
import type { Relief } from "../land/relief.ts"
import { RIVER_HALF, type Valley } from "../land/valley.ts"
import { nearStream, type Water } from "../land/water.ts"
import type { Stretch } from "./crossings.ts"
import type { HillPark } from "./hillside.ts"
import { isMinor, ROAD_CLASSES, type Street } from "./street.ts"
import { STREAM_ROAD } from "./waterside.ts"

/** What the ground forbids streets to cross. */
export type Ground = {
  readonly water: Water
  readonly relief: Relief
  readonly hill: HillPark
  readonly valley: Valley
  readonly parks: readonly (readonly Vec[])[]
}

const RAMP_ROOM = 48
const TOO_CLOSE = 34

/** Is the spot in the river, a stream, the lake or a pond, with a margin along the streams? */
export const isWater = (water: Water, spot: Vec, margin: number): boolean => {
  if (Math.abs(spot[1]) < RIVER_HALF + margin)
    return !inside(spot, water.island) || nearShore(water.island, spot, margin)
  if (water.streams.some((stream) => nearStream(stream, spot, margin))) return true
  return [water.lake, ...water.ponds].some((ring) => inside(spot, ring) || nearShore(ring, spot, margin))
}
const nearShore = (ring: readonly Vec[], spot: Vec, margin: number): boolean =>
  margin > 0 && nearestOnLine(spot, [...ring, ...ring.slice(0, 1)]).metres < margin

/** May a street of this kind run here? */
const mayRun = (street: Street, spot: Vec, ground: Ground): boolean => {
  const { water, hill, relief, valley } = ground
  if (street.bridges !== "river" && Math.abs(spot[1]) < RIVER_HALF - 1 && !inside(spot, water.island)) return false
  if (street.bridges === "nothing" && water.streams.some((stream) => nearStream(stream, spot, STREAM_ROAD - 3)))
    return false
  if (!street.id.startsWith("lake-") && inside(spot, water.lakePark)) return false
  if (!street.id.startsWith("hill-") && inside(spot, hill.edge)) return false
  if (!street.id.startsWith("park-") && ground.parks.some((park) => inside(spot, park))) return false
  if (street.bridges !== "river" && water.ponds.some((pond) => inside(spot, pond))) return false
  if (street.id.startsWith("hill-") || street.class === "motorway" || street.class === "trunk") return true
  return relief.heightAt(valley.toPlane(spot), spot) < (street.id.startsWith("country-") ? 190 : 52)
}

/** Keeps what can be built: nothing in water but bridges, nothing through parks and hills, nothing hugging another street. */
export const lawfulStretches = (stretches: readonly Stretch[], ground: Ground): Stretch[] => {
  const allowed = stretches.filter((stretch) => {
    const length = lineLength(stretch.line)
    return [0.2, 0.5, 0.8].every((share) =>
      mayRun(stretch.street, alongLine(stretch.line, length * share).point, ground),
    )
  })
  const cells = new Map<string, { spot: Vec; rank: number; street: Street }[]>()
  const cellOf = (spot: Vec): [number, number] => [Math.floor(spot[0] / 60), Math.floor(spot[1] / 60)]
  const rankOf = (stretch: Stretch, index: number): number => ROAD_CLASSES.indexOf(stretch.street.class) * 1e6 + index
  allowed.forEach((stretch, index) => {
    for (const spot of withSteps(stretch.line, 20)) {
      const key = cellOf(spot).join()
      const here = { spot, rank: rankOf(stretch, index), street: stretch.street }
      const others = cells.get(key)
      if (others === undefined) cells.set(key, [here])
      else others.push(here)
    }
  })
  /** Is a spot of a stretch hugging a wider street, or an earlier one of its width; and is that the expressway? */
  const hugged = (spot: Vec, stretch: Stretch, rank: number): { fast: boolean; any: boolean } => {
    const [column, row] = cellOf(spot)
    const found = { fast: false, any: false }
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const other of cells.get(`${c},${r}`) ?? []) {
          if (other.rank >= rank || other.street === stretch.street) continue
          const apart = between(spot, other.spot)
          if (other.street.class === "motorway") found.fast ||= apart < RAMP_ROOM
          else if (other.street.class === "trunk" || isPath(stretch) !== isPath(other)) found.any ||= apart < 12
          else found.any ||= apart < TOO_CLOSE
        }
      }
    }
    return found
  }
  return allowed.filter((stretch, index) => {
    const { street, line } = stretch
    const length = lineLength(line)
    if (street.class === "motorway" || street.class === "trunk" || street.bridges === "river") return true
    const rank = rankOf(stretch, index)
    const at = (share: number) => hugged(alongLine(line, length * share).point, stretch, rank)
    const [start, middle, end] = [at(0.25), at(0.5), at(0.75)]
    // Wider streets may pass below the expressway, but not run along its foot.
    if (start.fast && end.fast) return length < 130 && !isMinor(street.class)
    if (middle.fast && isMinor(street.class)) return false
    return !middle.any || length < 2 * TOO_CLOSE + 4
  })
}
const isPath = (of: { street: Street }): boolean => of.street.class === "footway" || of.street.class === "steps"
