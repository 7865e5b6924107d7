import type { TaskId } from "../domain/ids.ts"
import type { ListTask } from "../domain/list-task.ts"

/** A person's version of a task, with what was published when they first wrote on it; null for a task of their own. */
export type Draft = { readonly task: ListTask; readonly base: ListTask | null }

/** All that a person has written, by task. */
export type Drafts = ReadonlyMap<TaskId, Draft>

export const NO_DRAFTS: Drafts = new Map()

/** One task before and after: null where there was, or is, no draft of it. */
export type DraftChange = { readonly id: TaskId; readonly before: Draft | null; readonly after: Draft | null }

/** What a person did, to be said beside “undo”. */
export const EDIT_KINDS = ["write", "bulk", "make", "add", "remove", "paste", "import", "resolve"] as const
export type EditKind = (typeof EDIT_KINDS)[number]

/** One step: all its changes happen together and are undone together. Plain values. */
export type Edit = { readonly what: EditKind; readonly on: string; readonly changes: readonly DraftChange[] }

/** The drafts after a step. The step's "before" is what they were: `applyEdit(invert(e), applyEdit(e, d))` equals `d`. */
export const applyEdit = (edit: Edit, drafts: Drafts): Drafts => {
  const next = new Map(drafts)
  for (const { id, after } of edit.changes) {
    if (after === null) next.delete(id)
    else next.set(id, after)
  }
  return next
}

/** The step that undoes a step. */
export const invert = (edit: Edit): Edit => ({
  ...edit,
  changes: edit.changes.map(({ id, before, after }) => ({ id, before: after, after: before })).reverse(),
})
