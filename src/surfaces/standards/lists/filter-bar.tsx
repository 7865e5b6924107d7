import { TASK_STATES } from "../../../domain/task.ts"
import styles from "../../../panels/lists/lists.module.css"
import type { SayLists } from "../../../text/lists-words.ts"
import { isFiltering, type ListFilter } from "./list-rows.ts"

type FilterBarProps = {
  readonly say: SayLists
  readonly filter: ListFilter
  readonly change: (filter: ListFilter) => void
  readonly units: readonly string[]
}

/** Which rows of the list are looked at. */
export const FilterBar = ({ say, filter, change, units }: FilterBarProps) => (
  <search className={styles["filters"]} aria-label={say("lists.filter")}>
    <label className={styles["field"]}>
      {say("lists.filter-unit")}
      <select
        value={filter.unit ?? ""}
        onChange={({ target }) => change({ ...filter, unit: target.value === "" ? null : target.value })}
      >
        <option value="">{say("lists.filter-all")}</option>
        {units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </select>
    </label>
    <label className={styles["field"]}>
      {say("lists.filter-state")}
      <select
        value={filter.state ?? ""}
        onChange={({ target }) =>
          change({ ...filter, state: TASK_STATES.find((state) => state === target.value) ?? null })
        }
      >
        <option value="">{say("lists.filter-all")}</option>
        {TASK_STATES.map((state) => (
          <option key={state} value={state}>
            {say(`task-state.${state}`)}
          </option>
        ))}
      </select>
    </label>
    <label className={styles["field"]}>
      {say("lists.filter-words")}
      <input
        type="search"
        size={10}
        value={filter.words}
        onChange={({ target }) => change({ ...filter, words: target.value })}
      />
    </label>
    <label className={styles["check"]}>
      <input
        type="checkbox"
        checked={filter.overdue}
        onChange={({ target }) => change({ ...filter, overdue: target.checked })}
      />
      {say("lists.filter-overdue")}
    </label>
    {isFiltering(filter) && (
      <button
        type="button"
        className={styles["tool"]}
        onClick={() => change({ list: filter.list, unit: null, state: null, overdue: false, words: "" })}
      >
        {say("lists.clear-filter")}
      </button>
    )}
  </search>
)
