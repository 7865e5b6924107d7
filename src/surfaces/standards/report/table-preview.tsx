import { cellWords, type ReportTable, shownColumns } from "../../../export/standards/report-table.ts"
import type { SayLists } from "../../../text/lists-words.ts"
import styles from "./report.module.css"

const MOST_ROWS = 100 // all of them are in the files; a page of thousands would only be slow

/** A table of the report on screen: the very cells that its files and papers hold. */
export const TablePreview = ({ table, say }: { readonly table: ReportTable; readonly say: SayLists }) => {
  const columns = shownColumns(table)
  const cell = (cells: ReportTable["rows"][number], at: number): string => cellWords(cells[at] ?? null)
  return (
    <>
      <section
        className={styles["preview"]}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={say("report.preview", { name: table.name })}
        data-may-scroll-sideways=""
      >
        <table>
          <caption>{table.title}</caption>
          <thead>
            <tr>
              {columns.map((at) => (
                <th key={table.columns[at]?.key} scope="col">
                  {table.columns[at]?.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, MOST_ROWS).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report never move
              <tr key={row}>
                {columns.map((at) => (
                  <td key={table.columns[at]?.key} data-look={table.columns[at]?.look}>
                    {cell(cells, at)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {table.totals.length > 0 && (
            <tfoot>
              {table.totals.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sums of a report never move
                <tr key={row}>
                  {columns.map((at) => (
                    <td key={table.columns[at]?.key} data-look={table.columns[at]?.look}>
                      {cell(cells, at)}
                    </td>
                  ))}
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
      {table.rows.length > MOST_ROWS && (
        <p className={styles["note"]}>{say("report.preview-rows", { shown: MOST_ROWS, count: table.rows.length })}</p>
      )}
      {table.foot.map((line) => (
        <p key={line} className={styles["note"]}>
          {line}
        </p>
      ))}
    </>
  )
}
