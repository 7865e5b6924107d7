import { STATES } from "../../../domain/evidence.ts"
import type { Standard } from "../../../domain/standard.ts"
import { type DeskState, openDesk, stateWord } from "../desk-state.ts"
import { gatheredAs, type PackRow } from "../pack-rows.ts"
import styles from "../standards.module.css"
import { type Ask, SORTS } from "../standards-ask.ts"

type MatrixFiltersProps = { readonly desk: DeskState; readonly standard: Standard; readonly rows: readonly PackRow[] }

/** What the matrix shows: the item the map is coloured by, a state, a unit, an order. */
export const MatrixFilters = ({ desk, standard, rows }: MatrixFiltersProps) => {
  const { reader, say, ask } = desk
  const askFor = (more: Partial<Ask>): void => reader.send(openDesk("matrix", { ...ask, ...more, depth: 0, row: null }))
  const units = [...new Set(rows.map((row) => gatheredAs(row, ask.by)))]
  return (
    <>
      <label>
        {say("standards.item")}
        <select value={ask.item ?? ""} onChange={(event) => askFor({ item: event.target.value || null })}>
          <option value="">{say("standards.all-items")}</option>
          {standard.items.map((item) => (
            <option key={item.id} value={item.id}>
              {reader.text(item.title)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("standards.state")}
        <select
          value={ask.state ?? ""}
          onChange={(event) => askFor({ state: STATES.find((state) => state === event.target.value) ?? null })}
        >
          <option value="">{say("standards.all-states")}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {stateWord(say, standard, state)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(ask.by === "unit" ? "standards.by-unit" : "standards.by-district")}
        <select value={ask.unit ?? ""} onChange={(event) => askFor({ unit: event.target.value || null })}>
          <option value="">{say("standards.all-units")}</option>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {reader.district(unit)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("standards.sort")}
        <select
          value={ask.sort}
          onChange={(event) => askFor({ sort: SORTS.find((sort) => sort === event.target.value) ?? "file" })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {say(`standards.sort-${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles["tick"]}>
        <input type="checkbox" checked={ask.grouped} onChange={(event) => askFor({ grouped: event.target.checked })} />
        {say(ask.by === "unit" ? "standards.group-unit" : "standards.group-district")}
      </label>
    </>
  )
}
