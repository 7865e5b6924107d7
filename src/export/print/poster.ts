import { inLanguage } from "../../domain/local-text.ts"
import type { Itinerary } from "../itinerary.ts"
import { leadLines } from "../itinerary-rows.ts"
import type { PrintBase } from "./base.ts"
import type { Box } from "./boxes.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import { paragraph } from "./flow.ts"
import { legend } from "./legend.ts"
import { facesOf, letter } from "./lettering.ts"
import { type PrintColours, tourColour } from "./print-colours.ts"
import { printMap } from "./print-map.ts"
import { qrMark } from "./qr-mark.ts"
import { fittingStopList } from "./stop-list.ts"
import { balanced, textWidth } from "./text-room.ts"

// A3 landscape, four units a millimetre: a unit is about seven tenths of a point.
const WIDE_MM = 420
const HIGH_MM = 297
const UNITS_A_MM = 4
const [WIDTH, HEIGHT] = [WIDE_MM * UNITS_A_MM, HIGH_MM * UNITS_A_MM]
const MARGIN = 44
const COLUMN = 408
const GUTTER = 36
const QR_SIDE = 132 // 33 mm: read from arm's length
const TITLE = 42
const LEAST_TITLE = 20
const TITLE_LINES = 3
// What a visit leaves out is named in full where few stops leave room for it.
const FEW_STOPS = 10
const LEAD_LINES = { few: 9, many: 3 } as const
const IMPRINT = 10.5

/** The sheet that is drawn on: a city's base, and inks. */
export type Sheet = { readonly base: PrintBase; readonly colours: PrintColours }

/** A tour as an A3 landscape poster (420 × 297 mm), one `svg`. */
export const poster = (itinerary: Itinerary, { base, colours }: Sheet): Drawn => {
  const left = WIDTH - MARGIN - COLUMN
  const foot = imprintFoot(itinerary, colours)
  const frame: Box = { left: MARGIN, top: MARGIN, right: left - GUTTER, bottom: foot.top - 16 }
  const map = printMap(itinerary, { frame, base, colours, grow: 1 })
  return draw(
    "svg",
    {
      width: `${WIDE_MM}mm`,
      height: `${HIGH_MM}mm`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      "font-family": facesOf(itinerary.language).sans,
      lang: itinerary.language === "zh" ? "zh-CN" : "en",
      role: "img",
    },
    draw("title", {}, itinerary.say("take.map-label", { title: itinerary.title })),
    draw("rect", { x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: colours.paper }),
    ...(map === null ? [] : [map]),
    ...neatLine(frame, colours),
    ...column(itinerary, base, colours, left, foot.top - 16),
    ...foot.drawings,
  )
}

/** The double line around a printed map. */
const neatLine = ({ left, top, right, bottom }: Box, colours: PrintColours): readonly Drawn[] =>
  [
    { by: 0, width: 1 },
    { by: 5, width: 2.6 },
  ].map(({ by, width }) =>
    draw("rect", {
      x: left - by,
      y: top - by,
      width: short(right - left + 2 * by),
      height: short(bottom - top + 2 * by),
      fill: "none",
      stroke: colours.placeLabel,
      "stroke-width": width,
    }),
  )

/** A name on one line is set large; a long one as large as shows all of it. */
const titleSize = (name: string): number => {
  const fullSize = COLUMN / textWidth(name, 1)
  if (fullSize > 34) return Math.min(fullSize, TITLE)
  let size = TITLE * 0.85
  while (size > LEAST_TITLE && balanced(name, size, COLUMN, TITLE_LINES).at(-1)?.endsWith("…") === true) size -= 1
  return size
}

/** Title, stops, legend and code, one below the other. */
const column = (
  itinerary: Itinerary,
  base: PrintBase,
  colours: PrintColours,
  left: number,
  bottom: number,
): readonly Drawn[] => {
  const { say, imprint, belt, language } = itinerary
  const colour = tourColour(colours, itinerary.hue)
  const above = [belt === null ? null : itinerary.city, itinerary.beltNumber].filter((one) => one !== null).join(" · ")
  const name = belt === null ? itinerary.city : inLanguage(belt.name, language)
  const quiet = { fill: colours.placeLabel, leading: 1.5, most: 2 } as const
  const over = paragraph(above, left, MARGIN - 8, COLUMN, { ...quiet, size: 15 })
  const title = paragraph(name, left, over.bottom + 2, COLUMN, {
    size: titleSize(name),
    fill: colours.label,
    weight: 700,
    family: facesOf(language).serif,
    leading: 1.22,
    most: TITLE_LINES,
    isTitle: true,
  })
  const under = paragraph(`${say("take.tour")} · ${say("take.guide")}`, left, title.bottom + 6, COLUMN, {
    size: 19,
    fill: colour,
    weight: 700,
    leading: 1.4,
    most: 1,
  })
  const rule = draw("rect", { x: left, y: short(under.bottom + 10), width: COLUMN, height: 4, fill: colour })
  let y = under.bottom + 24
  const lead: Drawn[] = []
  for (const line of leadLines(itinerary)) {
    const set = paragraph(line, left, y, COLUMN, {
      size: 13.5,
      fill: colours.label,
      leading: 1.5,
      most: itinerary.stops.length > FEW_STOPS ? LEAD_LINES.many : LEAD_LINES.few,
      isTitle: true,
    })
    lead.push(...set.drawings)
    y = set.bottom
  }
  const code =
    imprint.link === null ? null : qrMark(imprint.link, [left + COLUMN - QR_SIDE, bottom - QR_SIDE - 22], QR_SIDE)
  const legendWidth = code === null ? COLUMN : COLUMN - QR_SIDE - 18
  const measured = legend(itinerary, base, colours, [left, 0], legendWidth, 1)
  const below = Math.max(measured.height, code === null ? 0 : QR_SIDE + 22)
  const key = legend(itinerary, base, colours, [left, bottom - below], legendWidth, 1)
  const list = fittingStopList(itinerary, colours, [left, y + 16], COLUMN, 1, bottom - below - 26)
  return [
    ...over.drawings,
    ...title.drawings,
    ...under.drawings,
    rule,
    ...lead,
    ...list.drawings,
    draw("rect", { x: left, y: short(bottom - below - 16), width: COLUMN, height: 1, fill: colours.roadCasing }),
    key.drawing,
    ...(code === null
      ? []
      : [
          code,
          letter(say("take.scan"), left + COLUMN - QR_SIDE / 2, bottom - 5, {
            size: language === "zh" ? 13 : 10.5,
            fill: colours.label,
            anchor: "middle",
          }),
        ]),
  ]
}

/** What the sheet says of itself, along its foot: dates, what is estimated, where the data is from. */
const imprintFoot = (
  { imprint, say, language }: Itinerary,
  colours: PrintColours,
): { readonly drawings: readonly Drawn[]; readonly top: number } => {
  const sentences = [
    imprint.fictionalNote,
    `${imprint.edition} · ${imprint.madeOn}${language === "zh" ? "。" : "."}`,
    ...imprint.notes,
    say("take.sources", { text: imprint.attribution.join(language === "zh" ? "；" : "; ") }),
  ].filter((one) => one !== null)
  const words = sentences.join(language === "zh" ? "" : " ")
  const setting = { size: IMPRINT, fill: colours.placeLabel, leading: 1.5, most: 7 }
  const width = WIDTH - 2 * MARGIN
  const { bottom } = paragraph(words, MARGIN, 0, width, setting)
  const top = HEIGHT - 28 - bottom
  return { drawings: paragraph(words, MARGIN, top, width, setting).drawings, top }
}
