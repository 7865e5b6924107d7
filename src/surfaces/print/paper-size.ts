import { A4_LANDSCAPE, A4_PORTRAIT, type SheetSize } from "../../panels/sheets/sheet-size.ts"
import type { TourKey } from "../../text/guide-words.ts"
import type { Paper } from "../../view/view.ts"

/** A sheet of paper with what people call it. */
export type PaperSize = SheetSize & { readonly words: TourKey }

/** What each paper is printed on. A group's itinerary has seven columns and lies across. */
export const PAPER_SIZES: Readonly<Record<Paper, PaperSize>> = {
  poster: { widthMm: 420, heightMm: 297, page: "A3 landscape", words: "print.a3" },
  timetable: { ...A4_PORTRAIT, words: "print.a4" },
  itinerary: { ...A4_LANDSCAPE, words: "print.a4-landscape" },
}
