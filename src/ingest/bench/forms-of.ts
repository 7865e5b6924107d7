import type { FieldWords } from "../../domain/bench.ts"
import type { BenchForm, FormField, FormInput, FormOption, FormRecord } from "../../domain/bench-form.ts"
import type { AtlasFiles } from "../atlas-files.ts"
import type { TableWords } from "../import/understand-file.ts"
import { isPlainObject } from "../plain.ts"
import { valueAt } from "../tables/at-path.ts"
import type { CellForm, Column, Table } from "../tables/column.ts"
import { wordOf } from "../tables/read-choice.ts"
import { writeCell } from "../tables/write-cell.ts"
import { atlasRecords } from "../template/atlas-records.ts"
import { type CallOf, callsAmong } from "../template/calls.ts"
import { type FiledRecord, flattened, referred } from "../template/to-row.ts"

const FORMS: readonly Table[] = ["sites", "belts", "brands", "pairs", "tasks", "sources", "atlas"]

// The map, the standards' own page and a list of conversions say these better than a field.
const ELSEWHERE = /^(?:sheet\.|geometry\.|id$|standards$|position\.(?:datum|method)$)/

/** The columns of a table that a person may fill in one record at a time. */
export const formColumns = (table: Table, words: TableWords): readonly Column[] =>
  words.columns(table).filter(({ path }) => !ELSEWHERE.test(path))

/** Every table as a form, with what the atlas's records have in its fields. */
export const formsOf = (files: AtlasFiles, words: TableWords): readonly BenchForm[] => {
  const records = atlasRecords(files)
  const callOf = callsAmong(records)
  return FORMS.map((table) => {
    const columns = formColumns(table, words)
    return {
      table,
      fields: columns.map(fieldOf),
      records: records[table].map((record) => recordOf(record, table, columns, callOf)),
    }
  })
}

const fieldOf = ({ path, zh, en, required, form }: Column): FormField => ({
  path,
  zh,
  en,
  required,
  group: /^((?:checklists|elements)\.[^.]+)/.exec(path)?.[1] ?? null,
  input: inputOf(form, path),
})

const LONG = /^(?:description|editorNote|story|mechanism|foundation|creation|promotion|core|note|measure|problem)\./

const inputOf = (form: CellForm, path: string): FormInput => {
  switch (form.kind) {
    case "choice":
      return { kind: "choice", options: optionsOf(form) }
    case "lines":
      return {
        kind: "lines",
        parts: form.parts.map((part) => ({
          path: part.path,
          options: part.form.kind === "choice" ? optionsOf(part.form) : null,
        })),
      }
    case "list":
      return { kind: "entries" }
    case "number":
    case "yes-no":
    case "date":
      return { kind: form.kind }
    default:
      return { kind: LONG.test(path) ? "long-words" : "words" }
  }
}

const optionsOf = ({ words, codes }: CellForm & { kind: "choice" }): readonly FormOption[] =>
  codes.map((code) => ({ code, zh: wordOf(words, code) }))

const recordOf = (record: FiledRecord, table: Table, columns: readonly Column[], callOf: CallOf): FormRecord => {
  const flat = flattened(record, callOf)
  const words: Record<string, FieldWords> = {}
  for (const { path, form } of columns) {
    const value = referred(valueAt(flat, path), path, callOf, table)
    if (value === undefined || value === null) continue
    words[path] = wordsOf(value, form)
  }
  const id = table === "atlas" ? "" : String(record.properties["id"])
  return { id, name: nameOf(record), words }
}

const nameOf = ({ properties }: FiledRecord): string => {
  const paths = ["name.zh", "title.zh", "problem.zh", "id"]
  const sides = [valueAt(properties, "left.name.zh"), valueAt(properties, "right.name.zh")]
  if (sides.every((side) => typeof side === "string")) return sides.join(" — ")
  return String(paths.map((path) => valueAt(properties, path)).find((one) => typeof one === "string") ?? "")
}

/** A value as a field shows it: codes for choices, lines cut into their parts, words as a sheet has them. */
const wordsOf = (value: unknown, form: CellForm): FieldWords => {
  if (form.kind === "choice") return String(value)
  if (form.kind !== "lines") return String(writeCell(value, form) ?? "")
  return (Array.isArray(value) ? value : []).map((line: unknown) =>
    form.parts.map((part) => {
      const found = isPlainObject(line) ? valueAt(line, part.path) : undefined
      if (found === undefined || found === null) return ""
      return part.form.kind === "choice" ? String(found) : String(writeCell(found, part.form) ?? "")
    }),
  )
}
