import { isPlainObject } from "../plain.ts"

/** A text somewhere in an atlas, with the name of the record it stands in. */
export type TextInRecord = { readonly record: string; readonly text: string }

// The planner's own tasks name units, and standards are nobody's data.
const NOT_SHOWN = /^standards\/|^schema\//

/** Every text of an atlas, record by record; no recursion, however deep a record is. */
export const eachText = function* (values: ReadonlyMap<string, unknown>): Generator<TextInRecord> {
  for (const [file, value] of values) {
    if (NOT_SHOWN.test(file)) continue
    const stack: { readonly value: unknown; readonly record: string }[] = [{ value, record: file }]
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const { value: found, record } = top
      if (typeof found === "string") yield { record, text: found }
      else if (Array.isArray(found)) for (const one of found) stack.push({ value: one, record })
      else if (isPlainObject(found)) {
        const own = nameIn(found) ?? record
        for (const [key, one] of Object.entries(found))
          if (key !== "coordinates") stack.push({ value: one, record: own })
      }
    }
  }
}

const nameIn = (record: Readonly<Record<string, unknown>>): string | null => {
  const properties = isPlainObject(record["properties"]) ? record["properties"] : record
  const { id, name, title } = properties
  if (typeof id !== "string") return null
  const words = isPlainObject(name) ? name["zh"] : isPlainObject(title) ? title["zh"] : id
  return typeof words === "string" ? words : id
}
