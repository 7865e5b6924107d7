import type { Finding } from "./finding.ts"
import type { LocalText } from "./local-text.ts"
import { TASK_STATES, type Task, type TaskState } from "./task.ts"

/** What a task asks: put right what is unmet, find out what is not known, raise what the planner thinks could be better. */
export const TASK_KINDS = ["fix", "find-out", "raise"] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** A task as offices keep it: 定位目标 beside problem and measure, and a person (责任人), who never leaves this computer unasked. */
export type ListTask = Task & {
  readonly kind: TaskKind
  readonly goal: LocalText | null
  readonly person: string | null
}

/** A task with what is known now of what it is about; null where it is about nothing a standard asks for. */
export type ListedTask = { readonly task: ListTask; readonly now: Finding["state"] | null }

/** 问题清单 and 提升清单 part the tasks between them; 责任清单 has all by who, 任务清单 what is still to do by when. */
export const LIST_NAMES = ["problem", "improvement", "responsibility", "task"] as const
export type ListName = (typeof LIST_NAMES)[number]

/** What of a task a person may write. */
export const TASK_FIELDS = ["kind", "problem", "goal", "measure", "due", "owner", "person", "state", "note"] as const
export type TaskField = (typeof TASK_FIELDS)[number]
export type FieldValue = LocalText | string | null

/** A task of tasks.json as it stands on the lists: to be found out while its finding is not known, else to be put right. */
export const listTaskOf = (task: Task, finding: Finding["state"] | null): ListTask => ({
  ...task,
  kind: finding === "unknown" ? "find-out" : "fix",
  goal: null,
  person: null,
})

/** Whether a task is on a list. */
export const isOnList = (list: ListName, { kind, state }: Pick<ListTask, "kind" | "state">): boolean => {
  switch (list) {
    case "problem":
      return kind === "fix"
    case "improvement":
      return kind !== "fix"
    case "responsibility":
      return true
    case "task":
      return isToDo(state)
  }
}

/** Whether something is still to be done. */
export const isToDo = (state: TaskState): boolean => state === "open" || state === "doing"

/** Whether a task is still to be done on a day (ISO) after its due date; a due year or month is over when it has ended. */
export const isOverdue = ({ due, state }: Pick<ListTask, "due" | "state">, on: string): boolean =>
  due !== null && isToDo(state) && on.slice(0, due.length) > due

/** The order of a list: by who, nobody first, on 责任清单; by when, undated last, on 任务清单; as they are on the others. */
export const inListOrder = <Row extends { readonly task: ListTask }>(
  list: ListName,
  rows: readonly Row[],
): readonly Row[] => {
  if (list === "problem" || list === "improvement") return rows
  const key = ({ task }: Row): string =>
    list === "task" ? (task.due ?? "9999") : `${task.owner?.zh ?? ""}\u0000${task.due ?? "9999"}`
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}

/** Whether two values of a field say the same. */
export const isSameValue = (a: FieldValue, b: FieldValue): boolean =>
  typeof a === "object" && typeof b === "object" && a !== null && b !== null ? a.zh === b.zh && a.en === b.en : a === b

/** What a field holds. */
export const fieldOf = (task: ListTask, field: TaskField): FieldValue => task[field]

/** The same task with another value in a field; null where the field cannot hold it. */
export const withField = (task: ListTask, field: TaskField, value: FieldValue): ListTask | null => {
  switch (field) {
    case "kind": {
      const kind = TASK_KINDS.find((one) => one === value)
      return kind === undefined ? null : { ...task, kind }
    }
    case "state": {
      const state = TASK_STATES.find((one) => one === value)
      return state === undefined ? null : { ...task, state }
    }
    case "due":
      return value === null || isPartialDate(value) ? { ...task, due: value } : null
    case "person":
      return value === null || typeof value === "string" ? { ...task, person: value } : null
    case "problem":
      return isText(value) && value.zh.trim() !== "" ? { ...task, problem: value } : null
    default:
      return value === null || isText(value) ? { ...task, [field]: value } : null
  }
}

const isText = (value: FieldValue): value is LocalText => typeof value === "object" && value !== null

const PARTIAL_DATE = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/

/** Whether something is a year, a month or a day of the calendar: 2026, 2026-09, 2026-09-30. */
export const isPartialDate = (value: FieldValue): value is string => {
  const found = typeof value === "string" ? PARTIAL_DATE.exec(value) : null
  if (found === null) return false
  const [text, month, day] = found
  if (month === undefined) return true
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
