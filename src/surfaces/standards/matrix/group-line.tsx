import type { Standard } from "../../../domain/standard.ts"
import type { DeskState } from "../desk-state.ts"
import { countedWords } from "../overview/coverage-table.tsx"
import styles from "../standards.module.css"
import type { MatrixLine } from "./matrix-lines.ts"

type GroupLineProps = {
  readonly desk: DeskState
  readonly standard: Standard
  readonly line: Extract<MatrixLine, { readonly kind: "group" }>
  readonly at: number
  readonly active: boolean
  readonly columns: number
}

/** A heading within the matrix: whose rows follow, and how many. */
export const GroupLine = ({ desk, standard, line, at, active, columns }: GroupLineProps) => (
  <tr aria-rowindex={at + 2} className={styles["group"]}>
    <th scope="rowgroup" colSpan={columns} aria-colindex={1} data-line={at} data-column={0} tabIndex={active ? 0 : -1}>
      <span className={styles["group-name"]}>
        {desk.reader.district(line.name)} · {countedWords(desk, standard, line.rows)}
      </span>
    </th>
  </tr>
)
