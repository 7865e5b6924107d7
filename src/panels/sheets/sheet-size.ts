/** A sheet of paper: its sides in millimetres, and what `@page` calls it. */
export type SheetSize = { readonly widthMm: number; readonly heightMm: number; readonly page: string }

export const A4_PORTRAIT: SheetSize = { widthMm: 210, heightMm: 297, page: "A4 portrait" }
export const A4_LANDSCAPE: SheetSize = { widthMm: 297, heightMm: 210, page: "A4 landscape" }

export const A3_LANDSCAPE: SheetSize = { widthMm: 420, heightMm: 297, page: "A3 landscape" }

/** White all around an A4 sheet: more than a printer cannot reach. */
export const MARGIN_MM = 12

export const PIXELS_A_MM = 96 / 25.4
