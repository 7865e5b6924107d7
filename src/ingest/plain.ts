/** An object as JSON has them. */
export type PlainObject = { readonly [key: string]: unknown }

/** Whether a parsed value is an object with keys: no array, no null. */
export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What a parsed value is, in JSON's own terms. */
export const jsonTypeOf = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "array"
  return typeof value === "undefined" ? "nothing" : typeof value
}

/** A value as it would be quoted to a person: short, on one line. */
export const quoted = (value: unknown): string => {
  const text = value === undefined ? "" : (JSON.stringify(value) ?? "")
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
