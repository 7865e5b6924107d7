import type { Focus } from "./focus.ts"
import type { LayerSpec, Reading } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"
import { siteName } from "./site-names.ts"
import { INSIDE_BAND } from "./step-aside.ts"

const CLEAR = "rgba(0,0,0,0)"

/** A ring and a name for the site under the pointer, or whose row in a list has it. */
export const pointed = (palette: Palette, focus: Focus, reading: Reading): readonly LayerSpec[] => {
  const grow = reading.enlargement
  return [
    {
      id: "pointed-ring",
      type: "circle",
      source: "pointed",
      filter: INSIDE_BAND,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 10.5, 14 * grow, 13.5, 22 * grow],
        "circle-color": CLEAR,
        "circle-stroke-color": palette.ring,
        "circle-stroke-width": 2 * grow,
      },
    },
    {
      id: "pointed-name",
      type: "symbol",
      source: "pointed",
      filter: ["all", ["!=", ["get", "id"], focus.chosen?.id ?? ""], INSIDE_BAND],
      layout: { ...siteName(reading, "chosen", 1.8), "text-overlap": "always" },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2.4 * grow },
    },
  ]
}
