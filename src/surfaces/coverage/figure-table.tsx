import type { ReactNode } from "react"
import common from "../../panels/kit/desk.module.css"
import { ScrollBox } from "../../panels/kit/scroll-box.tsx"
import styles from "./coverage.module.css"

/** A column: what stands over it, and whether it holds numbers; `isSaid` alone is read aloud and not shown. */
export type FigureColumn = { readonly label: ReactNode; readonly look?: "number" | "text"; readonly isSaid?: boolean }

type FigureTableProps = {
  readonly label: string
  readonly columns: readonly FigureColumn[]
  /** A cell for each column; the first names its row. */
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[]
}

/** A table of figures in a box of its own: the first cell of a row is what the others are about. */
export const FigureTable = ({ label, columns, rows }: FigureTableProps) => {
  const look = (place: number) => (columns[place]?.look === "number" ? { "data-look": "number" } : {})
  return (
    <ScrollBox className={styles["tall"]} label={label}>
      <table className={`${common["table"]} ${styles["table"]}`}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={String(place)} scope="col" {...look(place)}>
                {column.isSaid === true ? <span className={common["hidden"]}>{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...others] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {others.map((cell, place) => (
                <td key={String(place)} {...look(place + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
