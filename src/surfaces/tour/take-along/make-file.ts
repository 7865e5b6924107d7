import { assertNever } from "../../../domain/assert-never.ts"
import { fileName } from "../../../export/file-name.ts"
import { geojsonOf } from "../../../export/geojson.ts"
import { gpxOf } from "../../../export/gpx.ts"
import { icsOf } from "../../../export/ics.ts"
import { type Itinerary, itineraryOf, type TakeAlong } from "../../../export/itinerary.ts"
import { kmlOf } from "../../../export/kml.ts"
import type { MadeFile } from "../../../panels/kit/save-file.ts"

/** The files a tour is taken along in. A calendar needs a visit with its day. */
export type FileKind = "calendar" | "gpx" | "kml" | "geojson" | "workbook"

/** Something to save, with the name to save it under. */

/** The name of a file: 虚构示例 first where it is one, then the tour, its day and what the file is. */
export const nameOf = (itinerary: Itinerary, what: string | null, ending: string): string =>
  fileName([itinerary.imprint.fictional, itinerary.title, itinerary.day?.date ?? null, what], ending)

/** Makes a file of a tour or a visit. Rejects when it cannot be made. */
export const makeFile = async (kind: FileKind, take: TakeAlong): Promise<MadeFile> => {
  const itinerary = itineraryOf(take)
  const file = (content: BlobPart, type: string, ending: string, what: string | null = null): MadeFile => ({
    name: nameOf(itinerary, what, ending),
    blob: new Blob([content], { type }),
  })
  switch (kind) {
    case "calendar": {
      const calendar = icsOf(itinerary)
      if (calendar.kind === "no-day") throw new Error("a tour without a day has no calendar")
      return file(calendar.text, "text/calendar;charset=utf-8", "ics")
    }
    case "gpx":
      return file(gpxOf(itinerary), "application/gpx+xml", "gpx")
    case "kml":
      return file(kmlOf(itinerary), "application/vnd.google-earth.kml+xml", "kml")
    case "geojson":
      return file(JSON.stringify(geojsonOf(itinerary)), "application/geo+json", "geojson")
    case "workbook": {
      const { itineraryWorkbook } = await import("../../../export/itinerary-workbook.ts")
      const bytes = new Uint8Array(await itineraryWorkbook(itinerary))
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      return file(bytes, type, "xlsx", take.say("take.itinerary"))
    }
    default:
      return assertNever(kind)
  }
}
