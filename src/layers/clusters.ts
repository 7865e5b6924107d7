import type { ExpressionSpecification } from "maplibre-gl"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { sans } from "./type-faces.ts"

/** A disc's radius by how many sites it stands for, in pixels; `drawing.ts` keeps discs farther apart than two of these. */
export const DISC_PX = { ofTwo: 6.5, ofTenThousand: 15 } as const

/** Sites too near one another to draw apart: a small disc that says how many. They stay quiet: the belts speak first. */
export const clusters = (palette: Palette, reading: Reading, opacity: number): readonly LayerSpec[] => {
  const grow = reading.enlargement
  const many: ExpressionSpecification = ["has", "point_count"]
  return [
    {
      id: "other-sites-cluster",
      type: "circle",
      source: "other-sites",
      filter: many,
      paint: {
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["log10", ["get", "point_count"]],
          0.3,
          DISC_PX.ofTwo * grow,
          4,
          DISC_PX.ofTenThousand * grow,
        ],
        "circle-color": palette.cluster,
        "circle-stroke-width": 1.2 * grow,
        "circle-stroke-color": palette.quiet.other,
        "circle-opacity": 0.96 * opacity,
        "circle-stroke-opacity": opacity,
      },
    },
    {
      id: "other-sites-cluster-count",
      type: "symbol",
      source: "other-sites",
      filter: many,
      layout: {
        "text-field": ["get", "point_count_abbreviated"],
        "text-font": sans("Medium", reading.language),
        "text-size": 10.5 * grow,
        "text-overlap": "always",
      },
      paint: { "text-color": palette.clusterText, "text-opacity": opacity },
    },
  ]
}
