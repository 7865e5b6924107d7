import { STATES } from "../../domain/evidence.ts"
import type { Standard } from "../../domain/standard.ts"
import kit from "../../panels/kit/kit.module.css"
import { StateMark } from "../../panels/kit/state-mark.tsx"
import { type DeskState, stateWord } from "./desk-state.ts"
import { askedItem, isPlaced, type PackRow } from "./pack-rows.ts"
import styles from "./standards.module.css"

type StateLegendProps = {
  readonly desk: DeskState
  readonly standard: Standard
  readonly rows: readonly PackRow[]
  /** The rows shown. */
  readonly asked: readonly number[]
}

/** What the marks in tables and on the map mean, what the map is coloured by, and how many are not on it. */
export const StateLegend = ({ desk, standard, rows, asked }: StateLegendProps) => {
  const { reader, say, ask } = desk
  const item = standard.items[askedItem(standard, ask) ?? -1]
  const lost = asked.filter((at) => {
    const row = rows[at]
    return row !== undefined && !isPlaced(row, reader.index)
  }).length
  return (
    <>
      <ul className={styles["legend"]} aria-label={say("standards.legend")}>
        {STATES.map((state) => (
          <li key={state}>
            <StateMark state={state} word={stateWord(say, standard, state)} />
          </li>
        ))}
      </ul>
      <p className={kit["quiet"]}>
        {item === undefined ? say("standards.map-all") : say("standards.map-item", { item: reader.text(item.title) })}
        {lost > 0 && ` ${say("standards.map-lost", { count: lost })}`}
      </p>
    </>
  )
}
