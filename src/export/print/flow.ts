import type { Drawn } from "./drawn.ts"
import { letter, type Type } from "./lettering.ts"
import { balanced, wrapped } from "./text-room.ts"

/** Lettering set in lines, and the y below its last one. */
export type SetLines = { readonly drawings: readonly Drawn[]; readonly bottom: number }

/** How a paragraph is set: line height in em, at most so many lines; a title's lines are of like length. */
export type Setting = Type & { readonly leading: number; readonly most: number; readonly isTitle?: boolean }

/** Sets a paragraph with its top at `y`, parted into lines that fit the width. */
export const paragraph = (text: string, x: number, y: number, width: number, setting: Setting): SetLines => {
  const { leading, most, isTitle, ...type } = setting
  const lines = (isTitle === true ? balanced : wrapped)(text, type.size, width, most)
  const step = type.size * leading
  return {
    drawings: lines.map((line, index) => letter(line, x, y + step * index + type.size * (leading / 2 + 0.36), type)),
    bottom: y + step * lines.length,
  }
}
