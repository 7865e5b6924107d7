import type { State } from "../../../domain/evidence.ts"
import { inListOrder, isOnList, isOverdue, type ListName } from "../../../domain/list-task.ts"
import type { TaskState } from "../../../domain/task.ts"
import type { TaskRow } from "../../../drafts/merge-tasks.ts"

/** A row of the lists with what is known now of what it is about, and what that is called. */
export type ShownTask = TaskRow & {
  readonly now: State | null
  readonly unit: string
  readonly subject: string
  readonly item: string
}

/** Which rows are looked at; null and "" ask for nothing. */
export type ListFilter = {
  readonly list: ListName
  readonly unit: string | null
  readonly state: TaskState | null
  readonly overdue: boolean
  readonly words: string
}

export const WHOLE_LIST: ListFilter = { list: "problem", unit: null, state: null, overdue: false, words: "" }

/** Whether a filter leaves out anything of its list. */
export const isFiltering = ({ unit, state, overdue, words }: ListFilter): boolean =>
  unit !== null || state !== null || overdue || words.trim() !== ""

/** The rows a filter leaves, in the order of its list. */
export const filteredRows = (rows: readonly ShownTask[], filter: ListFilter, today: string): readonly ShownTask[] => {
  const wanted = filter.words.trim().toLowerCase()
  const found = rows.filter(
    ({ task, unit, subject, item }) =>
      isOnList(filter.list, task) &&
      (filter.unit === null || unit === filter.unit) &&
      (filter.state === null || task.state === filter.state) &&
      (!filter.overdue || isOverdue(task, today)) &&
      (wanted === "" ||
        [
          subject,
          item,
          task.problem.zh,
          task.goal?.zh,
          task.measure?.zh,
          task.owner?.zh,
          task.person,
          task.note?.zh,
        ].some((words) => words?.toLowerCase().includes(wanted) === true)),
  )
  return inListOrder(filter.list, found)
}
