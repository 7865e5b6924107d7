import { useState } from "react"
import { STATES } from "../../../domain/evidence.ts"
import type { Standard } from "../../../domain/standard.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { type DeskState, openDesk, stateWord } from "../desk-state.ts"
import { gatheredAs, type PackRow } from "../pack-rows.ts"
import { GatherSelect } from "../pack-select.tsx"
import styles from "../standards.module.css"
import { type Ask, NO_ASK, SORTS } from "../standards-ask.ts"

type MatrixFiltersProps = { readonly desk: DeskState; readonly standard: Standard; readonly rows: readonly PackRow[] }

const change = ({ reader, ask }: DeskState, more: Partial<Ask>): void =>
  reader.send(openDesk("matrix", { ...ask, ...more, depth: 0, row: null }))

/** The item that the map is coloured by and that a state is looked for in; or all of them. */
export const ItemSelect = ({ desk, standard }: Pick<MatrixFiltersProps, "desk" | "standard">) => {
  const { reader, say, ask } = desk
  return (
    <label>
      {say("standards.item")}
      <select value={ask.item ?? ""} onChange={(event) => change(desk, { item: event.target.value || null })}>
        <option value="">{say("standards.all-items")}</option>
        {standard.items.map((item) => (
          <option key={item.id} value={item.id}>
            {reader.text(item.title)}
          </option>
        ))}
      </select>
    </label>
  )
}

const isNarrowed = ({ state, unit, sort, grouped, by }: Ask): boolean =>
  state !== null || unit !== null || sort !== NO_ASK.sort || grouped || by !== NO_ASK.by

/** What the matrix shows: a state, a unit, an order. Folded away until wanted. */
export const MatrixFilters = ({ desk, standard, rows }: MatrixFiltersProps) => {
  const { reader, say, ask, part } = desk
  const units = [...new Set(rows.map((row) => gatheredAs(row, ask.by)))]
  const [opened] = useState(isNarrowed(ask))
  return (
    <details className={styles["more-choices"]} open={opened}>
      <summary>
        <Glyph name="filter" /> {say("standards.filters")}
      </summary>
      <div className={`${kit["filters"]} ${styles["choices"]}`}>
        <label>
          {say("standards.state")}
          <select
            value={ask.state ?? ""}
            onChange={(event) => change(desk, { state: STATES.find((state) => state === event.target.value) ?? null })}
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
          <select value={ask.unit ?? ""} onChange={(event) => change(desk, { unit: event.target.value || null })}>
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
            onChange={(event) =>
              change(desk, { sort: SORTS.find((sort) => sort === event.target.value) ?? NO_ASK.sort })
            }
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {say(`standards.sort-${sort}`)}
              </option>
            ))}
          </select>
        </label>
        <GatherSelect reader={reader} say={say} ask={ask} part={part} />
        <label className={styles["tick"]}>
          <input
            type="checkbox"
            checked={ask.grouped}
            onChange={(event) => change(desk, { grouped: event.target.checked })}
          />
          {say(ask.by === "unit" ? "standards.group-unit" : "standards.group-district")}
        </label>
      </div>
    </details>
  )
}
