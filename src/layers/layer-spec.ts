import type { LayerSpecification, SourceSpecification } from "maplibre-gl"

/** What the map is to draw: plain values of the MapLibre style language, in drawing order. */
export type LayerSpec = Exclude<LayerSpecification, { type: "custom" }>
export type SourceSpec = SourceSpecification

/** How a reader sees the map: what does not belong to the city. */
export type Reading = {
  readonly language: "zh" | "en"
  /** Letters and symbols grow by this on walls and for large type; 1 on a phone or desk. */
  readonly enlargement: number
  /** A phone's width: numbers stand for names until there is room. */
  readonly narrow: boolean
}
