import type { Focus } from "./focus.ts"
import type { Reading } from "./layer-spec.ts"
import { NAME_BREAKS_AFTER, NAME_LINE, NAME_PX } from "./site-names.ts"

/** Pixels that names reach beyond the places they name. */
export type NameRoom = { readonly across: number; readonly down: number }

const MEDALLION_PX = 19 // from a medallion's middle to its rim
const GAP_PX = 9 // between the rim and the name
const MOST_LINES = 3
const LATIN = 0.56 // of a Han letter's width
const HAN_AND_FULL_WIDTH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·]/u

/** A name's width in letters as wide as they are high. */
export const letterWidths = (name: string): number => {
  let widths = 0
  for (const letter of name) widths += HAN_AND_FULL_WIDTH.test(letter) ? 1 : LATIN
  return widths
}

/** What the names of a focus need around its places: half the widest line when it stands above or below, and its lines. */
export const nameRoom = (focus: Focus, { language, enlargement }: Reading): NameRoom => {
  const letter = NAME_PX.plain * enlargement
  const breaksAfter = NAME_BREAKS_AFTER[language]
  let [widest, lines] = [0, 0]
  for (const { properties } of focus.sites.features) {
    const width = letterWidths((language === "en" ? properties.name_en : undefined) ?? properties.name)
    widest = Math.max(widest, Math.min(width, breaksAfter))
    lines = Math.max(lines, Math.min(MOST_LINES, Math.ceil(width / breaksAfter)))
  }
  const rim = MEDALLION_PX * enlargement
  return {
    across: Math.ceil(Math.max(rim, (widest * letter) / 2)),
    down: Math.ceil(rim + (lines === 0 ? 0 : GAP_PX * enlargement + lines * NAME_LINE * letter)),
  }
}
