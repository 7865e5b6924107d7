import type { LngLat } from "../domain/lng-lat.ts"
import type { Leg, Tour, Way } from "../domain/tour.ts"
import type { TakeAlong } from "./itinerary.ts"
import { coordinatesOf, drawnAt, type ItineraryStop } from "./itinerary-stops.ts"
import { briefLegWords, legWords } from "./leg-words.ts"

/** A leg of an itinerary, told. Its line is never one that would give away a schematic place. */
export type ItineraryLeg = {
  /** Null: the place the visitor sets out from. */
  readonly from: ItineraryStop | null
  readonly to: ItineraryStop
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
    const to = leg.to === "start" ? undefined : stopAt(leg.to)
    if (from === undefined || to === undefined) continue
    const way = honestWay(leg, from, to)
    const names = { from: from?.name ?? take.say("take.start"), to: to.name }
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
const honestWay = ({ way }: Leg, from: ItineraryStop | null, to: ItineraryStop): Way => {
  if (way.kind === "unknown") return way
  const placed = coordinatesOf(to) !== null && (from === null || coordinatesOf(from) !== null)
  return placed && Number.isFinite(way.metres) && Number.isFinite(way.seconds) ? way : UNKNOWN
}

const drawnLineOf = (way: Way, from: ItineraryStop | null, to: ItineraryStop): readonly [LngLat, LngLat] | null => {
  if (way.kind !== "unknown") return null
  const [first, last] = [from === null ? (way.line?.[0] ?? null) : drawnAt(from), drawnAt(to)]
  return first === null || last === null ? null : [first, last]
}

/** Where the visitor sets out from, when the tour begins elsewhere than at a stop. */
export const startOf = (legs: readonly ItineraryLeg[]): LngLat | null => {
  const first = legs[0]
  if (first === undefined || first.from !== null) return null
  return first.way.line?.[0] ?? null
}
