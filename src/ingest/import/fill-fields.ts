import { type AddedRecord, type FieldWords, recordKey } from "../../domain/bench.ts"
import { isPlainObject } from "../plain.ts"
import { WHOLE_FILE } from "../problems.ts"
import { type Growing, plainRecord, removeAt, setAt, valueAt } from "../tables/at-path.ts"
import { type CellForm, type Column, TABLES, type Table } from "../tables/column.ts"
import { type CellReading, readCell, textOf } from "../tables/read-cell.ts"
import type { Draft } from "./draft.ts"
import type { ImportLog } from "./import-problems.ts"
import { keepAsWritten } from "./kept-columns.ts"
import { lookForNumbers } from "./personal-numbers.ts"
import type { TableWords } from "./understand-file.ts"

/** What somebody filled in by a form, and the records they began. */
export type FilledIn = {
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldWords>>>>
  readonly added: readonly AddedRecord[]
}

/** Stands where a file's name would: the record was begun by hand. */
const BY_HAND = "✎"

/** Drafts of the records that were begun by hand; one of the city where its fields were filled in and no file speaks of it. */
export const addedDrafts = ({ added, fields }: FilledIn, hasFace: boolean): readonly Draft[] => {
  const face = !hasFace && Object.hasOwn(fields, recordKey("atlas", "")) ? [draftOf("atlas", plainRecord(), "")] : []
  return [...face, ...draftsOf(added)]
}

const draftOf = (table: Table, record: Growing, id: string): Draft => {
  const nothing = { belts: [], brandName: null, place: null, shape: null, placed: null, title: null }
  return { ...nothing, table, file: BY_HAND, sheet: "", at: { ...WHOLE_FILE, id }, record, asWritten: {} }
}

const draftsOf = (added: readonly AddedRecord[]): readonly Draft[] =>
  added.flatMap(({ table: said, id, name }): readonly Draft[] => {
    const table = TABLES.find((one) => one === said)
    if (table === undefined || table === "atlas") return []
    const record = plainRecord()
    setAt(record, "id", id)
    setAt(record, table === "sources" ? "title.zh" : table === "tasks" ? "problem.zh" : "name.zh", name)
    return [draftOf(table, record, id)]
  })

/** Puts what was filled in into the drafts, which have their ids. What a field does not understand is kept as written, and told. */
export const fillFields = (
  drafts: readonly Draft[],
  fields: FilledIn["fields"],
  words: TableWords,
  log: ImportLog,
): void => {
  for (const draft of drafts) {
    const key = recordKey(draft.table, draft.table === "atlas" ? "" : String(valueAt(draft.record, "id")))
    const filled = Object.hasOwn(fields, key) ? (fields[key] ?? {}) : {}
    for (const column of words.columns(draft.table))
      if (Object.hasOwn(filled, column.path)) fillField(draft, column, filled[column.path] ?? "", log)
  }
}

const fillField = (draft: Draft, { path, form, zh }: Column, words: FieldWords, log: ImportLog): void => {
  const { record, file, at } = draft
  if (path.startsWith("elements.")) elementsByRole(record)
  const found = typeof words === "string" ? words : words.map((line) => line.join(" ")).join("\n")
  lookForNumbers(found, zh, file, at, log)
  const reading = readField(words, form)
  if (reading.kind === "read") setAt(record, path, reading.value)
  else removeAt(record, path)
  if (reading.kind !== "not-understood") return
  keepAsWritten(draft.asWritten, zh, found)
  log.add("value-not-understood", file, at, { head: zh, found })
}

const IN_FORM = { titleYear: null, isTemplate: true }

const readField = (words: FieldWords, form: CellForm): CellReading => {
  if (form.kind !== "lines" || typeof words === "string") return readCell(textOf(String(words)), form, IN_FORM)
  const records: unknown[] = []
  for (const line of words) {
    const record = plainRecord()
    for (const [index, part] of form.parts.entries()) {
      const reading = readCell(line[index] ?? "", part.form, IN_FORM)
      if (reading.kind === "not-understood") return reading
      if (reading.kind === "read") setAt(record, part.path, reading.value)
    }
    if (Object.keys(record).length > 0) records.push(record)
  }
  return records.length === 0 ? { kind: "blank" } : { kind: "read", value: records, supposed: null }
}

/** A file lists elements, a sheet has columns for each role: fields are put in by role. */
const elementsByRole = (record: Growing): void => {
  const { elements } = record
  if (!Array.isArray(elements)) return
  const byRole = plainRecord()
  for (const element of elements) if (isPlainObject(element)) byRole[String(element["role"])] = { ...element }
  record["elements"] = byRole
}
