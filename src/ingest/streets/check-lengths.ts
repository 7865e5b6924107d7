import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { StreetNetwork } from "../../domain/street-network.ts"
import { WHOLE_FILE } from "../problems.ts"
import type { ListCheck } from "./decode-lists.ts"

type Measured = Pick<StreetNetwork, "nodeLon" | "nodeLat" | "from" | "to" | "metres" | "shapes">

/**
 * A street two per cent longer than it is drawn bulges up to a tenth of its length sideways: on the hundred metres
 * between two crossings that is ten metres, a street's own width. Below, a straight line stands for it; above, it does not.
 */
export const ROUGH_RATIO = 1.02

// Surveyors measure on a sphere or an ellipsoid, which differ by 0.8 %; nothing real is shorter than straight by more.
const SHORTEST_RATIO = 0.99
// Two places rounded to a millionth of a degree (0.08 m each way) and a length rounded to a decimetre.
const ROUNDING_METRES = 0.5
// No road runs so far from one crossing to the next; a sum or a delta-coded figure does.
const LONGEST_METRES = 500_000
// A ring road that ends where it began may be any number of times its chord, but half of all streets are not three times theirs.
const MOST_MIDDLE_RATIO = 3
const ENOUGH_TO_JUDGE = 20

/**
 * Holds every length against the straight line between its ends. What cannot be goes into the log; the answer marks with
 * 1 the segments that are not straight and have no shape.
 */
export const checkLengths = (
  { nodeLon, nodeLat, from, to, metres, shapes }: Measured,
  { file, log }: ListCheck,
): Uint8Array => {
  const rough = new Uint8Array(from.length)
  let stretched = 0
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i] ?? 0, to[i] ?? 0]
    const [lonMetres, latMetres] = degreeMetres(((nodeLat[a] ?? 0) + (nodeLat[b] ?? 0)) / 2)
    const lonStep = (nodeLon[b] ?? 0) - (nodeLon[a] ?? 0)
    const east = (Math.abs(lonStep) > 180 ? 360 - Math.abs(lonStep) : lonStep) * lonMetres
    const north = ((nodeLat[b] ?? 0) - (nodeLat[a] ?? 0)) * latMetres
    const straight = Math.sqrt(east * east + north * north)
    const length = metres[i] ?? 0
    const isShaped = shapes !== null && (shapes.start[i] ?? 0) < (shapes.start[i + 1] ?? 0)
    if (length > straight * ROUGH_RATIO && !isShaped) rough[i] = 1
    if (length > straight * MOST_MIDDLE_RATIO) stretched++
    const at = { ...WHOLE_FILE, index: i, path: `len_dm[${i}]` }
    if (length < straight * SHORTEST_RATIO - ROUNDING_METRES)
      log.add("streets-too-short", file, at, { metres: length, straight: Math.round(straight * 10) / 10 })
    else if (length > LONGEST_METRES) log.add("streets-too-long", file, at, { metres: length, limit: LONGEST_METRES })
  }
  if (from.length >= ENOUGH_TO_JUDGE && stretched > from.length / 2)
    log.add("streets-wrong-unit", file, { ...WHOLE_FILE, path: "len_dm" }, { count: stretched, of: from.length })
  return rough
}
