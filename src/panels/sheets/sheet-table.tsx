import type { CellLine, SheetDoc, SheetRow } from "./sheet-doc.ts"
import styles from "./sheets.module.css"

type SheetTableProps = {
  readonly columns: SheetDoc["columns"]
  readonly rows: readonly SheetRow[]
  readonly isDense: boolean
}

const Line = ({ line }: { readonly line: CellLine }) => (
  <p data-look={line.look}>
    {line.look === "plate" ? <span className={styles["plate"]}>{line.text}</span> : line.text}
  </p>
)

/** The rows of one page under the head of the table. */
export const SheetTable = ({ columns, rows, isDense }: SheetTableProps) => (
  <table className={styles["table"]} data-dense={isDense}>
    <colgroup>
      {columns.map(({ label, widthMm }) => (
        <col key={label} style={{ width: `${widthMm}mm` }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(({ label }) => (
          <th key={label} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          {cells.map((lines, column) => (
            <td key={columns[column]?.label ?? column}>
              {lines.map((line) => (
                <Line key={`${line.look} ${line.text}`} line={line} />
              ))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
