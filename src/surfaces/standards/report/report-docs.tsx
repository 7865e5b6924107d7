import type { Drawn } from "../../../export/print/drawn.ts"
import type { Report } from "../../../export/standards/report.ts"
import { cellWords, type ReportTable } from "../../../export/standards/report-table.ts"
import { Drawing } from "../../../panels/sheets/drawing.tsx"
import { plain, type SheetDoc, type SheetPart, type SheetRow, strong } from "../../../panels/sheets/sheet-doc.ts"
import { A4_LANDSCAPE, MARGIN_MM } from "../../../panels/sheets/sheet-size.ts"
import type { SayLists } from "../../../text/lists-words.ts"
import styles from "./report.module.css"

const ROOM_MM = A4_LANDSCAPE.widthMm - 2 * MARGIN_MM
const COLOUR = "#B4282D"

/** The size of the map on its sheet, in millimetres. */
export const MAP_MM = [ROOM_MM, 132] as const

/** A table on as many A4 sheets as it needs, its heads on each; sums, blanks to sign and the imprint below. */
export const tableDoc = (table: ReportTable, report: Report): SheetDoc => {
  const shown = table.columns.flatMap(({ millimetres }, at) => (millimetres === null ? [] : [{ at, millimetres }]))
  const all = shown.reduce((sum, { millimetres }) => sum + millimetres, 0)
  const rowOf = (cells: ReportTable["rows"][number], key: string, isTotal: boolean): SheetRow => ({
    key,
    cells: shown.map(({ at }) => {
      const words = cellWords(cells[at] ?? null)
      return words === "" ? [] : words.split("\n").map(isTotal ? strong : plain)
    }),
  })
  return {
    ...everyPage(report, table.title),
    before: [titlePart(table, report)],
    columns: shown.map(({ at, millimetres }) => ({
      label: table.columns[at]?.label ?? "",
      widthMm: (millimetres / all) * ROOM_MM,
    })),
    rows: [
      ...table.rows.map((cells, row) => rowOf(cells, String(row), false)),
      ...table.totals.map((cells, row) => rowOf(cells, `total ${row}`, true)),
    ],
    after: [closingPart(table.foot, report)],
  }
}

/** The first sheet: what the report is, of which day, and who signs it; the sums by district stand below. */
export const coverDoc = (report: Report, rollup: ReportTable | null): SheetDoc => {
  const cover: SheetPart = {
    key: "cover",
    node: (
      <div className={styles["cover"]}>
        <h2>{report.title}</h2>
        <ul>
          {report.blanks.map((blank) => (
            <li key={blank}>{blank}</li>
          ))}
        </ul>
        {report.imprint.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    ),
  }
  if (rollup === null) return { ...everyPage(report, report.title), before: [cover], columns: [], rows: [], after: [] }
  const doc = tableDoc(rollup, report)
  return { ...doc, before: [cover, titlePart(rollup, report)], after: [notePart(rollup.foot)] }
}

/** The map on a sheet of its own. */
export const mapDoc = (map: Drawn | null, report: Report, say: SayLists): SheetDoc => ({
  ...everyPage(report, report.title),
  before: [
    {
      key: "map",
      node: (
        <div className={styles["title"]}>
          <h2>{say("report.map")}</h2>
          {map === null ? <p>{say("report.map-none")}</p> : <Drawing drawn={map} />}
          {map !== null && <p>{say("report.map-note")}</p>}
        </div>
      ),
    },
  ],
  columns: [],
  rows: [],
  after: [],
})

const everyPage = (report: Report, title: string) => ({
  size: A4_LANDSCAPE,
  head: ["", title] as const,
  stamp: report.stamp,
  foot: report.imprint.find((line) => /\d{4}/.test(line)) ?? "",
  colour: COLOUR,
  isDense: true,
})

const titlePart = (table: ReportTable, report: Report): SheetPart => ({
  key: "title",
  node: (
    <div className={styles["title"]}>
      <h2>
        {table.title}
        {report.stamp !== null && !table.title.includes(report.stamp) && `〔${report.stamp}〕`}
      </h2>
      {table.lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  ),
})

const closingPart = (foot: readonly string[], report: Report): SheetPart => ({
  key: "closing",
  node: (
    <div className={styles["closing"]}>
      {foot.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul>
        {report.blanks.map((blank) => (
          <li key={blank}>{blank}</li>
        ))}
      </ul>
      <p>{report.imprint.join(" · ")}</p>
    </div>
  ),
})

const notePart = (lines: readonly string[]): SheetPart => ({
  key: "note",
  node: (
    <div className={styles["closing"]}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  ),
})
