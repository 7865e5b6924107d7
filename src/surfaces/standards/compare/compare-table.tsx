import type { ReactNode } from "react"
import type { Belt } from "../../../domain/belt.ts"
import common from "../../../panels/kit/desk.module.css"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import type { DeskState } from "../desk-state.ts"
import styles from "../standards.module.css"

export type CompareRow = { readonly id: string; readonly label: string; readonly cells: readonly ReactNode[] }

type CompareTableProps = {
  readonly desk: DeskState
  readonly belts: readonly Belt[]
  readonly title: string
  readonly rows: readonly CompareRow[]
}

/** Belts side by side: a row a question, a column a belt. */
export const CompareTable = ({ desk, belts, title, rows }: CompareTableProps) => (
  <ScrollBox label={title}>
    <table className={`${common["table"]} ${styles["table"]} ${styles["compare"]}`}>
      <caption className={common["hidden"]}>{title}</caption>
      <thead>
        <tr>
          <td className={styles["row-head"]} />
          {belts.map((belt) => (
            <th key={belt.id} scope="col">
              <Go reader={desk.reader} to={{ kind: "open-belt", belt: belt.id }} className={kit["link"]}>
                {desk.reader.text(belt.name)}
              </Go>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, cells }) => (
          <tr key={id}>
            <th scope="row" className={styles["row-head"]}>
              {label}
            </th>
            {cells.map((cell, at) => (
              <td key={belts[at]?.id ?? at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
)
