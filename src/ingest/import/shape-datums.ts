import type { LngLat } from "../../domain/lng-lat.ts"
import { type DatumStep, historyOf, refusalOf } from "../datum/datum-history.ts"
import { DATUM_NAMES, type Datum, degreeDatum } from "../datum/datums.ts"
import { convertDegrees, methodBetween } from "../datum/to-wgs84.ts"
import { EXPLAINER } from "../explainer.ts"
import { readJson } from "../gate/read-json.ts"
import { datumInFileName, statedDatum } from "../geojson/stated-datum.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { newProblemLog, WHOLE_FILE } from "../problems.ts"
import type { Draft } from "./draft.ts"
import { IMPORT_KINDS, type ImportProblem } from "./import-problems.ts"
import type { Found } from "./read-file.ts"

/** What came of it: files that are refused, and the conversions that shapes of sites and belts went through, now or before. */
export type ShapeDatums = { readonly refusals: readonly ImportProblem[]; readonly steps: DatumSteps }

/** The conversions of a file of the atlas, oldest first. */
export type DatumSteps = { readonly sites: DatumStep[]; readonly belts: DatumStep[] }

/** What shapes are brought to WGS84 by: the person's word, and the day it is done. */
export type ShapeContext = { readonly datum: Datum | null; readonly date: string }

/**
 * Brings the shapes of map files to WGS84, where they are in another datum: by the person's word, else by what the file says of
 * itself; GeoJSON, KML and GPX are WGS84 otherwise. A file that was brought there before is refused. What lies in a packed
 * atlas is WGS84 whatever the person says of other files.
 */
export const shapeDatums = (
  found: readonly Found[],
  drafts: readonly Draft[],
  { datum, date }: ShapeContext,
): ShapeDatums => {
  const refusals: ImportProblem[] = []
  const steps: DatumSteps = { sites: [], belts: [] }
  for (const one of found) {
    const whole = wholeOf(one)
    if (whole === null) continue
    const history = historyOf(whole) ?? []
    const isPacked = one.kind === "atlas-file" && one.isPacked
    const from = (isPacked ? null : datum) ?? history.at(-1)?.to ?? datumSaidBy(one.file, whole)
    const refusal = refusalOf(history, from)
    if (refusal !== null) refusals.push(convertedBefore(one.file, from, history.at(-1)?.to ?? "wgs84"))
    const ofFile = drafts.filter((draft) => draft.file === one.file && draft.shape !== null)
    const now: DatumStep = { from, to: "wgs84", method: methodBetween(from, "wgs84"), date }
    for (const table of ["sites", "belts"] as const)
      if (ofFile.some((draft) => draft.table === table))
        addSteps(steps[table], degreeDatum(from) === "wgs84" ? history : [...history, now])
    if (degreeDatum(from) !== "wgs84") for (const draft of ofFile) bringToWgs84(draft, from)
  }
  return { refusals, steps }
}

/** Adds conversions that are not there yet. */
export const addSteps = (steps: DatumStep[], more: readonly DatumStep[]): void => {
  for (const step of more) if (!steps.some((one) => JSON.stringify(one) === JSON.stringify(step))) steps.push(step)
}

const convertedBefore = (file: string, from: Datum, to: Datum): ImportProblem => {
  const kind = "converted-before"
  return { kind, severity: IMPORT_KINDS[kind], file, at: WHOLE_FILE, from: DATUM_NAMES[from], to: DATUM_NAMES[to] }
}

/** The GeoJSON a file holds, with its own history; null where it holds none. KML and GPX have nothing to say of themselves. */
const wholeOf = (one: Found): PlainObject | null => {
  if (one.kind === "features") return one.whole ?? {}
  if (one.kind !== "atlas-file" || !/^(?:sites|belts)\.geojson$/.test(one.name)) return null
  const value = readJson(one.file, { text: one.text }, newProblemLog(EXPLAINER))
  return isPlainObject(value) ? value : null
}

const datumSaidBy = (file: string, whole: PlainObject): Datum => {
  const said = statedDatum(whole)?.datum ?? datumInFileName(file)
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
