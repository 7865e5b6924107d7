/** Where one layer of the base comes from: a tile layer of a street pack, or a sketch file. */
export type BaseSource = { readonly source: string; readonly "source-layer"?: string }

/** Finds a base layer's source by name; null when this city has none. */
export type FindBase = (layer: BaseLayerName) => BaseSource | null

export type BaseLayerName =
  | "water"
  | "relief"
  | "green"
  | "roads"
  | "metro_lines"
  | "metro_stations"
  | "places"
  | "edge"
  | "water_below"
