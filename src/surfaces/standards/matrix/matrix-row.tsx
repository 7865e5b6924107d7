import { memo } from "react"
import { countStates, isStaleAt, type ScoreTable, stateAt } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { countWords, type DeskState, stateWord } from "../desk-state.ts"
import type { PackRow } from "../pack-rows.ts"
import styles from "../standards.module.css"

type MatrixRowProps = {
  readonly reader: DeskState["reader"]
  readonly say: DeskState["say"]
  readonly standard: Standard
  readonly table: ScoreTable
  readonly row: PackRow
  readonly at: number
  /** Which line of the grid this is; lines are counted for screen readers from 1, after the head. */
  readonly line: number
  /** The column that holds the grid's one tab stop; null when another line does. */
  readonly active: number | null
  /** The column whose finding lies open; null when none of this row's does. */
  readonly open: number | null
  readonly choose: (at: number, item: number | null, line: number) => void
}

/** One belt or site: its name, the state of each item, and its own total in words. */
export const MatrixRow = memo((props: MatrixRowProps) => {
  const { reader, say, standard, table, row, at, line, active, open, choose } = props
  const name = reader.text(row.name)
  const place = (column: number) => ({ "data-line": line, "data-column": column, tabIndex: active === column ? 0 : -1 })
  return (
    <tr aria-rowindex={line + 2}>
      <th scope="row" className={styles["row-head"]} aria-colindex={1}>
        <button type="button" className={styles["row-name"]} {...place(0)} onClick={() => choose(at, null, line)}>
          <span>{name}</span>
          <span className={styles["row-note"]}>{reader.district(row.unit)}</span>
        </button>
      </th>
      {standard.items.map((item, column) => {
        const state = stateAt(table, at, column)
        const stale = isStaleAt(table, at, column)
        const word = stateWord(say, standard, state)
        return (
          <td
            key={item.id}
            aria-colindex={column + 2}
            data-look={state === "unknown" ? "unknown" : "plain"}
            data-open={open === column}
          >
            <button
              type="button"
              className={styles["cell"]}
              {...place(column + 1)}
              onClick={() => choose(at, column, line)}
            >
              <StateMark state={state} word={word} />
              {stale && <span className={styles["stale"]}>{say("finding.stale")}</span>}
            </button>
          </td>
        )
      })}
      <td className={styles["row-total"]} aria-colindex={standard.items.length + 2}>
        {countWords(say, standard, countStates(table, [at]))}
      </td>
    </tr>
  )
})
