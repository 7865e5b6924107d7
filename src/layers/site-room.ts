import type { LayerSpec, Reading } from "./layer-spec.ts"

/** The name of an empty picture, so many pixels wide: it draws nothing and only takes its room. */
export const EMPTY_PICTURE = "empty"
export const EMPTY_PX = 16
const BEAD_PX = 12
const DOT_PX = 10

/** Room that names keep clear of: dots and discs are circles, which lettering would otherwise run over. */
export const siteRoom = (source: "belt-sites" | "other-sites", { enlargement: grow }: Reading): LayerSpec => ({
  id: `${source}-room`,
  type: "symbol",
  source,
  layout: {
    "icon-image": EMPTY_PICTURE,
    "icon-overlap": "always",
    "icon-padding": 0,
    "icon-size": [
      "*",
      (grow * (source === "belt-sites" ? BEAD_PX : DOT_PX)) / EMPTY_PX,
      ["case", ["has", "point_count"], 1.7, 1],
    ],
  },
})
