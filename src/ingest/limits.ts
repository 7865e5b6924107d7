/** What one file may hold. More comes through tiles, or split into several files. */
export const LIMITS = {
  bytes: 128 * 1024 * 1024,
  features: 250_000,
  positions: 5_000_000,
  /** Objects and arrays inside one another; real GeoJSON needs eight. */
  levels: 64,
} as const

/** Keys that name parts of every JavaScript object: no data file has a reason to use them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])
