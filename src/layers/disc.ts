import type { LayerSpec } from "./layer-spec.ts"
import type { Palette } from "./palette.ts"

/** The area within which the chosen site lies, when its place is only roughly known. */
export const disc = (palette: Palette): readonly LayerSpec[] => [
  { id: "disc", type: "fill", source: "disc", paint: { "fill-color": palette.ring, "fill-opacity": 0.07 } },
  {
    id: "disc-edge",
    type: "line",
    source: "disc",
    paint: { "line-color": palette.ring, "line-width": 1.5, "line-dasharray": [3, 2.5], "line-opacity": 0.6 },
  },
]
