/** An object as JSON has them. */
export type PlainObject = { readonly [key: string]: unknown }

/** Whether a parsed value is an object with keys: no array, no null. */
export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A value as it would be quoted to a person: short, on one line. */
export const quoted = (value: unknown): string => {
  const text = value === undefined ? "" : (JSON.stringify(value) ?? "")
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
