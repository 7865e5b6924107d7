import { type Drawn, draw, short } from "../print/drawn.ts"
import { facesOf, letter } from "../print/lettering.ts"
import { PAPER } from "../print/print-colours.ts"
import { wrapped } from "../print/text-room.ts"
import type { Report } from "./report.ts"
import { cellWords, type ReportTable, shownColumns } from "./report-table.ts"

/** Rows that still read on a slide; a workbook has them all. */
export const MOST_PICTURE_ROWS = 40

const WIDTH = 1920
const MARGIN = 48
const SIZE = 24
const LEADING = 1.4
const PAD = 10
const MOST_LINES = 4

type Picture = { readonly svg: Drawn; readonly width: number; readonly height: number }
type Pen = { y: number; readonly drawings: Drawn[] }

/** A table as one picture for a slide, 1920 wide: title, heads, rows, sums, imprint. Letters are the computer's own. */
export const tablePicture = (table: ReportTable, report: Pick<Report, "stamp" | "imprint" | "language">): Picture => {
  const columns = shownColumns(table).filter((at) => table.columns[at]?.millimetres !== null)
  const all = columns.reduce((sum, at) => sum + (table.columns[at]?.millimetres ?? 0), 0)
  const room = WIDTH - 2 * MARGIN
  const widths = columns.map((at) => ((table.columns[at]?.millimetres ?? 0) / all) * room)
  const pen: Pen = { y: MARGIN, drawings: [] }
  const title =
    report.stamp === null || table.title.includes(report.stamp) ? table.title : `${table.title}〔${report.stamp}〕`
  write(pen, title, { size: 40, weight: 700, family: facesOf(report.language).serif })
  for (const line of table.lead) write(pen, line, { size: 22, fill: PAPER.placeLabel })
  pen.y += 12
  const heads = columns.map((at) => table.columns[at]?.label ?? "")
  row(pen, heads, widths, { fill: "#FFFFFF", ground: "#B4282D", weight: 700 })
  for (const cells of table.rows.slice(0, MOST_PICTURE_ROWS))
    row(
      pen,
      columns.map((at) => cellWords(cells[at] ?? null)),
      widths,
      { fill: PAPER.label, ground: null, weight: 400 },
    )
  for (const cells of table.totals)
    row(
      pen,
      columns.map((at) => cellWords(cells[at] ?? null)),
      widths,
      { fill: PAPER.label, ground: "#F3EDDE", weight: 700 },
    )
  pen.y += 14
  for (const line of [...table.foot, ...report.imprint]) write(pen, line, { size: 20, fill: PAPER.placeLabel })
  const height = Math.ceil(pen.y + MARGIN)
  const size = { width: WIDTH, height }
  return {
    ...size,
    svg: draw(
      "svg",
      { ...size, viewBox: `0 0 ${WIDTH} ${height}`, "font-family": facesOf(report.language).sans },
      draw("rect", { x: 0, y: 0, ...size, fill: "#FFFDF8" }),
      ...pen.drawings,
    ),
  }
}

type Look = { readonly size: number; readonly fill?: string; readonly weight?: 400 | 700; readonly family?: string }

const write = (pen: Pen, text: string, { size, fill = PAPER.label, ...type }: Look): void => {
  for (const line of wrapped(text, size, WIDTH - 2 * MARGIN, MOST_LINES)) {
    pen.y += size * LEADING
    pen.drawings.push(letter(line, MARGIN, pen.y - size * 0.3, { size, fill, ...type }))
  }
}

type RowLook = { readonly fill: string; readonly ground: string | null; readonly weight: 400 | 700 }

const row = (
  pen: Pen,
  cells: readonly string[],
  widths: readonly number[],
  { fill, ground, weight }: RowLook,
): void => {
  const lines = cells.map((cell, at) => wrapped(cell, SIZE, (widths[at] ?? 0) - 2 * PAD, MOST_LINES))
  const height = Math.max(1, ...lines.map((one) => one.length)) * SIZE * LEADING + 2 * PAD
  const box = { x: MARGIN, y: short(pen.y), width: WIDTH - 2 * MARGIN, height: short(height) }
  if (ground !== null) pen.drawings.push(draw("rect", { ...box, fill: ground }))
  let x = MARGIN
  lines.forEach((one, at) => {
    one.forEach((line, index) => {
      pen.drawings.push(
        letter(line, x + PAD, pen.y + PAD + SIZE * (LEADING * (index + 1) - 0.4), { size: SIZE, fill, weight }),
      )
    })
    x += widths[at] ?? 0
  })
  pen.y += height
  const edge = { x1: MARGIN, x2: WIDTH - MARGIN, y1: short(pen.y), y2: short(pen.y) }
  pen.drawings.push(draw("line", { ...edge, stroke: "#CFC4AF", "stroke-width": 1.5 }))
}
