/** A street graph's file as a value one may spoil. */
export type StreetRecord = Record<string, unknown> & {
  lon: unknown[]
  lat: unknown[]
  a: unknown[]
  b: unknown[]
  len_dm: unknown[]
  cls: unknown[]
  oneway: unknown[]
}

/**
 * Lane Town: three crossings from west to east, a hundred metres apart, and two streets between them, the second one-way
 * eastwards. Nothing is wrong with it. Fresh on every call.
 */
export const townRecord = (): StreetRecord => ({
  v: 1,
  crs: "WGS84",
  attribution: "Invented",
  classes: ["primary", "residential"],
  lon: [119_300_000, 1000, 1000],
  lat: [26_000_000, 0, 0],
  a: [0, 1],
  b: [1, 1],
  len_dm: [1001, 1001],
  cls: [0, 1],
  oneway: [0, 1],
})
