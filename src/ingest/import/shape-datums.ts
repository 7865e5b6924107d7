import type { LngLat } from "../../domain/lng-lat.ts"
import { historyOf, refusalOf } from "../datum/datum-history.ts"
import { DATUM_NAMES, type Datum, degreeDatum } from "../datum/datums.ts"
import { convertDegrees } from "../datum/to-wgs84.ts"
import { datumInFileName, statedDatum } from "../geojson/stated-datum.ts"
import { WHOLE_FILE } from "../problems.ts"
import type { Draft } from "./draft.ts"
import { IMPORT_KINDS, type ImportProblem } from "./import-problems.ts"
import type { Found } from "./read-file.ts"

/**
 * Brings the shapes of map files to WGS84, where they are in another datum: by the person's word, else by what the file says of
 * itself; GeoJSON, KML and GPX are WGS84 otherwise. A file that was brought there before is refused.
 */
export const shapeDatums = (
  found: readonly Found[],
  drafts: readonly Draft[],
  declared: Datum | null,
): readonly ImportProblem[] => {
  const refusals: ImportProblem[] = []
  for (const one of found) {
    if (one.kind !== "features") continue
    const history = historyOf(one.whole ?? {}) ?? []
    const datum = declared ?? history.at(-1)?.to ?? datumSaidBy(one)
    const refusal = refusalOf(history, datum)
    if (refusal !== null) {
      const problem = {
        kind: "converted-before",
        severity: IMPORT_KINDS["converted-before"],
        file: one.file,
        at: WHOLE_FILE,
      } as const
      refusals.push({ ...problem, from: DATUM_NAMES[datum], to: DATUM_NAMES[history.at(-1)?.to ?? "wgs84"] })
    } else if (degreeDatum(datum) !== "wgs84") {
      for (const draft of drafts) if (draft.file === one.file && draft.shape !== null) bringToWgs84(draft, datum)
    }
  }
  return refusals
}

const datumSaidBy = ({ file, whole }: Found & { kind: "features" }): Datum => {
  const said = statedDatum(whole ?? {})?.datum ?? datumInFileName(file)
  return said === "GCJ-02" ? "gcj02" : said === "BD-09" ? "bd09" : "wgs84"
}

const bringToWgs84 = (draft: Draft, from: Datum): void => {
  const { shape } = draft
  if (shape !== null) draft.shape = { type: shape.type, coordinates: converted(shape.coordinates, from) }
}

const converted = (coordinates: unknown, from: Datum): unknown => {
  if (!Array.isArray(coordinates)) return coordinates
  const [lon, lat] = coordinates
  if (typeof lon !== "number" || typeof lat !== "number") return coordinates.map((one: unknown) => converted(one, from))
  const [x, y]: LngLat = convertDegrees([lon, lat], from, "wgs84")
  return [Number(x.toFixed(10)), Number(y.toFixed(10))]
}
