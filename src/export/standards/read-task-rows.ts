import type { TaskId } from "../../domain/ids.ts"
import { type FieldValue, fieldOf, type ListTask, TASK_FIELDS, type TaskField } from "../../domain/list-task.ts"
import { fieldMeant } from "./field-meant.ts"
import type { FormRow, ReadForm } from "./read-form.ts"
import { cellWords } from "./report-table.ts"

/** A field that came back with another value. */
export type Returned = {
  readonly id: TaskId
  readonly field: TaskField
  readonly from: FieldValue
  readonly value: FieldValue
}

/** A place in the file, to be looked at. */
export type FormPlace = { readonly sheet: string; readonly row: number; readonly words: string }

/** What taking a form back would do; nothing has been done yet, and no task is ever taken away. */
export type FormPreview = {
  readonly changes: readonly Returned[]
  /** Changed in the file and here since it was handed out, or differently on two sheets: a person chooses. */
  readonly conflicts: readonly Returned[]
  /** Rows without an id, with a problem written in: new tasks. */
  readonly added: readonly FormRow[]
  /** Ids of no task here: not taken. */
  readonly unknown: readonly FormPlace[]
  /** Tasks that were handed out and have no row any more: they stay. */
  readonly missing: readonly TaskId[]
  /** Cells that mean nothing their field can hold: not taken. */
  readonly unread: readonly FormPlace[]
  readonly rows: number
}

/**
 * Compares a form that came back with the tasks of now. By what was handed out, a cell that nobody touched changes nothing even
 * where the task has moved on meanwhile; without it every difference is a change.
 */
export const readTaskRows = (form: ReadForm, tasks: ReadonlyMap<string, ListTask>): FormPreview => {
  const [changes, conflicts, unread, unknown]: [Returned[], Returned[], FormPlace[], FormPlace[]] = [[], [], [], []]
  const rowsOf = new Map<string, FormRow[]>()
  for (const row of form.rows) {
    if (row.id === "") continue
    const list = rowsOf.get(row.id) ?? []
    rowsOf.set(row.id, list)
    list.push(row)
  }
  for (const [id, rows] of rowsOf) {
    const task = tasks.get(id)
    if (task === undefined) {
      unknown.push(...rows.map(({ sheet, row }) => ({ sheet, row, words: id })))
      continue
    }
    const was = form.handedOut?.get(id)
    for (const field of TASK_FIELDS) {
      const now = fieldOf(task, field)
      const out = handedOutValue(field, was)
      const values: FieldValue[] = []
      for (const { sheet, row, cells } of rows) {
        const cell = cells.get(field)
        if (cell === undefined) continue
        const meant = fieldMeant(field, cell)
        if (meant.kind === "unread") {
          if (cellWords(cell) !== (was?.get(field) ?? "")) unread.push({ sheet, row, words: cellWords(cell) })
        } else if (!saysSame(meant.value, now) && (out === undefined || !saysSame(meant.value, out)))
          if (!values.some((one) => saysSame(one, meant.value))) values.push(meant.value)
      }
      const hasMovedOn = out !== undefined && !saysSame(out, now)
      const list = values.length > 1 || hasMovedOn ? conflicts : changes
      list.push(...values.map((value) => ({ id: task.id, field, from: now, value })))
    }
  }
  const handedOut = form.handedOut === null ? [...tasks.keys()] : [...form.handedOut.keys()]
  return {
    changes,
    conflicts,
    added: firstOfEach(form.rows.filter(({ id }) => id === "")),
    unknown,
    missing: handedOut.flatMap((id) => (rowsOf.has(id) ? [] : (tasks.get(id)?.id ?? []))),
    unread,
    rows: form.rows.length,
  }
}

/** What was handed out in a field; undefined where nobody knows, or it cannot be read any more. */
const handedOutValue = (field: TaskField, was: ReadonlyMap<TaskField, string> | undefined): FieldValue | undefined => {
  const words = was?.get(field)
  const meant = words === undefined ? null : fieldMeant(field, words)
  return meant?.kind === "value" ? meant.value : undefined
}

/** Whether two values say the same in either language: a form is handed out in one. */
const saysSame = (a: FieldValue, b: FieldValue): boolean => {
  const other = sayings(b)
  return sayings(a).some((words) => other.includes(words))
}

const sayings = (value: FieldValue): readonly string[] => {
  const texts = value === null ? [""] : typeof value === "string" ? [value] : [value.zh, value.en ?? value.zh]
  return texts.map((words) => words.replace(/\r\n?/g, "\n").trim())
}

/** A new row that stands on two lists is one new task. */
const firstOfEach = (rows: readonly FormRow[]): readonly FormRow[] => {
  const seen = new Set<string>()
  return rows.filter(({ cells }) => {
    const said = JSON.stringify([...cells].map(([field, cell]) => [field, cellWords(cell)]).sort())
    const isFirst = !seen.has(said)
    seen.add(said)
    return isFirst
  })
}
