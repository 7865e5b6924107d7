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
import { atCell, type ImportLog } from "./import-problems.ts"

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
        if (words !== "") setAt(draft.record, keys.get(column.at) ?? "", words)
        lookForNumbers(cell, column, row, source, log)
        continue
      }
      const { path } = column.means.column
      const isFilled = FILLED_DOWN.has(path) && !context.isTemplate && textOf(cell) === "" && above.has(path)
      if (isFilled) filled++
      const said = isFilled ? (above.get(path) ?? null) : cell
      if (FILLED_DOWN.has(path) && textOf(said) !== "") above.set(path, said)
      takeCell(draft, said, column, row, { context, source, log })
    }
    fromSection(draft, row, guess)
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
  lookForNumbers(cell, guess, row, source, log)
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

/** What was written under a head; two of the same head stand side by side. */
export const keepAsWritten = (kept: Record<string, string>, head: string, words: string): void => {
  const name = keyFrom(head)
  kept[name] = kept[name] === undefined || kept[name] === words ? words : `${kept[name]} / ${words}`
}

/** A head as the name of a field: one line, no dots (they would mean a record within), and no name of JavaScript's own. */
const keyFrom = (head: string): string => {
  const name = head.replace(/\s+/g, " ").replaceAll(".", "·").trim()
  return name === "" || FORBIDDEN_KEYS.has(name) ? `_${name.replaceAll("_", "")}` : name
}

/** Under which name each column that means nothing here is kept: its head, told apart where it comes twice or is a field of ours. */
const keysOf = (
  columns: readonly ColumnGuess[],
  { file, sheet }: DraftSource,
  log: ImportLog,
): ReadonlyMap<number, string> => {
  const keys = new Map<number, string>()
  const ours = new Set(
    columns.flatMap(({ means }) => (means.kind === "column" ? [means.column.path.split(".")[0] ?? ""] : [])),
  )
  const taken = new Set<string>([...ours, "id", "name", "position", "asWritten"])
  for (const { at, head, means } of columns) {
    if (means.kind !== "unknown" && means.kind !== "twice") continue
    const where = atCell(sheet.name, sheet.headRows.at(-1) ?? 1, at)
    const plain = keyFrom(head)
    let key = plain
    for (let more = 2; taken.has(key); more++) key = `${plain} ${more}`
    taken.add(key)
    keys.set(at, key)
    if (FORBIDDEN_KEYS.has(head.trim())) log.add("head-forbidden", file, where, { head, name: key })
    else if (means.kind === "twice") log.add("column-twice", file, where, { head, name: key })
    else log.add("column-unknown", file, where, { head })
  }
  return keys
}

// From here on a sheet no longer tells neighbouring whole numbers apart.
const LARGEST_TRUE_NUMBER = Number.MAX_SAFE_INTEGER
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/

const lookForNumbers = (
  cell: SheetCell,
  guess: ColumnGuess,
  row: DataRow,
  { file, sheet }: DraftSource,
  log: ImportLog,
): void => {
  const at = atCell(sheet.name, row.row, guess.at)
  if (typeof cell === "number" && Math.abs(cell) > LARGEST_TRUE_NUMBER)
    log.add("number-rounded", file, at, { head: guess.head, found: String(cell) })
  const text = textOf(cell)
  if (ID_NUMBER.test(text) || MOBILE_NUMBER.test(text)) log.add("personal-number", file, at, { head: guess.head })
}

/** A lone line above a row may name its belt or its district. */
const fromSection = (draft: DraftInMaking, { section }: DataRow, { table }: SheetGuess): void => {
  if (section === null || table !== "sites") return
  const words = section.replace(/^(?:[一二三四五六七八九十]+|\d+|[（(][^）)]*[）)])\s*[、.．:：]?\s*/, "").trim()
  if (draft.belts.length === 0 && words.includes("示范带")) draft.belts = [words]
  else if (draft.record["district"] === undefined && /[区县市]$/.test(words)) setAt(draft.record, "district", words)
  else keepAsWritten(draft.asWritten, "section", section)
}
