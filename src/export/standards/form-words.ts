import type { TaskField } from "../../domain/list-task.ts"
import { TASK_KINDS, type TaskKind } from "../../domain/list-task.ts"
import { TASK_STATES, type TaskState } from "../../domain/task.ts"
import en from "../../text/en/lists.json" with { type: "json" }
import zh from "../../text/zh/lists.json" with { type: "json" }
import { TASK_COLUMNS } from "./task-columns.ts"

// A form handed out in one language may come back to a reader of the other: both are understood.
const BOOKS = [zh, en] as const

const plain = (words: string): string => words.normalize("NFKC").replace(/\s+/g, "").toLowerCase()

/** The field under a head, or "id"; null for heads that are not read. */
export const fieldUnder = (head: string): TaskField | "id" | null => {
  const wanted = plain(head)
  for (const book of BOOKS) {
    if (wanted === plain(book["lists.id"])) return "id"
    const column = TASK_COLUMNS.find(({ label }) => plain(book[label]) === wanted)
    if (column !== undefined) return column.field
  }
  return null
}

/** The kind that words mean, or null. */
export const kindMeant = (words: string): TaskKind | null =>
  TASK_KINDS.find((kind) => BOOKS.some((book) => plain(book[`task-kind.${kind}`]) === plain(words))) ?? null

/** The state that words mean, or null. */
export const stateMeant = (words: string): TaskState | null =>
  TASK_STATES.find((state) => BOOKS.some((book) => plain(book[`task-state.${state}`]) === plain(words))) ?? null
