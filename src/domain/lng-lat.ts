/** Degrees east and north on WGS84. Nothing else travels under this name: foreign pairs stay in ingest. */
export type LngLat = readonly [lonDegrees: number, latDegrees: number]

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]
