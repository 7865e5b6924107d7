/**
 * Streets as read from a street graph file, decoded: one entry a segment between two crossings. Plain typed arrays, so that
 * it survives structured clone and can be handed to a worker whole.
 */
export type StreetNetwork = {
  /** Who must be named where the streets are shown, as plain text. */
  readonly attribution: readonly string[]
  /** Names of the road classes that `streetClass` points into: motorway, trunk, primary … and their `_link`s. */
  readonly classes: readonly string[]
  readonly nodeLon: Float64Array
  readonly nodeLat: Float64Array
  /** Node indices; parallel segments and loops are legal. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** True length, which may exceed that of the drawn shape. */
  readonly metres: Float64Array
  readonly streetClass: Uint8Array
  /** 1 where vehicles may go only from `from` to `to`. */
  readonly oneWay: Uint8Array
  /** Inner points of segment i: `lon[start[i]] … lon[start[i + 1] - 1]`; null where the file records no shapes at all. */
  readonly shapes: { readonly start: Uint32Array; readonly lon: Float64Array; readonly lat: Float64Array } | null
  /** 1 where a segment's shape is not known and its true length tells that it is not straight. */
  readonly rough: Uint8Array
}
