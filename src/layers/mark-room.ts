import type { ExpressionSpecification } from "maplibre-gl"
import type { LayerSpec } from "./layer-spec.ts"
import { EMPTY_PICTURE, EMPTY_PX } from "./site-room.ts"

type SymbolSpec = Extract<LayerSpec, { readonly type: "symbol" }>

/** Room of so many pixels across that names keep clear of: a planner's marks are circles, which lettering would run over. */
export const markRoom = (source: string, acrossPx: ExpressionSpecification | number): SymbolSpec => ({
  id: `${source}-room`,
  type: "symbol",
  source,
  layout: {
    "icon-image": EMPTY_PICTURE,
    "icon-overlap": "always",
    "icon-padding": 0,
    "icon-size": ["/", acrossPx, EMPTY_PX],
  },
})
