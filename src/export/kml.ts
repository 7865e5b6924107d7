import type { LngLat } from "../domain/lng-lat.ts"
import { imprintLines } from "./imprint.ts"
import type { Itinerary } from "./itinerary.ts"
import type { ItineraryLeg } from "./itinerary-legs.ts"
import { coordinatesOf, type ItineraryStop } from "./itinerary-stops.ts"
import { degrees, isPlace, writableLine } from "./places-text.ts"
import { stopLines } from "./stop-lines.ts"
import { xmlElement } from "./xml-text.ts"

// KML writes colours as alpha, blue, green, red. It knows no dashes: an estimate has another colour, and its name says so.
const STREET = "ff2d28b4"
const ESTIMATE = "ff0e62c2"

const coordinates = (places: readonly LngLat[]): string =>
  `<coordinates>${places.map(([lon, lat]) => `${degrees(lon)},${degrees(lat)}`).join(" ")}</coordinates>`

/**
 * The tour as KML 2.2 (OGC 07-147r2), UTF-8: a folder of stops, a folder of legs. Unknown legs and stops without a true place
 * are named in the description and have no geometry.
 */
export const kmlOf = (itinerary: Itinerary): string => {
  const { title, imprint, say, totals, day } = itinerary
  const description = [...(day === null ? [] : [day.words]), totals, ...imprintLines(imprint, say)].join("\n")
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>`,
    `${xmlElement("name", title)}<open>1</open>${xmlElement("description", description)}`,
    style("street", STREET),
    style("estimate", ESTIMATE),
    `<Folder>${xmlElement("name", say("take.kml-stops"))}`,
    ...itinerary.stops.map((stop) => placemark(stop, itinerary)),
    `</Folder><Folder>${xmlElement("name", say("take.kml-legs"))}`,
    ...itinerary.legs.map((leg) => legPlacemark(leg, itinerary)),
    "</Folder></Document></kml>\n",
  ].join("\n")
}

const style = (id: string, colour: string): string =>
  `<Style id="${id}"><LineStyle><color>${colour}</color><width>5</width></LineStyle></Style>`

const placemark = (stop: ItineraryStop, itinerary: Itinerary): string => {
  const place = coordinatesOf(stop)
  const point = place === null || !isPlace(place) ? "" : `<Point>${coordinates([place])}</Point>`
  const words = xmlElement("description", stopLines(stop, itinerary).join("\n"))
  return `<Placemark>${xmlElement("name", `${stop.number} ${stop.name}`)}${words}${point}</Placemark>`
}

const legPlacemark = ({ way, name, words }: ItineraryLeg, { say }: Itinerary): string => {
  const places = way.kind === "unknown" ? null : writableLine(way.line)
  const called = way.kind === "estimate" ? say("take.estimate-name", { leg: name }) : name
  const drawn =
    places === null
      ? ""
      : `<styleUrl>#${way.kind}</styleUrl><LineString><tessellate>1</tessellate>${coordinates(places)}</LineString>`
  return `<Placemark>${xmlElement("name", called)}${xmlElement("description", words)}${drawn}</Placemark>`
}
