import type { LngLat } from "../../domain/lng-lat.ts"
import { type AnchorEvidence, metresToNearest, NEAR_METRES, weighByAnchors } from "./anchor-evidence.ts"
import type { DegreeDatum } from "./datums.ts"
import { fromWgs84, toWgs84 } from "./to-wgs84.ts"

export const DEGREE_DATUMS: readonly DegreeDatum[] = ["wgs84", "gcj02", "bd09"]

/** Why the datum of degrees is not told. */
export type DatumDoubt =
  /** Nothing to compare with. */
  | "no-anchors"
  /** Too few places lie near anything known. */
  | "too-few-near"
  /** Several datums, or a move that no datum makes, fit about as well. */
  | "too-close"
  /** Some rows fit one datum, some another. */
  | "mixed"

/** What anchors say of the datum of degrees. */
export type DatumVerdict = {
  readonly told: DegreeDatum | null
  readonly doubt: DatumDoubt | null
  readonly byDatum: ReadonlyMap<DegreeDatum, AnchorEvidence>
}

// A thousand to one.
const CLEAR_LEAD = Math.log(1000)
const FEWEST_NEAR = 3
const SHARE_NEAR = 0.3
// Enough to tell; more only takes longer.
const MOST_PLACES = 300
const SHARE_OF_A_SECOND_DATUM = 0.15
// Twice the error of a good survey: in some counties the shift itself is hardly more than a hundred metres.
const CLEARLY_FARTHER_METRES = 60
const NOWHERE: LngLat = [0, -90]

/**
 * Tells the datum of degrees by places known in WGS84: by the right one most places come to lie on anchors, by another
 * they miss them by some 500 metres. Must beat the other datums, and as long a move in other directions, a thousand to one.
 */
export const tellDatum = (written: readonly LngLat[], anchors: readonly LngLat[]): DatumVerdict => {
  const places = evenly(written, MOST_PLACES)
  const moved = new Map(DEGREE_DATUMS.map((datum) => [datum, places.map((at) => toWgs84(at, datum))]))
  const byDatum = new Map([...moved].map(([datum, at]) => [datum, weighByAnchors(at, anchors)]))
  const verdict = (told: DegreeDatum | null, doubt: DatumDoubt | null): DatumVerdict => ({ told, doubt, byDatum })
  if (anchors.length === 0 || places.length === 0) return verdict(null, "no-anchors")
  const [best, second] = [...byDatum].sort(([, one], [, other]) => other.score - one.score)
  if (best === undefined || second === undefined) return verdict(null, "no-anchors")
  if (isMixed(moved, anchors)) return verdict(null, "mixed")
  const [datum, evidence] = best
  if (evidence.near < Math.max(FEWEST_NEAR, SHARE_NEAR * evidence.of)) return verdict(null, "too-few-near")
  const rivals = [second[1].score, ...otherMoves(places).map((at) => weighByAnchors(at, anchors).score)]
  return evidence.score - Math.max(...rivals) >= CLEAR_LEAD ? verdict(datum, null) : verdict(null, "too-close")
}

const evenly = <Entry>(all: readonly Entry[], most: number): readonly Entry[] => {
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, index) => all[Math.floor(index * step)]).filter(
    (one) => one !== undefined,
  )
}

/** The same places moved as far as the datums would move them, turned by quarters: no datum does this. */
const otherMoves = (places: readonly LngLat[]): readonly (readonly LngLat[])[] =>
  (["gcj02", "bd09"] as const).flatMap((datum) =>
    [1, 2, 3].map((quarters) =>
      places.map((at): LngLat => {
        const [lon, lat] = fromWgs84(at, datum)
        let [east, north] = [lon - at[0], lat - at[1]]
        for (let turn = 0; turn < quarters; turn++) [east, north] = [-north, east]
        return [at[0] - east, at[1] - north]
      }),
    ),
  )

/** Whether two datums each have rows that only they explain: an anchor is near by one, and clearly farther by the others. */
const isMixed = (moved: ReadonlyMap<DegreeDatum, readonly LngLat[]>, anchors: readonly LngLat[]): boolean => {
  const only = new Map<DegreeDatum, number>()
  const count = moved.get("wgs84")?.length ?? 0
  for (let row = 0; row < count; row++) {
    const distances = [...moved]
      .map(([datum, places]) => ({ datum, metres: metresToNearest(places[row] ?? NOWHERE, anchors) }))
      .sort((one, other) => one.metres - other.metres)
    const [first, second] = distances
    if (first === undefined || second === undefined) continue
    if (first.metres <= NEAR_METRES && second.metres >= first.metres + CLEARLY_FARTHER_METRES)
      only.set(first.datum, (only.get(first.datum) ?? 0) + 1)
  }
  const enough = Math.max(FEWEST_NEAR, SHARE_OF_A_SECOND_DATUM * count)
  return [...only.values()].filter((rows) => rows >= enough).length > 1
}
