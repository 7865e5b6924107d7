import type { LayerSpec, Reading } from "./layer-spec.ts"

/** The name of an empty picture, 16 px wide: it draws nothing and only takes its room. */
export const EMPTY_PICTURE = "empty"
const EMPTY_PX = 16

/** Room that names keep clear of: dots and discs are circles, which lettering would otherwise run over. */
export const siteRoom = (source: "belt-sites" | "other-sites", { enlargement }: Reading): LayerSpec => ({
  id: `${source}-room`,
  type: "symbol",
  source,
  layout: {
    "icon-image": EMPTY_PICTURE,
    "icon-overlap": "always",
    "icon-padding": 0,
    "icon-size": [
      "case",
      ["has", "point_count"],
      [
        "*",
        (26 * enlargement) / EMPTY_PX,
        ["+", 1, ["/", ["log10", ["max", 2, ["coalesce", ["get", "point_count"], 2]]], 6]],
      ],
      (11 * enlargement) / EMPTY_PX,
    ],
  },
})
