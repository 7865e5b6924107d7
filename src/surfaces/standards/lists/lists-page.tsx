import { type ReactNode, useMemo, useState } from "react"
import { isOnList, isToDo, LIST_NAMES } from "../../../domain/list-task.ts"
import common from "../../../panels/kit/desk.module.css"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import styles from "../../../panels/lists/lists.module.css"
import type { CellWords } from "../../../panels/lists/use-grid.ts"
import { cellMeaning, whyUnread } from "./cell-meaning.ts"
import { FilterBar } from "./filter-bar.tsx"
import { KeepingLine, KeepingWarning } from "./keeping-line.tsx"
import { ListDialogs, type OpenDialog } from "./list-dialogs.tsx"
import { ListExports, useListExports } from "./list-exports.tsx"
import { filteredRows, isFiltering, type ListFilter, WHOLE_LIST } from "./list-rows.ts"
import type { ListsTools } from "./lists-tools.ts"
import { newId, ownTask } from "./new-tasks.ts"
import { fieldAt, TaskGrid } from "./task-grid.tsx"
import { useTasks } from "./use-tasks.ts"

/** 问题清单、提升清单、责任清单、任务清单: made from findings, written in a grid, kept on this computer. */
export const ListsPage = (tools: ListsTools) => {
  const { reader, say, today } = tools
  const { language } = reader.view
  const held = useTasks(tools)
  const { rows, now, desk, fought } = held
  const [filter, setFilter] = useState<ListFilter>(WHOLE_LIST)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const [told, tell] = useState("")
  const [isWide, setWide] = useState(false)
  const exports = useListExports(tools, rows)
  const shown = useMemo(() => filteredRows(rows, filter, today), [rows, filter, today])
  const units = useMemo(() => [...new Set(rows.map(({ unit }) => unit))].sort(), [rows])
  const onList = rows.filter(({ task }) => isOnList(filter.list, task))
  const chosen = shown.filter(({ task }) => ticked.has(task.id))

  const write = (cells: readonly CellWords[], what: "write" | "paste" | "bulk"): void => {
    const wrong: string[] = []
    const wishes = cells.flatMap(({ row, column, words }) => {
      const [task, field] = [shown[row]?.task, fieldAt(column)]
      if (task === undefined || field === null) return []
      const meaning = cellMeaning(task, field, words, say, language)
      // Emptying a block passes over cells that cannot be empty; one cell alone is told why.
      if (meaning.kind === "unread" && (words !== "" || cells.length === 1)) wrong.push(whyUnread(field, words, say))
      return meaning.kind === "wish" ? [meaning.wish] : []
    })
    held.write(what, wishes)
    const [first = ""] = wrong
    tell(wrong.length > 1 ? say("lists.pasted-unread", { count: wrong.length }) : first)
  }
  const tick = (ids: readonly string[], isTicked: boolean): void => {
    const others = [...ticked].filter((id) => !ids.includes(id))
    setTicked(new Set(isTicked ? [...others, ...ids] : others))
  }
  const tool = (words: ReactNode, glyph: string, act: () => void, disabled = false): ReactNode => (
    <button type="button" className={styles["tool"]} disabled={disabled} onClick={act}>
      <Glyph name={glyph} /> {words}
    </button>
  )

  return (
    <div className={styles["page"]} data-wide={isWide}>
      <h2>
        {say("lists.title")}
        {isWide && reader.atlas.fictional && ` · ${say("report.fictional")}`}
      </h2>
      <KeepingWarning say={say} keeping={now.keeping} exportNow={exports.excel} />
      {fought.length > 0 && (
        <div className={styles["warning"]}>
          <p>{say("lists.conflicts", { count: fought.reduce((sum, { conflicts }) => sum + conflicts.length, 0) })}</p>
          {tool(say("lists.conflict-title"), "compare", () => setOpen({ kind: "conflicts" }))}
        </div>
      )}
      <fieldset className={styles["tabs"]}>
        <legend className={common["hidden"]}>{say("lists.which")}</legend>
        {LIST_NAMES.map((list) => (
          <button
            key={list}
            type="button"
            className={styles["tool"]}
            aria-pressed={list === filter.list}
            onClick={() => setFilter({ ...filter, list })}
          >
            {say(`list.${list}`)} <small>{rows.filter(({ task }) => isOnList(list, task)).length}</small>
          </button>
        ))}
      </fieldset>
      <p className={styles["keeping"]}>{say(`lists.note.${filter.list}`)}</p>
      <FilterBar say={say} filter={filter} change={setFilter} units={units} />
      <div className={styles["bar"]}>
        <KeepingLine say={say} now={now} desk={desk} />
        <span className={styles["spring"]} />
        <button type="button" className={styles["tool"]} aria-pressed={isWide} onClick={() => setWide(!isWide)}>
          <Glyph name="frame" /> {say("lists.wide")}
        </button>
      </div>
      <div className={styles["bar"]}>
        {tool(say("lists.make"), "check", () => setOpen({ kind: "make" }))}
        {tool(say("lists.add"), "plus", () => held.add("add", [ownTask(say("lists.add-problem"), newId())]))}
        {tool(say("bulk.open"), "table", () => setOpen({ kind: "bulk" }), chosen.length === 0)}
        {tool(
          say("lists.remove"),
          "close",
          () => held.remove(chosen.map(({ task }) => task.id)),
          !chosen.some(({ origin }) => origin === "own" || origin === "gone"),
        )}
      </div>
      <p role="status" className={styles["keeping"]}>
        {told}
      </p>
      {shown.length === 0 ? (
        <div className={styles["empty"]}>
          <p>{say(isFiltering(filter) ? "lists.empty-filtered" : "lists.empty")}</p>
        </div>
      ) : (
        <TaskGrid
          {...{ reader, say, today, ticked, tick }}
          key={filter.list}
          label={say("lists.grid", { list: say(`list.${filter.list}`), rows: shown.length })}
          rows={shown}
          tasks={{
            write,
            undo: () => desk?.undo(),
            redo: () => desk?.redo(),
            tap: (row, column) => {
              const [task, field] = [shown[row], fieldAt(column)]
              if (task !== undefined && field !== null) setOpen({ kind: "cell", task, field })
            },
          }}
        />
      )}
      <p className={styles["keeping"]}>
        {isFiltering(filter)
          ? say("lists.count-filtered", { shown: shown.length, count: onList.length })
          : say("lists.count", { count: onList.length, open: onList.filter(({ task }) => isToDo(task.state)).length })}
        {chosen.length > 0 && ` · ${say("lists.selected", { count: chosen.length })}`}
      </p>
      <p className={styles["keeping"]}>{say("lists.keys")}</p>
      <p className={styles["keeping"]}>{say("lists.lead")}</p>
      <ListExports
        {...{ tools, exports, shown }}
        list={filter.list}
        take={(file) => setOpen({ kind: "import", file })}
      />
      {open !== null && !(open.kind === "conflicts" && fought.length === 0) && (
        <ListDialogs {...{ tools, held, open, chosen, tell }} close={() => setOpen(null)} />
      )}
    </div>
  )
}
