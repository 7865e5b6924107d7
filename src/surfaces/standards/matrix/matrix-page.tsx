import { useMemo } from "react"
import { countStates } from "../../../domain/finding.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { countWords, type DeskState, openDesk, tableOf } from "../desk-state.ts"
import { countedWords } from "../overview/coverage-table.tsx"
import { askedItem, askedPack, packRows } from "../pack-rows.ts"
import { PackSelect } from "../pack-select.tsx"
import { NO_ASK } from "../standards-ask.ts"
import { StateLegend } from "../state-legend.tsx"
import { ItemSelect, MatrixFilters } from "./matrix-filters.tsx"
import { MatrixGrid } from "./matrix-grid.tsx"
import { matrixLines } from "./matrix-lines.ts"

const NO_CITY = "belt"

/** Every belt or site of a pack against every item. */
export const MatrixPage = (desk: DeskState) => {
  const { reader, say, ask, scores } = desk
  const { atlas, index } = reader
  const standard = askedPack(atlas, ask)
  const table = standard === null ? null : tableOf(scores, standard)
  const what = standard?.appliesTo.what ?? NO_CITY
  const rows = useMemo(() => packRows(atlas, index, what), [atlas, index, what])
  const item = standard === null ? null : askedItem(standard, ask)
  const { state, unit, sort, by, grouped } = ask
  const lines = useMemo(
    () => (table === null ? [] : matrixLines(table, rows, { item, state, unit, sort, by, grouped })),
    [table, rows, item, state, unit, sort, by, grouped],
  )
  const found = useMemo(() => lines.flatMap((line) => (line.kind === "row" ? [line.row] : [])), [lines])
  const counts = useMemo(() => (table === null ? null : countStates(table, found)), [table, found])
  if (standard === null || table === null || counts === null) return null
  const { pack, on, belts } = ask
  return (
    <>
      <h2 className={common["hidden"]}>{say("part.matrix")}</h2>
      <PackSelect reader={reader} say={say} ask={ask} part="matrix" standard={standard}>
        <ItemSelect desk={desk} standard={standard} />
      </PackSelect>
      <MatrixFilters desk={desk} standard={standard} rows={rows} />
      <p role="status">
        {countedWords(desk, standard, found.length)} · {countWords(say, standard, counts)}
      </p>
      {lines.length === 0 ? (
        <div className={kit["empty"]}>
          <p>{say("standards.none-found")}</p>
          <p className={kit["actions"]}>
            <button
              type="button"
              className={kit["action"]}
              onClick={() => reader.send(openDesk("matrix", { ...NO_ASK, pack, on, belts, by }))}
            >
              {say("standards.clear")}
            </button>
          </p>
        </div>
      ) : (
        <MatrixGrid
          key={`${standard.id} ${sort} ${grouped}`}
          desk={desk}
          standard={standard}
          table={table}
          rows={rows}
          lines={lines}
        />
      )}
      <StateLegend desk={desk} standard={standard} rows={rows} asked={found} />
    </>
  )
}
