import { HexagonLayer } from "@deck.gl/aggregation-layers"
import type { HexagonsSpec } from "../layers/extras.ts"

type Measured = HexagonsSpec["points"][number]

const meanMetres = (points: readonly Measured[]): number =>
  points.reduce((sum, { metres }) => sum + metres, 0) / points.length

const OPACITY = 0.62 // streets and names can be read through it

/** Hexagons coloured by the mean of their points' metres, in steps of so many metres each. */
export const hexagonLayer = (spec: HexagonsSpec): HexagonLayer<Measured> =>
  new HexagonLayer<Measured>({
    id: spec.id,
    data: spec.points,
    getPosition: ({ at }) => [at[0], at[1]],
    // What lies beyond the last colour has that colour: the layer itself would leave it out.
    getColorValue: (points) => Math.min(meanMetres(points), spec.colours.length * spec.metresAColour),
    radius: spec.radiusMetres,
    coverage: 0.94,
    extruded: false,
    opacity: OPACITY,
    colorScaleType: "quantize",
    colorDomain: [0, spec.colours.length * spec.metresAColour],
    colorRange: spec.colours.map(([red, green, blue]) => [red, green, blue]),
    gpuAggregation: false, // exact, and the same on every machine
  })
