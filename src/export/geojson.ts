import type { Feature, FeatureCollection, LineString, Point } from "geojson"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Itinerary } from "./itinerary.ts"
import type { ItineraryLeg } from "./itinerary-legs.ts"
import { coordinatesOf, type ItineraryStop, placeWords } from "./itinerary-stops.ts"
import { legMetres } from "./leg-words.ts"
import { degrees, isPlace, writableLine } from "./places-text.ts"

/** A tour as RFC 7946 has it, with foreign members that say what it is, of when and from whom. */
export type TourCollection = FeatureCollection<Point | LineString | null> & {
  readonly title: string
  readonly date: string | null
  readonly totals: string
  readonly edition: string
  readonly madeOn: string
  readonly fictional: string | null
  readonly notes: readonly string[]
  readonly approval: string
  readonly attribution: readonly string[]
  readonly link: string | null
}

/**
 * Stops as Points and legs as LineStrings in WGS84. Geometry is null for a stop without a true place and for a leg nobody
 * knows; `metres` and `seconds` are null with it.
 */
export const geojsonOf = (itinerary: Itinerary): TourCollection => {
  const { imprint } = itinerary
  return {
    type: "FeatureCollection",
    title: itinerary.title,
    date: itinerary.day?.date ?? null,
    totals: itinerary.totals,
    edition: imprint.edition,
    madeOn: imprint.madeOnDate,
    fictional: imprint.fictionalNote,
    notes: imprint.notes,
    approval: imprint.approval,
    attribution: imprint.attribution,
    link: imprint.link,
    features: [...itinerary.stops.map(stopFeature), ...itinerary.legs.map(legFeature)],
  }
}

const position = ([lon, lat]: LngLat): number[] => [degrees(lon), degrees(lat)]

const stopFeature = (stop: ItineraryStop): Feature<Point | null> => {
  const place = coordinatesOf(stop)
  return {
    type: "Feature",
    geometry: place === null || !isPlace(place) ? null : { type: "Point", coordinates: position(place) },
    properties: {
      what: "stop",
      number: stop.number,
      id: stop.id,
      name: stop.name,
      kind: stop.kind,
      place: stop.place.kind,
      placeNote: placeWords(stop),
      arriveMinute: stop.times?.arriveMinute ?? null,
      leaveMinute: stop.times?.leaveMinute ?? null,
      times: stop.times?.words ?? null,
      address: stop.address,
      access: stop.access,
    },
  }
}

const legFeature = ({ from, to, way, name, words }: ItineraryLeg): Feature<LineString | null> => {
  const places = way.kind === "unknown" ? null : writableLine(way.line)
  const metres = legMetres(way)
  return {
    type: "Feature",
    geometry: places === null ? null : { type: "LineString", coordinates: places.map(position) },
    properties: {
      what: "leg",
      from: from?.id ?? null,
      to: to?.id ?? null,
      name,
      words,
      known: way.kind,
      estimated: way.kind === "estimate",
      reason: way.kind === "street" ? null : way.reason,
      metres: metres === null ? null : Math.round(metres),
      seconds: way.kind === "unknown" ? null : Math.round(way.seconds),
    },
  }
}
