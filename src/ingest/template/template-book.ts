import { assertNever } from "../../domain/assert-never.ts"
import { isPlainObject } from "../plain.ts"
import type { StandardInFile } from "../schema/standard-file.ts"
import { type CellForm, type Column, codeOf, TABLES, type Table } from "../tables/column.ts"
import words from "../tables/column-words.json" with { type: "json" }
import { columnsOf } from "../tables/columns-of.ts"
import { wordOf } from "../tables/read-choice.ts"
import { callsAmong } from "./calls.ts"
import { extraCodes, type FiledRecord, toRow } from "./to-row.ts"

/** What a drop-down offers. */
export type DropDown =
  | { readonly kind: "choices"; readonly values: readonly string[] }
  /** The entries of another sheet's column, such as the names of belts. */
  | { readonly kind: "column"; readonly sheet: string; readonly column: number }

/** A sheet of the template as plain values: heads, codes, help, drop-downs, rows. */
export type BookSheet = {
  readonly name: string
  readonly heads: readonly {
    readonly zh: string
    readonly code: string
    readonly required: boolean
    readonly form: CellForm
    readonly dropDown: DropDown | null
  }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The records a workbook is filled with, by table. */
export type BookRecords = Readonly<Record<Table, readonly FiledRecord[]>>

const SHEETS: Readonly<Record<Table, readonly string[]>> = words.sheets

/** The name of a table's sheet. */
export const sheetName = (table: Table): string => SHEETS[table][0] ?? table

/** An atlas's tables as the sheets of a workbook; empty records give the blank template. */
export const templateSheets = (records: BookRecords, standards: readonly StandardInFile[]): readonly BookSheet[] => {
  const callOf = callsAmong(records)
  const around = { standards, roles: rolesIn(records.belts), boxes: boxesIn(records.sites) }
  const columnsBy = new Map(TABLES.map((table) => [table, columnsOf(table, around)]))
  return TABLES.map((table) => {
    const columns = columnsBy.get(table) ?? []
    const extras = extraCodes(table, records[table], columns)
    return {
      name: sheetName(table),
      heads: [
        ...columns.map((column) => ({
          zh: column.zh,
          code: codeOf(column),
          required: column.required,
          form: column.form,
          dropDown: dropDownOf(column, columnsBy),
        })),
        ...extras.map((code) => ({
          zh: code.replace(/^.*?\/\+|:json$/g, ""),
          code,
          required: false,
          form: { kind: "text" } as const,
          dropDown: null,
        })),
      ],
      rows: records[table].map((record) => toRow(record, columns, extras, callOf)),
    }
  })
}

const rolesIn = (belts: readonly FiledRecord[]): readonly string[] => [
  ...new Set(
    belts.flatMap(({ properties }) => {
      const { elements } = properties
      return Array.isArray(elements) ? elements.filter(isPlainObject).map(({ role }) => String(role)) : []
    }),
  ),
]

const boxesIn = (sites: readonly FiledRecord[]): readonly (readonly [string, string])[] => {
  const boxes = new Map<string, readonly [string, string]>()
  for (const { properties } of sites)
    for (const [list, ofList] of Object.entries(
      isPlainObject(properties["checklists"]) ? properties["checklists"] : {},
    ))
      for (const box of Object.keys(isPlainObject(ofList) ? ofList : {})) boxes.set(`${list}.${box}`, [list, box])
  return [...boxes.values()]
}

/** Whose names a column may choose among. */
const NAMED_BY: Readonly<Record<string, Table>> = {
  "sites/sheet.belt": "belts",
  "sites/brand": "brands",
  "tasks/belt": "belts",
  "tasks/site": "sites",
  "pairs/left.site": "sites",
  "pairs/right.site": "sites",
  "atlas/defaultBelt": "belts",
}

const dropDownOf = (column: Column, columnsBy: ReadonlyMap<Table, readonly Column[]>): DropDown | null => {
  const named = NAMED_BY[codeOf(column)]
  if (named !== undefined)
    return {
      kind: "column",
      sheet: sheetName(named),
      column: columnsBy.get(named)?.findIndex(({ path }) => path === "name.zh") ?? 0,
    }
  const { form } = column
  switch (form.kind) {
    case "choice":
      return { kind: "choices", values: form.codes.map((code) => wordOf(form.words, code)) }
    case "yes-no":
      return { kind: "choices", values: ["是", "否"] }
    case "text":
    case "number":
    case "number-or-text":
    case "date":
    case "year":
    case "id":
    case "list":
    case "lines":
    case "places":
      return null
    default:
      return assertNever(form)
  }
}
