import { isPlainObject } from "../plain.ts"
import { DATUMS, type Datum, degreeDatum } from "./datums.ts"

/** One conversion a file went through. */
export type DatumStep = {
  readonly from: Datum
  readonly to: Datum
  readonly method: string
  /** `2026-03-01` */
  readonly date: string
}

/** Why a file may not be converted from a datum. */
export type ConversionRefusal =
  /** It was converted from that datum before: a second time would move it as far again. */
  | { readonly kind: "already-left"; readonly step: DatumStep }
  /** By its own history it is in another datum. */
  | { readonly kind: "is-in-another"; readonly datum: Datum }
  /** The member is there and is no history. */
  | { readonly kind: "history-unreadable" }

/** The conversions a GeoJSON file says it went through, oldest first; null when the member is something else. */
export const historyOf = (holder: unknown): readonly DatumStep[] | null => {
  const written = isPlainObject(holder) ? holder["datumHistory"] : undefined
  if (written === undefined || written === null) return []
  if (!Array.isArray(written)) return null
  const steps: DatumStep[] = []
  for (const entry of written) {
    if (!isPlainObject(entry)) return null
    const { from, to, method, date } = entry
    if (!isDatum(from) || !isDatum(to)) return null
    steps.push({ from, to, method: String(method ?? ""), date: String(date ?? "") })
  }
  return steps
}

/** Whether a text is the code of a datum. */
export const isDatum = (value: unknown): value is Datum => DATUMS.some((datum) => datum === value)

/** Why a file with this history may not be converted from a datum; null when it may. */
export const refusalOf = (history: readonly DatumStep[], from: Datum): ConversionRefusal | null => {
  const last = history.at(-1)
  if (last === undefined || degreeDatum(last.to) === degreeDatum(from)) return null
  const left = history.findLast((step) => degreeDatum(step.from) === degreeDatum(from))
  return left === undefined ? { kind: "is-in-another", datum: last.to } : { kind: "already-left", step: left }
}
