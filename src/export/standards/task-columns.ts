import type { ListTask, TaskField } from "../../domain/list-task.ts"
import { inLanguage, type Language } from "../../domain/local-text.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import type { SayLists } from "../../text/lists-words.ts"

/** A field of a task as it stands in a list: under which head, how wide. */
export type TaskColumn = {
  readonly field: TaskField
  readonly label: `lists.${TaskField}`
  readonly characters: number
  readonly millimetres: number
}

/** The fields of a list in the order offices write them; the same in the grid, in workbooks, in CSV and on paper. */
export const TASK_COLUMNS: readonly TaskColumn[] = [
  { field: "kind", label: "lists.kind", characters: 10, millimetres: 14 },
  { field: "problem", label: "lists.problem", characters: 40, millimetres: 50 },
  { field: "goal", label: "lists.goal", characters: 28, millimetres: 32 },
  { field: "measure", label: "lists.measure", characters: 36, millimetres: 40 },
  { field: "due", label: "lists.due", characters: 12, millimetres: 19 },
  { field: "owner", label: "lists.owner", characters: 22, millimetres: 26 },
  { field: "person", label: "lists.person", characters: 12, millimetres: 16 },
  { field: "state", label: "lists.state", characters: 10, millimetres: 15 },
  { field: "note", label: "lists.note", characters: 28, millimetres: 20 },
]

/** The columns of a list, with 责任人 only where somebody asked for it. */
export const taskColumns = (withPersons: boolean): readonly TaskColumn[] =>
  TASK_COLUMNS.filter(({ field }) => withPersons || field !== "person")

/** What a field of a task says, in words; "" where it says nothing. */
export const fieldWords = (task: ListTask, field: TaskField, say: SayLists, language: Language): string => {
  switch (field) {
    case "kind":
      return say(`task-kind.${task.kind}`)
    case "state":
      return say(`task-state.${task.state}`)
    case "due":
    case "person":
      return task[field] ?? ""
    default: {
      const text = task[field]
      return text === null ? "" : inLanguage(text, language)
    }
  }
}

/** What a field says as a cell: a whole day is a date. */
export const fieldCell = (task: ListTask, field: TaskField, say: SayLists, language: Language): SheetCell => {
  const words = fieldWords(task, field, say, language)
  if (field === "due" && words.length === "2026-01-01".length) return { date: words }
  return words === "" ? null : words
}
