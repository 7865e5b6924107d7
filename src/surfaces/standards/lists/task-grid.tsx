import { type ReactNode, useMemo } from "react"
import { isOverdue, isToDo, TASK_KINDS } from "../../../domain/list-task.ts"
import { TASK_STATES } from "../../../domain/task.ts"
import { guarded, unguarded } from "../../../export/formula-guard.ts"
import { fieldWords, TASK_COLUMNS } from "../../../export/standards/task-columns.ts"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { CellGrid, type GridColumn } from "../../../panels/lists/cell-grid.tsx"
import styles from "../../../panels/lists/lists.module.css"
import type { GridTasks } from "../../../panels/lists/use-grid.ts"
import type { ShownTask } from "./list-rows.ts"
import type { ListsTools } from "./lists-tools.ts"

type TaskGridProps = Pick<ListsTools, "reader" | "say" | "today"> & {
  readonly label: string
  readonly rows: readonly ShownTask[]
  readonly ticked: ReadonlySet<string>
  readonly tick: (ids: readonly string[], isTicked: boolean) => void
  readonly tasks: Omit<GridTasks, "guard" | "unguard">
}

const FIXED = ["subject", "item", "now"] as const

/** The columns before the fields: what a task is about, and what is known of it now. */
export const FIXED_COLUMNS = FIXED.length

/** The field in a column of the grid; null for those that are only read. */
export const fieldAt = (column: number) => TASK_COLUMNS[column - FIXED_COLUMNS]?.field ?? null

const REM: Readonly<Record<(typeof FIXED)[number], number>> = { subject: 12, item: 13, now: 9 }
const REM_A_CHARACTER = 0.5

/** One list as a grid. */
export const TaskGrid = ({ reader, say, today, label, rows, ticked, tick, tasks }: TaskGridProps) => {
  const { language } = reader.view
  const columns = useMemo(
    (): readonly GridColumn[] => [
      ...FIXED.map((key) => ({ key, label: say(`lists.${key}`), rem: REM[key], editor: null })),
      ...TASK_COLUMNS.map(
        ({ field, label: head, characters }): GridColumn => ({
          key: field,
          label: say(head),
          rem: Math.max(8, characters * REM_A_CHARACTER),
          editor:
            field === "kind"
              ? { kind: "choice", choices: TASK_KINDS.map((kind) => say(`task-kind.${kind}`)) }
              : field === "state"
                ? { kind: "choice", choices: TASK_STATES.map((state) => say(`task-state.${state}`)) }
                : { kind: "words" },
        }),
      ),
    ],
    [say],
  )
  const words = (row: number, column: number): string => {
    const shown = rows[row]
    const field = fieldAt(column)
    if (shown === undefined) return ""
    if (field !== null) return fieldWords(shown.task, field, say, language)
    const fixed = FIXED[column]
    return fixed === "now"
      ? shown.now === null
        ? ""
        : say(`state.${shown.now}`)
      : fixed === undefined
        ? ""
        : shown[fixed]
  }
  const shown = (row: number, column: number): ReactNode => {
    const task = rows[row]
    const field = fieldAt(column)
    const said = words(row, column)
    if (task === undefined) return said
    if (field === null) return FIXED[column] === "now" ? <Now task={task} {...{ say, today }} /> : said
    const hasTwo = task.conflicts.some((conflict) => conflict.field === field)
    return (
      <>
        {hasTwo && (
          <span className={styles["mark"]} data-look="strong">
            {say("lists.conflict")}
          </span>
        )}
        {said}
        {field === "due" && isOverdue(task.task, today) && (
          <span className={styles["mark"]} data-look="strong">
            {say("lists.overdue")}
          </span>
        )}
      </>
    )
  }
  const all = rows.map(({ task }) => task.id)
  const isAll = rows.length > 0 && all.every((id) => ticked.has(id))
  return (
    <CellGrid
      label={label}
      columns={columns}
      rows={rows.length}
      rowKey={(row) => rows[row]?.task.id ?? String(row)}
      words={words}
      shown={shown}
      tick={(row) => {
        const id = rows[row]?.task.id ?? ""
        const isTicked = ticked.has(id)
        return {
          label: say("lists.tick-row", { row: row + 1 }),
          isTicked,
          change: () => tick([id], !isTicked),
        }
      }}
      tickAll={{ label: say("lists.tick-all"), isTicked: isAll, change: () => tick(all, !isAll) }}
      tasks={{ ...tasks, guard: guarded, unguard: unguarded }}
    />
  )
}

/** What is known now, where the row comes from, and that it can be closed. */
const Now = ({ task, say }: { readonly task: ShownTask } & Pick<ListsTools, "say" | "today">) => (
  <>
    {task.now !== null && <StateMark state={task.now} word={say(`state.${task.now}`)} />}
    {task.now === "met" && isToDo(task.task.state) && (
      <span className={styles["mark"]} data-look="met">
        {say("lists.now-met")}
      </span>
    )}
    {task.origin !== "published" && <span className={styles["mark"]}>{say(`origin.${task.origin}`)}</span>}
  </>
)
