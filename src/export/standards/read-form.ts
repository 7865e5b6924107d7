import { TASK_FIELDS, type TaskField } from "../../domain/list-task.ts"
import type { ReadSheet, SheetCell } from "../../domain/sheet.ts"
import { FORM, FORM_FIELDS_AT, FORM_SHEET } from "./form-base.ts"
import { fieldUnder } from "./form-words.ts"
import { cellWords } from "./report-table.ts"

/** A row of a form as it came back. `id` is "" in a row that somebody has added. */
export type FormRow = {
  readonly sheet: string
  /** As the reader's program counts it, from 1. */
  readonly row: number
  readonly id: string
  readonly cells: ReadonlyMap<TaskField, SheetCell>
}

/** A form that came back: its rows, and what was handed out, by id; null where the sheet that remembers it is gone. */
export type ReadForm = {
  readonly rows: readonly FormRow[]
  readonly handedOut: ReadonlyMap<string, ReadonlyMap<TaskField, string>> | null
  readonly version: number | null
  readonly atlas: string | null
  /** Sheets without the heads of a list: not read. */
  readonly unread: readonly string[]
}

/** Finds the lists in a workbook or a CSV file by their heads, wherever they stand and in whatever order. */
export const readForm = (sheets: readonly ReadSheet[]): ReadForm => {
  const remembered = sheets.find(({ name, rows }) => name === FORM_SHEET || rows[0]?.[0] === FORM.name)
  const [head = [], ...lines] = remembered?.rows ?? []
  const rows: FormRow[] = []
  const unread: string[] = []
  for (const sheet of sheets) {
    if (sheet === remembered) continue
    const found = listRows(sheet)
    if (found === null) unread.push(sheet.name)
    else rows.push(...found)
  }
  const isForm = head[0] === FORM.name
  return {
    rows,
    handedOut: isForm ? new Map(lines.map((line) => [cellWords(line[0] ?? null), fieldsOf(head, line)])) : null,
    version: isForm && typeof head[1] === "number" ? head[1] : null,
    atlas: isForm ? cellWords(head[2] ?? null) : null,
    unread,
  }
}

const fieldsOf = (head: readonly SheetCell[], line: readonly SheetCell[]): ReadonlyMap<TaskField, string> => {
  const fields = new Map<TaskField, string>()
  head.forEach((name, at) => {
    const field = at < FORM_FIELDS_AT ? undefined : TASK_FIELDS.find((one) => one === name)
    if (field !== undefined) fields.set(field, cellWords(line[at] ?? null))
  })
  return fields
}

const LEAST_HEADS = 2 // beside the id: a sheet that has fewer is another table

const listRows = ({ name, rows }: ReadSheet): readonly FormRow[] | null => {
  const heads = rows.map((row) => row.map((cell) => (typeof cell === "string" ? fieldUnder(cell) : null)))
  const at = heads.findIndex((row) => row.includes("id") && row.filter((field) => field !== null).length > LEAST_HEADS)
  const head = heads[at]
  if (head === undefined) return null
  const idAt = head.indexOf("id")
  return rows.slice(at + 1).flatMap((row, index): FormRow[] => {
    const cells = new Map<TaskField, SheetCell>()
    head.forEach((field, column) => {
      if (field !== null && field !== "id") cells.set(field, row[column] ?? null)
    })
    const id = cellWords(row[idAt] ?? null).trim()
    // Notes below a table stand alone in their row: no id, and no problem.
    const isRow = id !== "" || cellWords(cells.get("problem") ?? null).trim() !== ""
    return isRow ? [{ sheet: name, row: at + index + 2, id, cells }] : []
  })
}
