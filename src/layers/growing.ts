import type { DataDrivenPropertyValueSpecification } from "maplibre-gl"

export type Width = DataDrivenPropertyValueSpecification<number>

export type Pixels = readonly [at8: number, at11: number, at13: number, at15: number, at18: number]

/** Pixels at zooms 8, 11, 13, 15 and 18. */
export const widths = (...pixels: Pixels): Pixels => pixels

/** A width that grows with the zoom: `pixels` at zooms 8, 11, 13, 15 and 18. */
export const growing = ([at8, at11, at13, at15, at18]: Pixels, grow: number): Width => [
  "interpolate",
  ["exponential", 1.4],
  ["zoom"],
  8,
  at8 * grow,
  11,
  at11 * grow,
  13,
  at13 * grow,
  15,
  at15 * grow,
  18,
  at18 * grow,
]
