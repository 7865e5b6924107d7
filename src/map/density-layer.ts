import { HexagonLayer } from "@deck.gl/aggregation-layers"
import type { LngLat } from "../domain/lng-lat.ts"
import type { DensitySpec } from "../layers/extras.ts"

/** How many brands stand in each hexagon: darker where more do. */
export const densityLayer = ({ id, places, radiusMetres, colours }: DensitySpec): HexagonLayer<LngLat> =>
  new HexagonLayer<LngLat>({
    id: `density-${id}`,
    data: places,
    getPosition: ([lon, lat]) => [lon, lat],
    radius: radiusMetres,
    coverage: 0.92,
    extruded: false,
    // Counted once on the processor: a few thousand places are not worth a pass of the card, and old ones cannot.
    gpuAggregation: false,
    colorScaleType: "quantize",
    colorRange: colours.map(([red, green, blue, opacity]) => [red, green, blue, opacity]),
  })
