import { type Shift, unshifted } from "../../domain/gcj02.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { medianOf } from "./district-rule.ts"
import { metresToLines, stepBetween } from "./ground.ts"

/** What speaks for a shifted datum: the file that knows better, and its numbers, as in `water.geojson` and `7 → 0`. */
export type ShiftSign = { readonly file: string; readonly says: string }

/** Moved back by the shift, or by as much with the direction turned by quarters. */
const movedBack = (at: LngLat, turns: number, shift: Shift): LngLat => {
  const [backLon, backLat] = unshifted(at, shift)
  let [lon, lat] = [at[0] - backLon, at[1] - backLat]
  for (let turn = 0; turn < turns; turn++) [lon, lat] = [-lat, lon]
  return [at[0] - lon, at[1] - lat]
}

const OTHER_DIRECTIONS = [1, 2, 3]

// Three wrong places may be three slips; that they come right by one move, and by no other as long, is no accident.
const FEWEST_MISPLACED = 3

/** Sites in a wrong place: at most a quarter of them after moving back, and fewer than after the same move elsewhere. */
export const countSign = <Placed extends { readonly at: LngLat }>(
  file: string,
  placed: readonly Placed[],
  isWrong: (placed: Placed, at: LngLat) => boolean,
  shift: Shift,
): ShiftSign | null => {
  const before = placed.filter((one) => isWrong(one, one.at)).length
  if (before < FEWEST_MISPLACED) return null
  const after = (turns: number): number => placed.filter((one) => isWrong(one, movedBack(one.at, turns, shift))).length
  const back = after(0)
  return back * 4 <= before && OTHER_DIRECTIONS.every((turns) => after(turns) > back)
    ? { file, says: `${before} → ${back}` }
    : null
}

// Streets and lines are near everything: only many sites can tell 500 metres from none.
export const FEWEST_NEAR_LINES = 15
const ENOUGH_NEAR_LINES = 300
const CLOSE_METRES = 100

/** A site and the lines it should stand beside. */
export type BesideLines = { readonly at: LngLat; readonly lines: readonly (readonly LngLat[])[] }

/** Half the distance to lines after moving back, and clearly less than after the same move elsewhere. */
export const lineSign = (file: string, all: readonly BesideLines[], fewest: number, shift: Shift): ShiftSign | null => {
  if (all.length < fewest) return null
  const beside = all.slice(0, ENOUGH_NEAR_LINES)
  const asIs = medianOf(beside.map(({ at, lines }) => metresToLines(at, lines)))
  const after = (turns: number): number =>
    medianOf(beside.map(({ at, lines }) => metresToLines(movedBack(at, turns, shift), lines)))
  const back = after(0)
  const isNear = back <= CLOSE_METRES && back * 2 <= asIs
  return isNear && OTHER_DIRECTIONS.every((turns) => back * 1.5 <= after(turns))
    ? { file, says: `${Math.round(asIs)} m → ${Math.round(back)} m` }
    : null
}

const LIKE_THE_SHIFT_METRES = 150
const ALIKE_METRES = 250

/** Steps from places known in WGS84 to where sites say they are: all alike, and like the shift around `at`. */
export const stepSign = (
  file: string,
  steps: readonly (readonly [east: number, north: number])[],
  fewest: number,
  at: LngLat,
  shift: Shift,
): ShiftSign | null => {
  if (steps.length < fewest) return null
  const [lon, lat] = shift(at)
  const expected = stepBetween(at, [at[0] + lon, at[1] + lat])
  const east = medianOf(steps.map(([one]) => one))
  const north = medianOf(steps.map(([, one]) => one))
  const off = Math.hypot(east - expected[0], north - expected[1])
  const spread = medianOf(steps.map(([one, other]) => Math.hypot(one - east, other - north)))
  return off <= LIKE_THE_SHIFT_METRES && spread <= ALIKE_METRES
    ? { file, says: `${Math.round(east)} m, ${Math.round(north)} m × ${steps.length}` }
    : null
}
