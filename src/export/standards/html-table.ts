import { guarded } from "../formula-guard.ts"
import { xmlText } from "../xml-text.ts"
import type { Report } from "./report.ts"
import { cellWords, type ReportTable, shownColumns } from "./report-table.ts"

/** What goes on the clipboard: a table for WPS and Word, and the same as plain text. */
export type Clip = { readonly html: string; readonly text: string }

const CELL = "border:1px solid #000;padding:2pt 4pt;vertical-align:top"

/** A table with its title, sums and imprint for the clipboard; styles stand on the cells, since office programs drop all others. */
export const clipOf = (table: ReportTable, report: Pick<Report, "stamp" | "imprint">): Clip => {
  const columns = shownColumns(table)
  const title =
    report.stamp === null || table.title.includes(report.stamp) ? table.title : `${table.title}〔${report.stamp}〕`
  const row = (cells: readonly string[], tag: "th" | "td"): string =>
    `<tr>${cells.map((cell) => `<${tag} style="${CELL}">${xmlText(cell).replaceAll("\n", "<br>")}</${tag}>`).join("")}</tr>`
  const body = [...table.rows, ...table.totals].map((cells) => columns.map((at) => cellWords(cells[at] ?? null)))
  const heads = columns.map((at) => table.columns[at]?.label ?? "")
  const lines = [...table.foot, ...report.imprint]
  return {
    html: [
      `<p><b>${xmlText(title)}</b></p>`,
      ...table.lead.map((line) => `<p>${xmlText(line)}</p>`),
      `<table style="border-collapse:collapse"><thead>${row(heads, "th")}</thead>`,
      `<tbody>${body.map((cells) => row(cells, "td")).join("")}</tbody></table>`,
      ...lines.map((line) => `<p>${xmlText(line)}</p>`),
    ].join(""),
    text: [title, ...table.lead, ...[heads, ...body].map(tabbed), ...lines].join("\n"),
  }
}

const tabbed = (cells: readonly string[]): string =>
  cells.map((cell) => guarded(cell.replace(/[\t\r\n]+/g, " "))).join("\t")
