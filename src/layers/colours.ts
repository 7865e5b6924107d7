import type { ExpressionSpecification } from "maplibre-gl"
import type { Palette } from "./palette.ts"

const QUIET = ["red", "near", "other"] as const

/** The colour for a `hue` property: a belt's number, or one of the quiet ones. */
export const hueColour = (palette: Palette, hue: ExpressionSpecification = ["get", "hue"]): ExpressionSpecification => {
  const quiet = QUIET.flatMap((name) => [name, palette.quiet[name]])
  const numbered = palette.belts.flatMap((colour, number): (number | string)[] => [number, colour])
  const byNumber = ["match", ["%", ["to-number", hue, 0], palette.belts.length], ...numbered, palette.quiet.other]
  const match: unknown[] = ["match", ["to-string", hue], ...quiet, byNumber]
  // The typed form of `match` has no way to say "as many pairs as there are colours".
  return match as unknown as ExpressionSpecification
}
