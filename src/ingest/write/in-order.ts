import type * as z from "zod/mini"
import { isPlainObject } from "../plain.ts"

type Schema = z.core.$ZodType

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

const bare = (schema: Schema): Schema => {
  const def = defOf(schema)
  return def.type === "optional" || def.type === "nullable" ? bare(def.innerType) : schema
}

/**
 * A value with its fields in the order of a schema and what no schema knows behind them by name: the same content is
 * written the same way wherever it came from.
 */
export const inOrder = (value: unknown, schema: Schema | null): unknown => {
  const def = schema === null ? null : defOf(bare(schema))
  if (Array.isArray(value)) {
    const element = def?.type === "array" ? def.element : null
    return value.map((one) => inOrder(one, element))
  }
  if (!isPlainObject(value)) return value
  const shape: Readonly<Record<string, Schema>> = def?.type === "object" ? def.shape : {}
  const rest = def?.type === "record" ? def.valueType : null
  const ordered: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(shape))
    if (Object.hasOwn(value, name)) ordered[name] = inOrder(value[name], inner)
  const others = Object.keys(value).filter((name) => !Object.hasOwn(shape, name))
  for (const name of others.sort()) ordered[name] = inOrder(value[name], rest)
  return ordered
}
