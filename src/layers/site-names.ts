import type { ExpressionSpecification, SymbolLayerSpecification } from "maplibre-gl"
import type { Reading } from "./layer-spec.ts"
import { nameIn } from "./names.ts"
import { sans, type Weight } from "./type-faces.ts"

export type NameRank = "quiet" | "plain" | "chosen"

/** Letters' height on a desk. */
export const NAME_PX: Readonly<Record<NameRank, number>> = { quiet: 13, plain: 13.5, chosen: 15.5 }
const WEIGHT: Readonly<Record<NameRank, Weight>> = { quiet: "Regular", plain: "Medium", chosen: "Bold" }
/** How many letters' heights a name goes on before it breaks, and how far apart its lines are. */
export const NAME_BREAKS_AFTER = { zh: 10, en: 11 } as const
export const NAME_LINE = 1.25

const ALL_AROUND = ["top", "bottom", "right", "left", "top-left", "top-right", "bottom-left", "bottom-right"] as const

/** Clear of a medallion, which grows as the map nears; in letters. */
export const BESIDE_MEDALLION: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 10.5, 1.4, 13.5, 2.1]

/** A name beside its symbol, at whichever side has room. `offset` in letters. */
export const siteName = (
  reading: Reading,
  rank: NameRank,
  offset: number | ExpressionSpecification,
): NonNullable<SymbolLayerSpecification["layout"]> => ({
  "text-field": nameIn(reading.language),
  "text-font": sans(WEIGHT[rank], reading.language),
  "text-size": NAME_PX[rank] * reading.enlargement,
  "text-variable-anchor": [...ALL_AROUND],
  "text-radial-offset": offset,
  "text-justify": "auto",
  "text-max-width": NAME_BREAKS_AFTER[reading.language],
  "text-line-height": NAME_LINE,
  "text-padding": 2,
})
