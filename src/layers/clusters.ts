import type { DataDrivenPropertyValueSpecification } from "maplibre-gl"
import { hueColour } from "./colours.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { sans, type Weight } from "./type-faces.ts"

type Loudness = {
  readonly smallestPx: number
  readonly greatestPx: number
  readonly strokePx: number
  readonly textPx: number
  readonly weight: Weight
}

const LOUD: Loudness = { smallestPx: 13, greatestPx: 30, strokePx: 2.4, textPx: 12.5, weight: "Bold" }
const QUIET: Loudness = { smallestPx: 10.5, greatestPx: 24, strokePx: 1.2, textPx: 11, weight: "Medium" }

/** Sites too near one another to draw: a disc that says how many, in their belt's colour when it is one belt. */
export const clusters = (
  source: "belt-sites" | "other-sites",
  palette: Palette,
  reading: Reading,
  opacity: number,
): readonly LayerSpec[] => {
  const loud = source === "belt-sites" ? LOUD : QUIET
  const grow = reading.enlargement
  const radius: DataDrivenPropertyValueSpecification<number> = [
    "interpolate",
    ["linear"],
    ["log10", ["get", "point_count"]],
    0.3,
    loud.smallestPx * grow,
    4,
    loud.greatestPx * grow,
  ]
  return [
    {
      id: `${source}-cluster`,
      type: "circle",
      source,
      filter: ["has", "point_count"],
      paint: {
        "circle-radius": radius,
        "circle-color": palette.cluster,
        "circle-stroke-width": loud.strokePx * grow,
        "circle-stroke-color":
          source === "belt-sites"
            ? [
                "case",
                ["==", ["get", "leastHue"], ["get", "greatestHue"]],
                hueColour(palette, ["get", "leastHue"]),
                palette.clusterText,
              ]
            : palette.quiet.other,
        "circle-opacity": 0.96 * opacity,
        "circle-stroke-opacity": opacity,
      },
    },
    {
      id: `${source}-cluster-count`,
      type: "symbol",
      source,
      filter: ["has", "point_count"],
      layout: {
        "text-field":
          reading.language === "zh"
            ? ["concat", ["get", "point_count_abbreviated"], "处"]
            : ["concat", "×", ["get", "point_count_abbreviated"]],
        "text-font": sans(loud.weight, reading.language),
        "text-size": loud.textPx * grow,
        "text-overlap": "always",
      },
      paint: { "text-color": palette.clusterText, "text-opacity": opacity },
    },
  ]
}
