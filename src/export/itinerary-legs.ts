import type { LngLat } from "../domain/lng-lat.ts"
import type { Leg, Tour, Way } from "../domain/tour.ts"
import type { TakeAlong } from "./itinerary.ts"
import { coordinatesOf, drawnAt, type ItineraryStop } from "./itinerary-stops.ts"
import { briefLegWords, legWords } from "./leg-words.ts"

/** A leg of an itinerary, told. Its line is never one that would give away a schematic place. */
export type ItineraryLeg = {
  /** Null: the place the visitor sets out from. */
  readonly from: ItineraryStop | null
  /** Null: back at that place, at the end of a round trip. */
  readonly to: ItineraryStop | null
  /** "旧桥服务中心 → 灯具厂" */
  readonly name: string
  readonly words: string
  /** One short line, for a sheet that explains itself elsewhere. */
  readonly brief: string
  readonly way: Way
  /** Where an unknown leg's dotted line is drawn; null where an end is on no map. Never exported as coordinates. */
  readonly drawnLine: readonly [LngLat, LngLat] | null
}

/** The legs between known stops, in order. */
export const legsOf = (tour: Tour, stops: readonly ItineraryStop[], take: TakeAlong): readonly ItineraryLeg[] => {
  const known = new Map(stops.map((stop) => [stop.id, stop]))
  const stopAt = (id: ItineraryStop["id"]): ItineraryStop | undefined => known.get(take.sites.get(id)?.id ?? id)
  const legs: ItineraryLeg[] = []
  for (const leg of tour.legs) {
    const from = leg.from === "start" ? null : stopAt(leg.from)
    const to = leg.to === "start" ? null : stopAt(leg.to)
    if (from === undefined || to === undefined) continue
    const way = honestWay(leg, from, to)
    const names = { from: from?.name ?? take.say("take.start"), to: to?.name ?? take.say("take.start") }
    legs.push({
      from,
      to,
      name: take.say("take.leg-from-to", names),
      words: legWords({ ...leg, way }, tour.mode, take),
      brief: briefLegWords({ ...leg, way }, tour.mode, take.say),
      way,
      drawnLine: drawnLineOf(way, from, to),
    })
  }
  return legs
}

const UNKNOWN: Way = { kind: "unknown", reason: "position-uncertain", line: null }

/** A leg that touches a place nobody knows is not known, whatever else was worked out. Nor is one with broken figures. */
const honestWay = ({ way }: Leg, from: ItineraryStop | null, to: ItineraryStop | null): Way => {
  if (way.kind === "unknown") return way
  const placed = [from, to].every((end) => end === null || coordinatesOf(end) !== null)
  return placed && Number.isFinite(way.metres) && Number.isFinite(way.seconds) ? way : UNKNOWN
}

const drawnLineOf = (
  way: Way,
  from: ItineraryStop | null,
  to: ItineraryStop | null,
): readonly [LngLat, LngLat] | null => {
  if (way.kind !== "unknown") return null
  const [first, last] = [
    from === null ? (way.line?.[0] ?? null) : drawnAt(from),
    to === null ? (way.line?.[1] ?? null) : drawnAt(to),
  ]
  return first === null || last === null ? null : [first, last]
}

/** Where the visitor sets out from, when the tour begins elsewhere than at a stop. */
export const startOf = (legs: readonly ItineraryLeg[]): LngLat | null => {
  const first = legs[0]
  if (first === undefined || first.from !== null) return null
  return first.way.line?.[0] ?? null
}

/** The leg that leads to a stop; null for a stop that a visit begins at, even where it returns there. */
export const legTo = (
  stop: Pick<ItineraryStop, "id" | "number">,
  legs: readonly ItineraryLeg[],
): ItineraryLeg | null => {
  const leg = legs.find(({ to }) => to?.id === stop.id)
  return leg === undefined || (stop.number === 1 && leg.from !== null) ? null : leg
}

/** The leg home of a round trip: back to its first stop, or to the place it set out from; null of another trip. */
export const legHome = (legs: readonly ItineraryLeg[]): ItineraryLeg | null => {
  const last = legs.at(-1)
  if (last === undefined || last.from === null) return null
  return last.to === null || last.to.number === 1 ? last : null
}
