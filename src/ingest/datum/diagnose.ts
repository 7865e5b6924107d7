import { isWhereShiftApplies } from "../../domain/gcj02.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { AnchorEvidence } from "./anchor-evidence.ts"
import { placeBy, type Reading, type WrittenPair } from "./reading.ts"
import { readingsOf } from "./readings-of.ts"
import { type DatumDoubt, DEGREE_DATUMS, tellDatum } from "./tell-datum.ts"

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

/** What a sheet's coordinates are asked with. */
export type DatumQuestion = {
  readonly pairs: readonly WrittenPair[]
  /** Where the city is, if somebody says so. */
  readonly city: Box | null
  /** Places known in WGS84 on or near which the sheet's places may lie: metro stations, sites already placed. */
  readonly anchors: readonly LngLat[]
}

/** What speaks for a reading. */
export type ReadingEvidence = {
  /** Rows this reading makes a place of. */
  readonly readable: number
  /** Of those, inside the city; inside China where no city is known. */
  readonly inside: number
  readonly of: number
  readonly anchors: AnchorEvidence | null
}

export type RankedReading = { readonly reading: Reading; readonly evidence: ReadingEvidence }

/** Why nothing is told. */
export type Doubt = DatumDoubt | "no-coordinates" | "nowhere" | "several-places"

/** What the coordinates of a sheet are: told, or not to be told from this evidence. Either way every reading, the likeliest first. */
export type Diagnosis =
  | { readonly kind: "told"; readonly reading: Reading; readonly ranked: readonly RankedReading[] }
  | { readonly kind: "cannot-tell"; readonly doubt: Doubt; readonly ranked: readonly RankedReading[] }

const CHINA: Box = [73, 3, 136, 54]
// A city's box is drawn by hand, and a datum may move its edge by a kilometre.
const MARGIN_DEGREES = 0.05
// Anchors of a city lie within it; what is being placed may lie a little farther out.
const AROUND_ANCHORS_DEGREES = 0.5
const FEWEST_INSIDE_SHARE = 0.5
// A reading must put so many more rows inside than another to be the only one.
const CLEAR_SHARE = 0.25

/** Finds out how a sheet's coordinates are meant: order, degrees or metres, zone, datum. */
export const diagnose = ({ pairs, city, anchors }: DatumQuestion): Diagnosis => {
  if (pairs.length === 0) return { kind: "cannot-tell", doubt: "no-coordinates", ranked: [] }
  const box = city !== null ? grown(city, MARGIN_DEGREES) : (boxAround(anchors) ?? CHINA)
  const ranked = readingsOf(pairs)
    .map((reading) => ({ reading, evidence: weigh(reading, pairs, box) }))
    .sort((one, other) => other.evidence.inside - one.evidence.inside)
  const [best, second] = ranked
  if (best === undefined || best.evidence.inside < FEWEST_INSIDE_SHARE * pairs.length)
    return { kind: "cannot-tell", doubt: "nowhere", ranked: withDatums(ranked) }
  const lead = best.evidence.inside - (second?.evidence.inside ?? 0)
  if (lead < CLEAR_SHARE * pairs.length)
    return { kind: "cannot-tell", doubt: "several-places", ranked: withDatums(ranked) }
  return best.reading.kind === "metres"
    ? { kind: "told", reading: best.reading, ranked }
    : tellDegrees(best, ranked.slice(1), pairs, anchors)
}

const tellDegrees = (
  best: RankedReading,
  others: readonly RankedReading[],
  pairs: readonly WrittenPair[],
  anchors: readonly LngLat[],
): Diagnosis => {
  const written = pairs.map((pair) => placeBy(pair, best.reading)).filter((at) => at !== null)
  const inReach = written.filter(isWhereShiftApplies)
  const { told, doubt, byDatum } = tellDatum(inReach, anchors)
  const ofDatum = DEGREE_DATUMS.map((datum): RankedReading => {
    const evidence = { ...best.evidence, anchors: anchors.length === 0 ? null : (byDatum.get(datum) ?? null) }
    return { reading: { kind: "degrees", order: best.reading.order, datum }, evidence }
  }).sort((one, other) => (other.evidence.anchors?.score ?? 0) - (one.evidence.anchors?.score ?? 0))
  const ranked = [...ofDatum, ...withDatums(others)]
  // outside the mainland's box no map was ever shifted, and all datums say the same
  if (inReach.length === 0)
    return { kind: "told", reading: { kind: "degrees", order: best.reading.order, datum: "wgs84" }, ranked }
  return told === null
    ? { kind: "cannot-tell", doubt: doubt ?? "too-close", ranked }
    : { kind: "told", reading: { kind: "degrees", order: best.reading.order, datum: told }, ranked }
}

const weigh = (reading: Reading, pairs: readonly WrittenPair[], box: Box): ReadingEvidence => {
  const places = pairs.map((pair) => placeBy(pair, reading)).filter((at) => at !== null)
  return {
    readable: places.length,
    inside: places.filter((at) => isInBox(at, box)).length,
    of: pairs.length,
    anchors: null,
  }
}

/** Readings of degrees stand for three each, one a datum. */
const withDatums = (ranked: readonly RankedReading[]): readonly RankedReading[] =>
  ranked.flatMap(({ reading, evidence }): readonly RankedReading[] =>
    reading.kind === "metres"
      ? [{ reading, evidence }]
      : DEGREE_DATUMS.map((datum) => ({ reading: { ...reading, datum }, evidence })),
  )

/** Whether a place lies in a box, its edge included. */
export const isInBox = ([lon, lat]: LngLat, [west, south, east, north]: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

const grown = ([west, south, east, north]: Box, degrees: number): Box => [
  west - degrees,
  south - degrees,
  east + degrees,
  north + degrees,
]

const boxAround = (anchors: readonly LngLat[]): Box | null => {
  if (anchors.length === 0) return null
  const lons = anchors.map(([lon]) => lon)
  const lats = anchors.map(([, lat]) => lat)
  const box: Box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  return grown(box, AROUND_ANCHORS_DEGREES)
}
