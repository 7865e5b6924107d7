import type * as z from "zod/mini"
import { isPlainObject } from "./plain.ts"

/** Told of each field no schema knows: the field's name with the names above it, as in `position.datum`. */
export type UnknownFields = (field: string) => void

/** Whether a value fits a schema; unknown fields are noted on the way and do no harm. */
export type QuickCheck = (value: unknown, unknown: UnknownFields) => boolean

type Schema = z.core.$ZodType
type Def = z.core.$ZodTypes["_zod"]["def"]

/**
 * Turns a zod schema into plain closures that only answer yes or no: zod without generated code spends most of its
 * time on fields that are absent, and a sparse record has few that are present. The schema stays the only source; a
 * value that fails here goes to zod, which says why, and a test holds the two answers equal.
 */
export const quickCheckOf = (schema: Schema, above = ""): QuickCheck => {
  const def = defOf(schema)
  switch (def.type) {
    case "optional": {
      const inner = quickCheckOf(def.innerType, above)
      return (value, unknown) => value === undefined || inner(value, unknown)
    }
    case "nullable": {
      const inner = quickCheckOf(def.innerType, above)
      return (value, unknown) => value === null || inner(value, unknown)
    }
    case "string": {
      const holds = checksOf(schema)
      return (value) => typeof value === "string" && holds(value)
    }
    case "number": {
      const holds = checksOf(schema)
      return (value) => typeof value === "number" && Number.isFinite(value) && holds(value)
    }
    case "boolean":
      return (value) => typeof value === "boolean"
    case "literal":
      return oneOf(new Set<unknown>(def.values))
    case "enum":
      return oneOf(new Set<unknown>(Object.values(def.entries)))
    case "array":
      return arrayCheck(schema, quickCheckOf(def.element, above))
    case "tuple":
      return tupleCheck(
        def.items.map((item) => quickCheckOf(item, above)),
        def.rest ? quickCheckOf(def.rest, above) : null,
      )
    case "record":
      return recordCheck(quickCheckOf(def.keyType), quickCheckOf(def.valueType, `${above}*.`))
    case "union":
      return unionCheck(def.options.map((option) => quickCheckOf(option, above)))
    case "object":
      return objectCheck(def.shape, above)
    default:
      throw new Error(`no quick check for ${def.type}: add one, or keep such fields out of the file schemas`)
  }
}

const defOf = (schema: Schema): Def => (schema as z.core.$ZodTypes)._zod.def

const oneOf =
  (values: ReadonlySet<unknown>): QuickCheck =>
  (value) =>
    values.has(value)

const objectCheck = (shape: Readonly<Record<string, Schema>>, above: string): QuickCheck => {
  const fields = new Map<string, QuickCheck>()
  const required = new Set<string>()
  for (const [name, field] of Object.entries(shape)) {
    fields.set(name, quickCheckOf(field, `${above}${name}.`))
    if (defOf(field).type !== "optional") required.add(name)
  }
  const names = [...required]
  return (value, unknown) => {
    if (!isPlainObject(value)) return false
    let fits = true
    for (const name in value) {
      const check = fields.get(name)
      if (check === undefined) unknown(above + name)
      else if (!check(value[name], unknown)) fits = false
    }
    for (const name of names) if (value[name] === undefined) fits = false
    return fits
  }
}

const arrayCheck = (schema: Schema, element: QuickCheck): QuickCheck => {
  const holds = checksOf(schema)
  return (value, unknown) => {
    if (!Array.isArray(value) || !holds(value)) return false
    let fits = true
    for (const entry of value) if (!element(entry, unknown)) fits = false
    return fits
  }
}

const tupleCheck =
  (items: readonly QuickCheck[], rest: QuickCheck | null): QuickCheck =>
  (value, unknown) => {
    if (!Array.isArray(value) || value.length < items.length) return false
    if (rest === null && value.length > items.length) return false
    return value.every((entry: unknown, index) => (items[index] ?? rest)?.(entry, unknown) === true)
  }

const recordCheck =
  (key: QuickCheck, entry: QuickCheck): QuickCheck =>
  (value, unknown) => {
    if (!isPlainObject(value)) return false
    let fits = true
    for (const name in value) if (!key(name, unknown) || !entry(value[name], unknown)) fits = false
    return fits
  }

const unionCheck =
  (options: readonly QuickCheck[]): QuickCheck =>
  (value, unknown) => {
    for (const option of options) {
      const noted: string[] = []
      if (!option(value, (field) => noted.push(field))) continue
      for (const field of noted) unknown(field)
      return true
    }
    return false
  }

type Holds = (value: unknown) => boolean

/** The checks that hang on a schema (a pattern, a least number …): zod's own, run one by one. */
const checksOf = (schema: Schema): Holds => {
  const def = defOf(schema)
  const checks: z.core.$ZodCheck[] = [...(def.checks ?? [])]
  // z.int() is a number that is its own check
  if ("check" in def) checks.unshift(schema as Schema & z.core.$ZodCheck)
  const all = checks.map(checkOf)
  const [first, second] = all
  if (first === undefined) return () => true
  if (second === undefined) return first
  return (value) => all.every((holds) => holds(value))
}

const checkOf = (check: z.core.$ZodCheck): Holds => {
  const def = (check as z.core.$ZodChecks)._zod.def
  if (def.check === "string_format" && def.format === "regex" && def.pattern) {
    const { pattern } = def
    return (value) => typeof value === "string" && pattern.test(value)
  }
  return (value) => {
    const issues: z.core.$ZodRawIssue[] = []
    check._zod.check({ value, issues } as z.core.ParsePayload<never>)
    return issues.length === 0
  }
}
