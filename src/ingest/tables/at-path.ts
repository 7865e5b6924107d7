import { FORBIDDEN_KEYS } from "../limits.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"

/** A record that is being put together. */
export type Growing = { [key: string]: unknown }

/** An empty record. */
export const plainRecord = (): Growing => ({})

/** The value at a path of names with dots between; undefined where there is none. */
export const valueAt = (record: PlainObject, path: string): unknown => {
  let value: unknown = record
  for (const name of path.split(".")) {
    if (!isPlainObject(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}

/** Puts a value at a path, making the records above it. Names of JavaScript's own are refused by throwing. */
export const setAt = (record: Growing, path: string, value: unknown): void => {
  const names = path.split(".")
  const last = names.pop() ?? ""
  let here = record
  for (const name of names) {
    refuseForbidden(name)
    const below = Object.hasOwn(here, name) ? here[name] : undefined
    const next: Growing = isGrowing(below) ? below : {}
    here[name] = next
    here = next
  }
  refuseForbidden(last)
  here[last] = value
}

const isGrowing = (value: unknown): value is Growing => isPlainObject(value)

const refuseForbidden = (name: string): void => {
  if (FORBIDDEN_KEYS.has(name)) throw new Error(`no field may be called ${name}`)
}

/** Takes away the value at a path, and records above it that are empty then. */
export const removeAt = (record: Growing, path: string): void => {
  const [name = "", ...below] = path.split(".")
  if (!Object.hasOwn(record, name)) return
  const inner = record[name]
  if (below.length === 0) delete record[name]
  else if (isGrowing(inner)) {
    removeAt(inner, below.join("."))
    if (Object.keys(inner).length === 0) delete record[name]
  }
}

/** A value without what says nothing: null, nothing, empty lists, empty records, and English that was left empty. */
export const withoutNothing = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (!isPlainObject(value)) return value
  const kept: Growing = {}
  for (const [name, inner] of Object.entries(value)) {
    const rest = withoutNothing(inner)
    const saysNothing =
      rest === null ||
      rest === undefined ||
      (Array.isArray(rest) && rest.length === 0) ||
      (isPlainObject(rest) && Object.keys(rest).length === 0) ||
      (name === "en" && rest === "")
    if (!saysNothing) kept[name] = rest
  }
  return kept
}
