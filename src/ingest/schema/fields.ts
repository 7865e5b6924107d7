import type * as z from "zod/mini"
import { box, evidence, figure } from "./evidence.ts"
import { FILE_SCHEMAS } from "./file-schemas.ts"
import {
  bounds,
  count,
  date,
  fileBeside,
  id,
  latitude,
  localText,
  longitude,
  partialDate,
  safeAddress,
  someText,
  time,
  webAddress,
  year,
} from "./words.ts"

type Schema = z.core.$ZodType

/** What may stand in a field, for a table that an author reads. */
export type FieldForm =
  /** A form that looks the same wherever it stands: an id, a date, a text … */
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "choices"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly of: FieldForm }
  | { readonly kind: "either"; readonly of: readonly FieldForm[] }

/** One field of a file: its path from the record, whether it must be there, and its form. */
export type Field = { readonly path: string; readonly required: boolean; readonly form: FieldForm }

const NAMED: ReadonlyMap<unknown, string> = new Map<unknown, string>(
  Object.entries({
    id,
    localText,
    someText,
    partialDate,
    date,
    time,
    safeAddress,
    webAddress,
    fileBeside,
    year,
    count,
    longitude,
    latitude,
    bounds,
    evidence,
    box,
    figure,
  }).map(([name, schema]) => [schema, name]),
)

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

/** The schema without what makes it optional. */
const bare = (schema: Schema): Schema => {
  const def = defOf(schema)
  return def.type === "optional" || def.type === "nullable" ? bare(def.innerType) : schema
}

/** The fields of a record, nested ones after their parent, as an author reads them. */
const fieldsOf = (record: Schema, above = ""): readonly Field[] => {
  const def = defOf(record)
  if (def.type !== "object") return []
  return Object.entries(def.shape).flatMap(([name, field]): readonly Field[] => {
    const path = above + name
    const inner = bare(field)
    const own = { path, required: defOf(field).type !== "optional", form: formOf(inner) }
    if (NAMED.has(inner)) return [own]
    const innerDef = defOf(inner)
    if (innerDef.type === "object") return [own, ...fieldsOf(inner, `${path}.`)]
    if (innerDef.type === "array" && !NAMED.has(innerDef.element))
      return [own, ...fieldsOf(innerDef.element, `${path}[].`)]
    return [own]
  })
}

const formOf = (schema: Schema): FieldForm => {
  const name = NAMED.get(schema)
  if (name !== undefined) return { kind: "named", name }
  const def = defOf(schema)
  switch (def.type) {
    case "enum":
      return { kind: "choices", values: Object.values(def.entries).map(String) }
    case "literal":
      return { kind: "choices", values: def.values.map(String) }
    case "array":
      return { kind: "list", of: formOf(bare(def.element)) }
    case "union":
      return { kind: "either", of: def.options.map((option) => formOf(bare(option))) }
    default:
      return { kind: "named", name: def.type }
  }
}

/** The fields of every file of the format, and of the parts that several files share, by name. */
export const FORMAT_FIELDS: ReadonlyMap<string, readonly Field[]> = new Map([
  ...FILE_SCHEMAS.map(({ file, record }) => [file, fieldsOf(record)] as const),
  ["evidence", fieldsOf(evidence)],
  ["box", fieldsOf(box)],
  ["figure", fieldsOf(figure)],
])
