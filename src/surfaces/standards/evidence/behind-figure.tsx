import { useMemo } from "react"
import { STATES } from "../../../domain/evidence.ts"
import { countStates, stateAt } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { countWords, type DeskState, openDesk, stateWord, tableOf } from "../desk-state.ts"
import { askedRows } from "../matrix/matrix-lines.ts"
import type { PackRow } from "../pack-rows.ts"
import styles from "../standards.module.css"

type BehindFigureProps = {
  readonly desk: DeskState
  readonly standard: Standard
  readonly item: number
  readonly rows: readonly PackRow[]
}

/** The belts or sites that a figure counts, by state; each opens its finding. */
export const BehindFigure = ({ desk, standard, item, rows }: BehindFigureProps) => {
  const { reader, say, ask, part, scores } = desk
  const table = tableOf(scores, standard)
  const { unit, by } = ask
  const behind = useMemo(() => {
    if (table === null) return []
    const asked = askedRows(table, rows, { state: null, unit, by, item, sort: "file", grouped: false })
    const order = (at: number): number => STATES.indexOf(stateAt(table, at, item))
    return [...asked].sort((a, b) => order(a) - order(b) || a - b)
  }, [table, rows, unit, by, item])
  if (table === null) return null
  if (behind.length === 0) return <p className={kit["quiet"]}>{say("standards.none-found")}</p>
  return (
    <>
      <p>{countWords(say, standard, countStates(table, behind, [item]))}</p>
      <LongList
        reader={reader}
        entries={behind}
        row={(at) => {
          const row = rows[at]
          const state = stateAt(table, at, item)
          if (row === undefined) return null
          return (
            <li key={row.id}>
              <Go
                reader={reader}
                to={openDesk(part, { ...ask, depth: 2, row: row.id })}
                className={styles["line"]}
                {...(row.site === null ? {} : { site: row.site.id })}
              >
                <span className={styles["line-name"]}>
                  {reader.text(row.name)}
                  {unit === null && <span className={styles["line-note"]}>{reader.district(row.unit)}</span>}
                </span>
                <StateMark state={state} word={stateWord(say, standard, state)} />
              </Go>
            </li>
          )
        }}
      />
    </>
  )
}
