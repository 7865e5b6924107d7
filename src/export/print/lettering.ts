import type { Language } from "../../domain/local-text.ts"
import type { Spot } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"

const SANS_HAN = '"Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif'
const SERIF_HAN = '"Source Han Serif SC","Noto Serif CJK SC","Songti SC","STSong","SimSun","Noto Serif SC",serif'
// Chinese faces set ’ and “ as wide as a Han character: English takes a Latin face first.
const SANS_LATIN = '"Segoe UI","Helvetica Neue","Noto Sans","Liberation Sans",Arial'
const SERIF_LATIN = 'Georgia,"Noto Serif","Liberation Serif","Times New Roman"'

/** Faces that a printing computer is likely to have, for one language. */
export const facesOf = (language: Language): { readonly sans: string; readonly serif: string } =>
  language === "zh"
    ? { sans: SANS_HAN, serif: SERIF_HAN }
    : { sans: `${SANS_LATIN},${SANS_HAN}`, serif: `${SERIF_LATIN},${SERIF_HAN}` }

/** How a line of lettering looks. */
export type Type = {
  readonly size: number
  readonly fill: string
  readonly weight?: 400 | 500 | 700
  readonly family?: string
  readonly anchor?: "start" | "middle" | "end"
  /** Space between letters, in em. */
  readonly spaced?: number
  /** Colour of a rim that keeps the letters clear of what is below. */
  readonly halo?: string
}

/** One line of lettering, its baseline at (x, y). Families are inherited unless named. */
export const letter = (text: string, x: number, y: number, type: Type, turnDegrees = 0): Drawn =>
  draw(
    "text",
    {
      x: short(x),
      y: short(y),
      "font-size": short(type.size),
      fill: type.fill,
      ...(type.weight === undefined ? {} : { "font-weight": type.weight }),
      ...(type.family === undefined ? {} : { "font-family": type.family }),
      ...(type.anchor === undefined || type.anchor === "start" ? {} : { "text-anchor": type.anchor }),
      ...(type.spaced === undefined ? {} : { "letter-spacing": short(type.size * type.spaced) }),
      ...(type.halo === undefined
        ? {}
        : {
            stroke: type.halo,
            "stroke-width": short(type.size * 0.24),
            "stroke-linejoin": "round",
            "paint-order": "stroke",
          }),
      ...(turnDegrees === 0 ? {} : { transform: `rotate(${short(turnDegrees)} ${short(x)} ${short(y)})` }),
    },
    text,
  )

/** From the middle of a line of letters down to its baseline, in em: Han faces and capitals alike. */
export const MIDDLE_TO_BASELINE = 0.36

/** A line of lettering whose middle is at a spot. */
export const turned = (name: string, [x, y]: Spot, type: Type, turn: number): Drawn => {
  const [down, angle] = [type.size * MIDDLE_TO_BASELINE, (turn / 180) * Math.PI]
  return letter(name, x - down * Math.sin(angle), y + down * Math.cos(angle), type, turn)
}
