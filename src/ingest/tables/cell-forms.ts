import type * as z from "zod/mini"
import { fileBeside, id, localText, partialDate, date as wholeDate, year } from "../schema/words.ts"
import type { CellForm, Part } from "./column.ts"
import valueWords from "./value-words.json" with { type: "json" }

type Schema = z.core.$ZodType

/** A field that fits in one column, or in two for a text in both languages. */
export type Cell = { readonly path: string; readonly form: CellForm; readonly required: boolean }

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

const bare = (schema: Schema): Schema => {
  const def = defOf(schema)
  return def.type === "optional" || def.type === "nullable" ? bare(def.innerType) : schema
}

const TEXT: CellForm = { kind: "text" }

/** The columns a record needs, in the order of its schema. Fields for which no cell will do are left out: `checklists` and `elements` have columns of their own. */
export const cellsOf = (record: Schema, table: string, above = ""): readonly Cell[] => {
  const def = defOf(record)
  if (def.type !== "object") return []
  return Object.entries(def.shape).flatMap(([name, field]): readonly Cell[] => {
    const path = above + name
    const inner = bare(field)
    const required = defOf(field).type !== "optional"
    if (inner === localText)
      return [
        { path: `${path}.zh`, form: TEXT, required },
        { path: `${path}.en`, form: TEXT, required: false },
      ]
    if (defOf(inner).type === "object") return cellsOf(inner, table, `${path}.`)
    const form = formOf(inner, `${table}/${path}`)
    return form === null ? [] : [{ path, form, required }]
  })
}

const formOf = (schema: Schema, words: string): CellForm | null => {
  if (schema === partialDate || schema === wholeDate) return { kind: "date" }
  if (schema === year) return { kind: "year" }
  if (schema === id) return { kind: "id" }
  if (schema === fileBeside) return TEXT
  const def = defOf(schema)
  switch (def.type) {
    case "string":
      return TEXT
    case "number":
      return { kind: "number" }
    case "boolean":
      return { kind: "yes-no" }
    case "enum":
      return { kind: "choice", words: wordsFor(words), codes: Object.values(def.entries).map(String) }
    case "tuple":
      return { kind: "list", of: { kind: "number" } }
    case "union":
      return { kind: "number-or-text" }
    case "array":
      return listOf(bare(def.element), words)
    default:
      return null
  }
}

const listOf = (element: Schema, words: string): CellForm | null => {
  if (element === localText || defOf(element).type === "object") {
    const parts = element === localText ? LOCAL_TEXT : partsOf(element, words)
    return parts === null ? null : { kind: "lines", parts }
  }
  const of = formOf(element, words)
  return of === null ? null : { kind: "list", of }
}

const LOCAL_TEXT: readonly Part[] = [
  { path: "zh", form: TEXT },
  { path: "en", form: TEXT },
]

/** The parts of one line; null where one of them is a list of records itself. */
const partsOf = (record: Schema, words: string): readonly Part[] | null => {
  const parts = cellsOf(record, words)
  return parts.some(({ form }) => form.kind === "lines") ? null : parts.map(({ path, form }) => ({ path, form }))
}

/** A list of words for a choice, if there is one: codes are told as they are otherwise. */
const wordsFor = (name: string): string => (Object.hasOwn(valueWords, name) ? name : "")

/** The parts of a line that holds a record of this schema. */
export const linesOf = (record: Schema): CellForm => ({ kind: "lines", parts: partsOf(record, "") ?? [] })
