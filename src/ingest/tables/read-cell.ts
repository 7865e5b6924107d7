import { assertNever } from "../../domain/assert-never.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import { plainText } from "../datum/read-angle.ts"
import { plainRecord, setAt } from "./at-path.ts"
import type { CellForm } from "./column.ts"
import { cut } from "./escaped.ts"
import { readChoice } from "./read-choice.ts"
import { readDate } from "./read-date.ts"
import { readPlaces } from "./read-places.ts"

/** What a cell says: nothing, a value (with what had to be supposed), or something that is not understood here. */
export type CellReading =
  | { readonly kind: "blank" }
  | {
      readonly kind: "read"
      readonly value: unknown
      readonly supposed: "year-from-title" | "month-doubtful" | "day-number" | null
    }
  | { readonly kind: "not-understood" }

/** What a cell is read with. */
export type CellContext = {
  /** The year the sheet's title names. */
  readonly titleYear: number | null
  /** Whether the sheet is our template: there only an empty cell is blank. */
  readonly isTemplate: boolean
}

/** What people write where they have nothing to say. */
const NOTHING =
  /^(?:[-—–/\\]+|无|暂无|没有|不详|待定|暂缺|空|n\/?a|null|#n\/a|#ref!|#value!|#name\?|#div\/0!|#null!|#num!)$/i

const BLANK: CellReading = { kind: "blank" }
const NOT_UNDERSTOOD: CellReading = { kind: "not-understood" }
const read = (value: unknown): CellReading => ({ kind: "read", value, supposed: null })

/** The words of a cell, trimmed; a number as it is written shortest. */
export const textOf = (cell: SheetCell): string => {
  if (cell === null) return ""
  if (typeof cell === "object") return cell.date
  return typeof cell === "number" ? String(cell) : cell.replace(/\r\n?/g, "\n").trim()
}

/** Reads a cell as what its column holds. */
export const readCell = (cell: SheetCell, form: CellForm, context: CellContext): CellReading => {
  const text = textOf(cell)
  if (text === "") return BLANK
  const mayBeWord = form.kind === "choice" || form.kind === "yes-no"
  if (!context.isTemplate && !mayBeWord && NOTHING.test(plainText(text))) return BLANK
  switch (form.kind) {
    case "text":
    case "id":
      return read(text)
    case "number":
      return fromNumber(cell)
    case "number-or-text":
      return read(typeof cell === "number" ? cell : quotedOrNumber(text))
    case "yes-no":
      return fromYesNo(text)
    case "choice":
      return fromChoice(text, form.words, form.codes)
    case "date": {
      const found = readDate(cell, context.titleYear)
      if (found === null) return NOT_UNDERSTOOD
      return { kind: "read", value: found.date, supposed: found.how === "as-written" ? null : found.how }
    }
    case "year": {
      const found = readDate(cell, null)
      return found === null ? NOT_UNDERSTOOD : read(Number(found.date.slice(0, 4)))
    }
    case "list":
      return readList(text, form.of, context)
    case "lines":
      return readLines(text, form, context)
    case "places": {
      const places = readPlaces(text)
      return places === null ? NOT_UNDERSTOOD : read(places)
    }
    default:
      return assertNever(form)
  }
}

const NUMBER = /^[约共]?([+-]?\d[\d,]*(?:\.\d+)?)(?:分钟|分|米|m|个|家|处|人|条|年)?$/i

const fromNumber = (cell: SheetCell): CellReading => {
  if (typeof cell === "number") return read(cell)
  const found = NUMBER.exec(plainText(textOf(cell)).replace(/\s/g, ""))
  return found?.[1] === undefined ? NOT_UNDERSTOOD : read(Number(found[1].replaceAll(",", "")))
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** A number, unless it stands in quotes: then the text it is. */
const quotedOrNumber = (text: string): number | string =>
  PLAIN_NUMBER.test(text) ? Number(text) : (/^"(.*)"$/s.exec(text)?.[1] ?? text)

const fromYesNo = (text: string): CellReading => {
  const plain = plainText(text).toLowerCase()
  if (/^(?:是|有|可以?|对|√|✓|y|yes|true|1)$/.test(plain)) return read(true)
  return /^(?:否|无|不|不可以?|×|✗|x|n|no|false|0)$/.test(plain) ? read(false) : NOT_UNDERSTOOD
}

const fromChoice = (text: string, words: string, codes: readonly string[]): CellReading => {
  const code = readChoice(text, words, codes)
  if (code !== null) return read(code)
  return NOTHING.test(plainText(text)) ? BLANK : NOT_UNDERSTOOD
}

const LIST_SEPARATORS = "；;\n"
const WIDER_SEPARATORS = "；;\n、，,"

/** Entries of a cell. In the template only its own separator counts; elsewhere also the commas people use. */
const readList = (text: string, of: CellForm, context: CellContext): CellReading => {
  const wide = of.kind === "number" || of.kind === "id" || (!context.isTemplate && !/[；;\n]/.test(text))
  const entries = cut(text, wide ? WIDER_SEPARATORS : LIST_SEPARATORS)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => readCell(entry, of, context))
  const values = entries.flatMap((entry) => (entry.kind === "read" ? [entry.value] : []))
  return values.length === entries.length ? read(values) : NOT_UNDERSTOOD
}

export const PART_SEPARATORS = "|｜"

const readLines = (text: string, { parts }: CellForm & { kind: "lines" }, context: CellContext): CellReading => {
  const records: unknown[] = []
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const cells = cut(line, PART_SEPARATORS)
    if (cells.length > parts.length) return NOT_UNDERSTOOD
    const record = plainRecord()
    for (const [index, { path, form }] of parts.entries()) {
      const reading = readCell(cells[index] ?? null, form, { ...context, isTemplate: true })
      if (reading.kind === "not-understood") return NOT_UNDERSTOOD
      if (reading.kind === "read") setAt(record, path, reading.value)
    }
    records.push(record)
  }
  return read(records)
}
