import type { LngLat } from "../../domain/lng-lat.ts"
import { cityFrameAt, middleOf } from "../geodesy/city-frame.ts"
import type { Snap } from "../streets/snap.ts"
import { hasFootpaths } from "../streets/speeds.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { report, type Watch } from "../watch.ts"
import { groundWithin, oddFacilities, servedByStreet, servedWithin } from "./cover-city.ts"
import type { CoverageQuestion, ReachWish, ServedAnswer, Shape, SurveyAnswer } from "./coverage-question.ts"
import { discsAround } from "./discs.ts"
import { type Facility, placedOf } from "./facility.ts"
import { findGaps } from "./find-gaps.ts"
import type { OpenCity } from "./open-city.ts"
import { reachOutline } from "./reach-outline.ts"
import { reachedLines, streetReach } from "./street-reach.ts"
import { unionOutline } from "./union-outline.ts"

/** A city opened for one kind of counting; the streets, and where everybody meets them, if the city has any. */
export type OpenCoverage = {
  readonly city: OpenCity
  readonly streets: { readonly graph: StreetGraph; readonly snaps: readonly (Snap | null)[] } | null
  readonly walkMetresPerMinute: number
}

/** Gaps that are listed: more would be read by nobody, and the rest is small. */
export const MOST_GAPS = 40

const metresOf = (reach: ReachWish, walkMetresPerMinute: number): number =>
  reach.kind === "metres" ? reach.metres : reach.minutes * walkMetresPerMinute

const minutesOf = (reach: ReachWish, walkMetresPerMinute: number): number =>
  reach.kind === "minutes" ? reach.minutes : reach.metres / walkMetresPerMinute

/** Who is served, in a straight line and on a way of the same length along the streets. */
export const answerServed = (
  { city, streets, walkMetresPerMinute }: OpenCoverage,
  { facilities, reach }: CoverageQuestion,
  watch: Watch = {},
): ServedAnswer => {
  const straightMetres = metresOf(reach, walkMetresPerMinute)
  const straight = servedWithin(city, facilities, straightMetres, watch)
  if (streets === null) return { straight, straightMetres, street: null }
  const minutes = minutesOf(reach, walkMetresPerMinute)
  const figures = servedByStreet(city, streets.graph, streets.snaps, facilities, minutes)
  return { straight, straightMetres, street: { figures, minutes, onCarStreets: !hasFootpaths(streets.graph.network) } }
}

/** Whose figures an answer is about: the straight ones for metres, the streets' for minutes where there are streets. */
export const mainFigures = ({ straight, street }: ServedAnswer, { kind }: ReachWish): ServedAnswer["straight"] =>
  kind === "minutes" && street !== null ? street.figures : straight

/** Ground, gaps and shapes for what has been counted. */
export const answerSurvey = (
  open: OpenCoverage,
  { facilities, reach }: CoverageQuestion,
  served: ServedAnswer,
  landmarks: readonly LngLat[],
  watch: Watch = {},
): SurveyAnswer => {
  const { city, streets, walkMetresPerMinute } = open
  const metres = metresOf(reach, walkMetresPerMinute)
  const { at } = placedOf(facilities, metres)
  const ground = groundWithin(city, facilities, metres, watch)
  const figures = mainFigures(served, reach)
  const gaps =
    figures.kind === "nobody-known"
      ? []
      : findGaps(
          city,
          { standing: figures.standing, reachMetres: metres, facilities: at, landmarks, most: MOST_GAPS },
          watch,
        )
  report(watch, 1)
  const odd = oddFacilities(city, facilities)
  if (reach.kind === "metres" || streets === null)
    return {
      ground,
      gaps,
      odd,
      shape: ground.kind === "too-wide" ? [] : circlesOf(facilities, metres),
      streets: null,
    }
  const own = facilities.flatMap((one) => (one.at === null ? [] : [one.reachMetres]))
  const reached = streetReach(streets.graph, at, reach.minutes, own)
  const lines = reachedLines(streets.graph.network, reached.reach)
  const middle = middleOf(at)
  const shape = middle === null ? [] : reachOutline(lines, cityFrameAt(middle))
  return { ground, gaps, odd, shape, streets: { metres: reached.streetMetres, lines } }
}

/** Drawn on a plane about the facilities themselves, which may lie far from the city's middle. */
const circlesOf = (facilities: readonly Facility[], metres: number): Shape => {
  const { at, reachMetres } = placedOf(facilities, metres)
  const middle = middleOf(at)
  if (middle === null) return []
  const frame = cityFrameAt(middle)
  return unionOutline(discsAround(frame, at, reachMetres), frame)
}
