import { fieldOf, isSameValue, type ListTask, type TaskField } from "../../../domain/list-task.ts"
import type { Language } from "../../../domain/local-text.ts"
import type { Wish } from "../../../drafts/steps.ts"
import { fieldMeant } from "../../../export/standards/field-meant.ts"
import { fieldWords } from "../../../export/standards/task-columns.ts"
import type { SayLists } from "../../../text/lists-words.ts"

/** What words written into a cell come to: a wish, nothing new, or words that mean nothing there. */
export type CellMeaning =
  | { readonly kind: "wish"; readonly wish: Wish }
  | { readonly kind: "same" }
  | { readonly kind: "unread" }

/** Reads what was written into a field of a task. Words left as they were shown change nothing, a translation included. */
export const cellMeaning = (
  task: ListTask,
  field: TaskField,
  words: string,
  say: SayLists,
  language: Language,
): CellMeaning => {
  if (words === fieldWords(task, field, say, language)) return { kind: "same" }
  const meant = fieldMeant(field, words)
  if (meant.kind === "unread") return { kind: "unread" }
  if (isSameValue(meant.value, fieldOf(task, field))) return { kind: "same" }
  return { kind: "wish", wish: { id: task.id, field, value: meant.value } }
}

/** Why words were not taken, said to who wrote them. */
export const whyUnread = (field: TaskField, words: string, say: SayLists): string => {
  if (field === "problem") return say("lists.problem-empty")
  return field === "due" ? say("lists.due-wrong", { words }) : say("lists.not-a-choice", { words })
}
