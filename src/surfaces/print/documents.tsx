import type { Itinerary } from "../../export/itinerary.ts"
import { itineraryTable } from "../../export/itinerary-rows.ts"
import type { Sheet } from "../../export/print/poster.ts"
import { tourColour } from "../../export/print/print-colours.ts"
import { smallMap } from "../../export/print/small-map.ts"
import { Drawing } from "../../panels/sheets/drawing.tsx"
import { type CellLine, plain, quiet, type SheetDoc, strong } from "../../panels/sheets/sheet-doc.ts"
import { MARGIN_MM } from "../../panels/sheets/sheet-size.ts"
import styles from "../../panels/sheets/sheets.module.css"
import type { SayGuide } from "../../text/guide-words.ts"
import { PAPER_SIZES } from "./paper-size.ts"
import { imprintPart, titlePart } from "./sheet-parts.tsx"

const MAP_HEIGHT_MM = 88

const linesOf = (words: string): readonly CellLine[] => words.split("\n").map(plain)

/** The first line matters, the others explain it. */
const leading = (words: string): readonly CellLine[] =>
  words.split("\n").map((line, index) => (index === 0 ? strong(line) : quiet(line)))

const plate = (number: number): readonly CellLine[] => [{ text: String(number), look: "plate" }]

const everyPage = (itinerary: Itinerary, { colours }: Sheet, heading: string) => {
  const { imprint, city, hue, title, belt, beltNumber } = itinerary
  const joined = (...parts: readonly (string | null)[]): string => parts.filter((one) => one !== null).join(" · ")
  return {
    head: [joined(city, beltNumber), joined(belt === null ? null : city, title, heading)] as const,
    stamp: imprint.fictional,
    foot: `${imprint.edition} · ${imprint.madeOn}`,
    colour: tourColour(colours, hue),
    after: [imprintPart(itinerary)],
  }
}

/** A visit for the pocket, A4: map, times, how to get there, what to know before. */
export const timetable = (itinerary: Itinerary, sheet: Sheet, say: SayGuide): SheetDoc => {
  const size = PAPER_SIZES.timetable
  const table = itineraryTable(itinerary)
  const { columns } = table
  const heading = say("print.timetable")
  const map = smallMap(itinerary, sheet, size.widthMm - 2 * MARGIN_MM, MAP_HEIGHT_MM)
  return {
    size,
    ...everyPage(itinerary, sheet, heading),
    before: [
      titlePart(itinerary, heading),
      ...(map === null ? [] : [{ key: "map", node: <div className={styles["map"]}>{<Drawing drawn={map} />}</div> }]),
    ],
    columns: [
      { label: columns.number, widthMm: 11 },
      { label: columns.time, widthMm: 29 },
      { label: columns.stop, widthMm: 41 },
      { label: columns.gettingThere, widthMm: 44 },
      { label: columns.note, widthMm: 61 },
    ],
    rows: table.rows.map((row) => ({
      key: String(row.number),
      cells: [plate(row.number), leading(row.time), leading(row.stop), linesOf(row.gettingThere), linesOf(row.note)],
    })),
  }
}

/** 团队观摩行程单, A4 across: what a group is shown, told, and received by. */
export const groupItinerary = (itinerary: Itinerary, sheet: Sheet): SheetDoc => {
  const table = itineraryTable(itinerary)
  const { columns, heading } = table
  return {
    size: PAPER_SIZES.itinerary,
    ...everyPage(itinerary, sheet, heading),
    before: [titlePart(itinerary, heading)],
    columns: [
      { label: columns.number, widthMm: 11 },
      { label: columns.time, widthMm: 29 },
      { label: columns.stop, widthMm: 39 },
      { label: columns.gettingThere, widthMm: 44 },
      { label: columns.talkingPoints, widthMm: 61 },
      { label: columns.host, widthMm: 28 },
      { label: columns.note, widthMm: 61 },
    ],
    rows: table.rows.map((row) => ({
      key: String(row.number),
      cells: [
        plate(row.number),
        leading(row.time),
        leading(row.stop),
        linesOf(row.gettingThere),
        linesOf(row.talkingPoints),
        linesOf(row.host),
        linesOf(row.note),
      ],
    })),
  }
}
