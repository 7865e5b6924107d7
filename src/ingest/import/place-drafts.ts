import type { LngLat } from "../../domain/lng-lat.ts"
import type { DatumStep } from "../datum/datum-history.ts"
import { DATUM_NAMES, type Datum, degreeDatum } from "../datum/datums.ts"
import { type Box, type Diagnosis, diagnose } from "../datum/diagnose.ts"
import { readAngle } from "../datum/read-angle.ts"
import { placeBy, type Reading, type WrittenPair } from "../datum/reading.ts"
import { methodBetween } from "../datum/to-wgs84.ts"
import { WHOLE_FILE } from "../problems.ts"
import { setAt, valueAt } from "../tables/at-path.ts"
import type { Draft, WrittenPlace } from "./draft.ts"
import type { ImportLog } from "./import-problems.ts"
import { keepAsWritten } from "./kept-columns.ts"
import { strayFrom } from "./stray-places.ts"

/** What the places of a sheet are settled with. */
export type PlaceContext = {
  /** Declared by the person, the template or the sheet's own heads; null when nobody said. */
  readonly declared: Datum | null
  readonly city: Box | null
  /** Whether the sheet's heads say which column is the longitude. */
  readonly namesAxes: boolean
  /** Whether places far from the others are doubted: not in an atlas that was written out as a workbook. */
  readonly doubtsStrays: boolean
  readonly anchors: readonly LngLat[]
  /** The day it is done. */
  readonly date: string
}

/** What was found out about the coordinates of one sheet. */
export type SheetDatum = {
  readonly file: string
  readonly sheet: string
  readonly declared: Datum | null
  readonly diagnosis: Diagnosis
  readonly used: Reading | null
  readonly rows: number
  readonly placed: number
}

/** The conversion a sheet's places went through, if any. */
export const stepOf = ({ used, placed }: SheetDatum, date: string): readonly DatumStep[] =>
  used?.kind !== "degrees" || used.datum === "wgs84" || placed === 0
    ? []
    : [{ from: used.datum, to: "wgs84", method: methodBetween(used.datum, "wgs84"), date }]

type Written = { readonly draft: Draft; readonly pair: WrittenPair }

/** Settles the places of one sheet's drafts. Those that stay in doubt get none, and keep what was written. */
export const placeDrafts = (drafts: readonly Draft[], context: PlaceContext, log: ImportLog): SheetDatum | null => {
  const written = drafts.flatMap((draft): readonly Written[] => {
    if (draft.place === null) return []
    const pair = pairOf(draft.place)
    if (pair !== null) return [{ draft, pair }]
    log.add("position-unreadable", draft.file, draft.at, { found: wordsOf(draft.place) })
    keepCoordinates(draft)
    return []
  })
  const [first] = written
  if (first === undefined) return null
  const question = { city: context.city, anchors: context.anchors, pairs: written.map(({ pair }) => pair) }
  const diagnosis = diagnose(question)
  const used = readingUsed(diagnosis, context.declared)
  const { file, sheet } = first.draft
  if (used === null) {
    const doubt = diagnosis.kind === "cannot-tell" ? diagnosis.doubt : ""
    log.add("datum-not-told", file, { ...WHOLE_FILE, path: sheet || null }, { doubt, count: written.length })
    for (const { draft } of written) keepCoordinates(draft)
    return { file, sheet, declared: context.declared, diagnosis, used, rows: written.length, placed: 0 }
  }
  warnOfContradiction(diagnosis, context.declared, file, sheet, log)
  if (context.namesAxes && used.kind === "degrees" && used.order === "north-first")
    log.add("columns-swapped", file, { ...WHOLE_FILE, path: sheet || null })
  placeAll(written, used, context, log)
  const placed = written.filter(({ draft }) => draft.placed !== null).length
  return { file, sheet, declared: context.declared, diagnosis, used, rows: written.length, placed }
}

const pairOf = ({ first, second }: WrittenPlace): WrittenPair | null => {
  const [one, other] = [readAngle(first), readAngle(second)]
  return one === null || other === null ? null : { first: one, second: other }
}

const wordsOf = ({ first, second }: WrittenPlace): string => [first, second].filter(Boolean).join(", ")

const keepCoordinates = (draft: Draft): void => {
  if (draft.place !== null) keepAsWritten(draft.asWritten, "coordinates", wordsOf(draft.place))
}

/** The reading the rows are placed by: the doctor's, with the datum somebody declared. Null where neither says enough. */
const readingUsed = (diagnosis: Diagnosis, declared: Datum | null): Reading | null => {
  const likeliest = diagnosis.kind === "told" ? diagnosis.reading : diagnosis.ranked[0]?.reading
  if (likeliest?.kind === "metres") return diagnosis.kind === "told" ? likeliest : null
  if (declared === null) return diagnosis.kind === "told" ? diagnosis.reading : null
  const datum = degreeDatum(declared)
  if (diagnosis.kind === "told" || (diagnosis.doubt !== "nowhere" && diagnosis.doubt !== "several-places"))
    return likeliest === undefined ? null : { ...likeliest, datum }
  // far from China and from any city named: the heads alone say which is which
  return diagnosis.ranked.length === 0 ? null : { kind: "degrees", order: "east-first", datum }
}

const warnOfContradiction = (
  diagnosis: Diagnosis,
  declared: Datum | null,
  file: string,
  sheet: string,
  log: ImportLog,
): void => {
  if (declared === null || diagnosis.kind !== "told" || diagnosis.reading.kind !== "degrees") return
  const { datum } = diagnosis.reading
  if (datum === degreeDatum(declared)) return
  log.add(
    "datum-contradicted",
    file,
    { ...WHOLE_FILE, path: sheet || null },
    { declared: DATUM_NAMES[declared], told: DATUM_NAMES[datum] },
  )
}

const placeAll = (written: readonly Written[], reading: Reading, context: PlaceContext, log: ImportLog): void => {
  const places = written.map(({ draft, pair }) => placeBy(pair, isConverted(draft) ? asWgs84(reading) : reading))
  const isStray = context.doubtsStrays
    ? strayFrom(
        places.filter((at) => at !== null),
        context.city,
      )
    : () => false
  for (const [index, { draft, pair }] of written.entries()) {
    const at = places[index] ?? null
    if (at === null || isStray(at)) {
      log.add("position-outside", draft.file, draft.at, { found: draft.place === null ? "" : wordsOf(draft.place) })
      keepCoordinates(draft)
      continue
    }
    draft.placed = rounded(at)
    if (isConverted(draft)) {
      if (reading.kind === "degrees" && reading.datum !== "wgs84")
        log.add("position-converted-before", draft.file, draft.at, {})
    } else sayMethod(draft, reading, pair, context.date)
  }
}

/** Whether a record says that its place was brought to WGS84 before: a second time would move it as far again. */
const isConverted = ({ record }: Draft): boolean => {
  const method = valueAt(record, "position.method")
  return typeof method === "string" && method.includes("→ WGS84")
}

const asWgs84 = (reading: Reading): Reading => (reading.kind === "degrees" ? { ...reading, datum: "wgs84" } : reading)

// A hundredth of a millimetre of a degree, as elsewhere.
const rounded = ([lon, lat]: LngLat): LngLat => [Number(lon.toFixed(10)), Number(lat.toFixed(10))]

/** Writes down what was there, what it was taken for, how it was converted and when. Plain degrees of WGS84 speak for themselves. */
const sayMethod = (draft: Draft, reading: Reading, pair: WrittenPair, date: string): void => {
  if (draft.place === null) return
  const isPlain =
    reading.kind === "degrees" &&
    reading.datum === "wgs84" &&
    pair.first.form === "decimal" &&
    reading.order === "east-first"
  if (isPlain) return
  const from =
    reading.kind === "degrees" ? DATUM_NAMES[reading.datum] : `CGCS2000 Gauss-Krüger ${reading.zone.meridian}°E`
  const how = reading.kind === "degrees" ? methodBetween(reading.datum, "wgs84") : "transverse Mercator inverse"
  setAt(draft.record, "position.datum", DATUM_NAMES.wgs84)
  setAt(draft.record, "position.method", `${from} (${wordsOf(draft.place)}) → WGS84; ${how}; ${date}`)
}
