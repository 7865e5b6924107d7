import type { TaskId } from "../domain/ids.ts"
import { fieldOf, isSameValue, type ListTask, TASK_FIELDS } from "../domain/list-task.ts"
import type { Draft, Drafts } from "./edit.ts"
import { type Conflict, mergeTask } from "./merge-task.ts"

/**
 * Where a row comes from: the city's data as published, the same with a person's changes, a person's own task, or a task they
 * changed that has since gone from the city's data (kept, and said so).
 */
export type Origin = "published" | "edited" | "own" | "gone"

/** One row of the lists. */
export type TaskRow = {
  readonly task: ListTask
  readonly origin: Origin
  readonly conflicts: readonly Conflict[]
}

const NO_CONFLICTS: readonly Conflict[] = []

/** The rows of the lists: every published task and every draft, once each, in the order of the data, own tasks after. */
export const mergeTasks = (published: readonly ListTask[], drafts: Drafts): readonly TaskRow[] => {
  const rows: TaskRow[] = []
  const seen = new Set<TaskId>()
  for (const theirs of published) {
    seen.add(theirs.id)
    const draft = drafts.get(theirs.id)
    rows.push(
      draft === undefined ? { task: theirs, origin: "published", conflicts: NO_CONFLICTS } : rowOfBoth(draft, theirs),
    )
  }
  for (const [id, { task, base }] of drafts)
    if (!seen.has(id)) rows.push({ task, origin: base === null ? "own" : "gone", conflicts: NO_CONFLICTS })
  return rows
}

const rowOfBoth = ({ task: mine, base }: Draft, theirs: ListTask): TaskRow => {
  const { task, conflicts } = mergeTask(base, mine, theirs)
  const differs = TASK_FIELDS.some((field) => !isSameValue(fieldOf(task, field), fieldOf(theirs, field)))
  return { task, origin: differs || conflicts.length > 0 ? "edited" : "published", conflicts }
}
