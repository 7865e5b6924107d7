/** Metres and seconds between all pairs: from the i-th to the k-th at `i * size + k`; Infinity where no street leads. */
export type WayMatrix = { readonly size: number; readonly metres: Float64Array; readonly seconds: Float64Array }
