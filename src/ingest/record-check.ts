import type * as z from "zod/mini"
import { quickCheckOf } from "./quick-check.ts"
import type { Reader } from "./reader.ts"

/** Whether a value is what a schema says; when not, the reader's log has every reason. */
export type RecordCheck<Value> = (value: unknown, reader: Reader) => value is Value

/** A record check for a schema: the quick answer first, zod's reasons when that is no. `below` is the record's own path to the value. */
export const recordCheckOf = <Schema extends z.ZodMiniType>(
  schema: Schema,
  below = "",
): RecordCheck<z.infer<Schema>> => {
  const fits = quickCheckOf(schema, below === "" ? "" : `${below}.`)
  return (value, reader): value is z.infer<Schema> => {
    if (fits(value, reader.note)) return true
    return reader.log.explainer().fitsAfterAll(schema, value, below, reader)
  }
}
