import { countStates, stateAt } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import common from "../../../panels/kit/desk.module.css"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { countWords, type DeskState, openDesk, stateWord, tableOf } from "../desk-state.ts"
import { packRows } from "../pack-rows.ts"
import { isAsked } from "../roll-ups.ts"
import styles from "../standards.module.css"
import { NO_ASK } from "../standards-ask.ts"
import { StateLegend } from "../state-legend.tsx"

const SHOWN = 40 // what changes from day to day is seen on these; the whole table has its own page

/** A pack's states on the day shown: the same as on the map. */
export const StatesTable = ({ desk, standard }: { readonly desk: DeskState; readonly standard: Standard }) => {
  const { reader, say, ask, scores } = desk
  const table = tableOf(scores, standard)
  if (table === null) return null
  const rows = packRows(reader.atlas, reader.index, standard.appliesTo.what)
  const asked = rows.flatMap((row, at) => (isAsked(table, at) ? [{ row, at }] : []))
  const title = reader.text(standard.title)
  return (
    <>
      <p role="status">
        {say("timeline.on", { date: scores.on })} ·{" "}
        {countWords(
          say,
          standard,
          countStates(
            table,
            asked.map(({ at }) => at),
          ),
        )}
      </p>
      <ScrollBox label={title}>
        <table className={`${common["table"]} ${styles["table"]}`}>
          <caption className={common["hidden"]}>{title}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles["row-head"]}>
                {say(standard.appliesTo.what === "site" ? "standards.site" : "standards.belt")}
              </th>
              {standard.items.map((item) => (
                <th key={item.id} scope="col">
                  {reader.text(item.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.slice(0, SHOWN).map(({ row, at }) => (
              <tr key={row.id}>
                <th scope="row" className={styles["row-head"]}>
                  {reader.text(row.name)}
                </th>
                {standard.items.map((item, column) => {
                  const state = stateAt(table, at, column)
                  return (
                    <td key={item.id} data-look={state === "unknown" ? "unknown" : "plain"}>
                      <StateMark state={state} word={stateWord(say, standard, state)} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <StateLegend desk={desk} standard={standard} rows={rows} asked={asked.map(({ at }) => at)} />
      <p>
        <Go
          reader={reader}
          to={openDesk("matrix", { ...NO_ASK, pack: standard.id, on: ask.on, belts: ask.belts })}
          className={kit["link"]}
        >
          {say("timeline.whole-table", { count: asked.length })}
        </Go>
      </p>
    </>
  )
}
