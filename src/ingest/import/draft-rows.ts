import type { SheetCell } from "../../domain/sheet.ts"
import { readPair } from "../datum/read-angle.ts"
import { walkJson } from "../gate/walk-json.ts"
import { FORBIDDEN_KEYS } from "../limits.ts"
import { isPlainObject } from "../plain.ts"
import { plainRecord, setAt } from "../tables/at-path.ts"
import type { ColumnGuess, SheetGuess } from "../tables/guess-columns.ts"
import { type CellContext, readCell, textOf } from "../tables/read-cell.ts"
import { yearIn } from "../tables/read-date.ts"
import type { DataRow, UnderstoodSheet } from "../tables/understand-sheet.ts"
import type { Draft, GivenShape, WrittenPlace } from "./draft.ts"
import { fromSection } from "./from-section.ts"
import { atCell, type ImportLog } from "./import-problems.ts"
import { keepAsWritten, keyFrom, keysOf } from "./kept-columns.ts"
import { lookForNumbers } from "./personal-numbers.ts"

/** Where drafts come from. */
export type DraftSource = {
  readonly file: string
  readonly sheet: UnderstoodSheet
  readonly guess: SheetGuess
  /** Shapes by row, where the rows come from a map file. */
  readonly shapes: ReadonlyMap<number, GivenShape>
}

/** Makes a draft of each row by what its columns are taken for. What no column means is kept under its own head. */
export const draftRows = (source: DraftSource, log: ImportLog): readonly Draft[] => {
  const { file, sheet, guess } = source
  const context: CellContext = { titleYear: yearIn(sheet.title), isTemplate: guess.because === "code" }
  const keys = keysOf(guess.columns, source, log)
  const above = new Map<string, SheetCell>()
  let filled = 0
  const drafts = sheet.rows.map((row) => {
    const draft = newDraft(source, row)
    for (const column of guess.columns) {
      const cell = row.cells[column.at] ?? null
      if (column.means.kind === "passed-over") continue
      if (column.means.kind === "extra") {
        takeExtra(draft, column.means, textOf(cell))
        continue
      }
      if (column.means.kind !== "column") {
        const words = textOf(cell)
        if (words !== "") draft.record[keys.get(column.at) ?? ""] = typeof cell === "number" ? cell : words
        lookForNumbers(cell, column.head, file, atCell(sheet.name, row.row, column.at), log)
        continue
      }
      const { path } = column.means.column
      const isFilled = FILLED_DOWN.has(path) && !context.isTemplate && textOf(cell) === "" && above.has(path)
      if (isFilled) filled++
      const said = isFilled ? (above.get(path) ?? null) : cell
      if (FILLED_DOWN.has(path) && textOf(said) !== "") above.set(path, said)
      takeCell(draft, said, column, row, { context, source, log })
    }
    fromSection(draft, row.section)
    return draft
  })
  if (filled > 0) log.add("filled-down", file, atCell(sheet.name, sheet.headRows.at(-1) ?? 1, null), { count: filled })
  return drafts
}

const takeExtra = (
  draft: Draft,
  { name, isJson }: { readonly name: string; readonly isJson: boolean },
  text: string,
): void => {
  if (text === "" || FORBIDDEN_KEYS.has(name)) return
  const value = isJson ? jsonIn(text) : text
  if (name === "asWritten" && isPlainObject(value))
    for (const [head, words] of Object.entries(value)) draft.asWritten[keyFrom(head)] = String(words)
  else draft.record[name] = value
}

/** A value written as JSON; what is none stays the text it is. */
const jsonIn = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return walkJson(value) === null ? value : text
  } catch {
    return text
  }
}

/** Merged cells stand in their first row only: below it these columns mean the same again. */
const FILLED_DOWN: ReadonlySet<string> = new Set(["sheet.belt", "district"])

type DraftInMaking = Draft & { belts: readonly string[]; brandName: string | null; place: WrittenPlace | null }

const newDraft = ({ file, sheet, guess, shapes }: DraftSource, row: DataRow): DraftInMaking => ({
  table: guess.table,
  file,
  sheet: sheet.name,
  at: atCell(sheet.name, row.row, null),
  record: plainRecord(),
  asWritten: {},
  belts: [],
  brandName: null,
  place: null,
  shape: shapes.get(row.row) ?? null,
  placed: null,
  title: sheet.title,
})

type Taking = { readonly context: CellContext; readonly source: DraftSource; readonly log: ImportLog }

const takeCell = (
  draft: DraftInMaking,
  cell: SheetCell,
  guess: ColumnGuess,
  row: DataRow,
  { context, source, log }: Taking,
): void => {
  if (guess.means.kind !== "column") return
  const { column } = guess.means
  const at = atCell(source.sheet.name, row.row, guess.at)
  const found = textOf(cell)
  const reading = readCell(cell, column.form, context)
  lookForNumbers(cell, guess.head, source.file, at, log)
  if (reading.kind === "blank") return
  if (reading.kind === "not-understood") {
    keepAsWritten(draft.asWritten, guess.head, found)
    if (draft.table === "sites" && column.path === "kind") {
      setAt(draft.record, "kind", "other")
      log.add("kind-unknown", source.file, at, { found })
    } else log.add("value-not-understood", source.file, at, { head: guess.head, found })
    return
  }
  if (reading.supposed !== null) {
    log.add("date-supposed", source.file, at, {
      head: guess.head,
      found,
      date: String(reading.value),
      how: reading.supposed,
    })
    if (reading.supposed === "month-doubtful") keepAsWritten(draft.asWritten, guess.head, found)
  }
  // a year is all that is asked for; the month that was written is kept beside it
  if (column.form.kind === "year" && !/^\d{4}年?$/.test(found)) keepAsWritten(draft.asWritten, guess.head, found)
  takeValue(draft, column.path, reading.value, found)
}

const takeValue = (draft: DraftInMaking, path: string, value: unknown, found: string): void => {
  switch (path) {
    case "sheet.belt":
      draft.belts = Array.isArray(value) ? value.map(String) : [found]
      return
    case "sheet.brand":
      draft.brandName = found
      return
    case "sheet.lon":
      draft.place = { first: found, second: draft.place?.second ?? "" }
      return
    case "sheet.lat":
      draft.place = { first: draft.place?.first ?? "", second: found }
      return
    case "sheet.place": {
      if (draft.place !== null) return
      const pair = readPair(found)
      draft.place =
        pair === null ? { first: found, second: "" } : { first: String(pair[0].value), second: String(pair[1].value) }
      return
    }
    default:
      setAt(draft.record, path, value)
  }
}
