import type { LngLat } from "../domain/lng-lat.ts"
import { imprintLines } from "./imprint.ts"
import type { Itinerary } from "./itinerary.ts"
import type { ItineraryLeg } from "./itinerary-legs.ts"
import { coordinatesOf, type ItineraryStop } from "./itinerary-stops.ts"
import { degrees, isPlace, writableLine } from "./places-text.ts"
import { stopLines } from "./stop-lines.ts"
import { xmlElement, xmlText } from "./xml-text.ts"

const at = ([lon, lat]: LngLat): string => `lat="${degrees(lat)}" lon="${degrees(lon)}"`

/**
 * The tour as GPX 1.1 (topografix.com/GPX/1/1), UTF-8. A waypoint a stop; one track with a segment a leg along streets; a
 * track of its own, named an estimate, for each estimated leg. Unknown legs and stops without a true place have no
 * coordinates: the description names them.
 */
export const gpxOf = (itinerary: Itinerary): string => {
  const { title, imprint, say, totals, legs, stops, day } = itinerary
  const description = [...(day === null ? [] : [day.words]), totals, ...imprintLines(imprint, say)].join("\n")
  const streets = legs.flatMap((leg) => (leg.way.kind === "street" ? [segment(leg.way.line)] : []))
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<gpx version="1.1" creator="Belt Atlas" xmlns="http://www.topografix.com/GPX/1/1">`,
    `<metadata>${xmlElement("name", title)}${xmlElement("desc", description)}`,
    `${link(imprint.link)}<time>${imprint.madeOnDate}T00:00:00Z</time>`,
    `${xmlElement("keywords", imprint.fictional)}</metadata>`,
    ...stops.map((stop) => waypoint(stop, itinerary)),
    streets.join("") === ""
      ? ""
      : `<trk>${xmlElement("name", title)}${xmlElement("desc", totals)}${streets.join("")}</trk>`,
    ...legs.map((leg) => estimate(leg, itinerary)),
    "</gpx>",
    "",
  ]
    .filter((line, index, all) => line !== "" || index === all.length - 1)
    .join("\n")
}

const link = (address: string | null): string => (address === null ? "" : `<link href="${xmlText(address)}"/>`)

const waypoint = (stop: ItineraryStop, itinerary: Itinerary): string => {
  const place = coordinatesOf(stop)
  if (place === null || !isPlace(place)) return ""
  const description = stopLines(stop, itinerary).join("\n")
  return [
    `<wpt ${at(place)}>${xmlElement("name", `${stop.number} ${stop.name}`)}`,
    `${xmlElement("desc", description)}${xmlElement("type", stop.kind)}</wpt>`,
  ].join("")
}

const segment = (line: readonly LngLat[]): string => {
  const places = writableLine(line)
  return places === null ? "" : `<trkseg>${places.map((place) => `<trkpt ${at(place)}/>`).join("")}</trkseg>`
}

const estimate = ({ way, name, words }: ItineraryLeg, { say }: Itinerary): string => {
  if (way.kind !== "estimate") return ""
  const line = segment(way.line)
  if (line === "") return ""
  const called = xmlElement("name", say("take.estimate-name", { leg: name }))
  return `<trk>${called}${xmlElement("desc", words)}${xmlElement("type", say("take.estimate"))}${line}</trk>`
}
