import { type FieldValue, TASK_KINDS, type TaskField } from "../../../domain/list-task.ts"
import { inLanguage, type Language } from "../../../domain/local-text.ts"
import { TASK_STATES } from "../../../domain/task.ts"
import type { SayLists } from "../../../text/lists-words.ts"

/** The value of a field in words; nothing at all is said to be empty. */
export const valueWords = (field: TaskField, value: FieldValue, say: SayLists, language: Language): string => {
  if (value === null || value === "") return say("lists.nothing")
  if (typeof value === "object") return inLanguage(value, language)
  if (field === "kind") {
    const kind = TASK_KINDS.find((one) => one === value)
    return kind === undefined ? value : say(`task-kind.${kind}`)
  }
  const state = field === "state" ? TASK_STATES.find((one) => one === value) : undefined
  return state === undefined ? value : say(`task-state.${state}`)
}
