import type { TourKey } from "../../text/guide-words.ts"
import type { Paper } from "../../view/view.ts"

/** A sheet of paper: its sides in millimetres, what `@page` calls it, and what people call it. */
export type PaperSize = {
  readonly widthMm: number
  readonly heightMm: number
  readonly page: string
  readonly words: TourKey
}

/** What each paper is printed on. A group's itinerary has seven columns and lies across. */
export const PAPER_SIZES: Readonly<Record<Paper, PaperSize>> = {
  poster: { widthMm: 420, heightMm: 297, page: "A3 landscape", words: "print.a3" },
  timetable: { widthMm: 210, heightMm: 297, page: "A4 portrait", words: "print.a4" },
  itinerary: { widthMm: 297, heightMm: 210, page: "A4 landscape", words: "print.a4-landscape" },
}

/** White all around an A4 sheet: more than a printer cannot reach. */
export const MARGIN_MM = 12

export const PIXELS_A_MM = 96 / 25.4
