const MEGABYTE = 1024 * 1024

/** What one workbook may hold. More comes as CSV in pieces, or through the city's data. */
export const WORKBOOK_LIMITS = {
  megabytes: 10,
  bytes: 10 * MEGABYTE,
  /** All parts together, counted while unpacking: what the file says of itself is not believed. */
  unpackedMegabytes: 64,
  unpackedBytes: 64 * MEGABYTE,
  entries: 200,
  /** In one sheet. */
  rows: 20_000,
  columns: 100,
} as const
