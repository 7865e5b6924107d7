import type { TaskId } from "../domain/ids.ts"
import { type FieldValue, fieldOf, isSameValue, type ListTask, type TaskField, withField } from "../domain/list-task.ts"
import type { Draft, DraftChange, Drafts, Edit, EditKind } from "./edit.ts"

/** What a person wants written where. */
export type Wish = { readonly id: TaskId; readonly field: TaskField; readonly value: FieldValue }

/** What an edit is made from: the city's tasks, a person's drafts, and the time. */
export type At = {
  readonly published: ReadonlyMap<TaskId, ListTask>
  readonly drafts: Drafts
  /** ISO time. */
  readonly on: string
}

/**
 * One step that writes values into fields. What a field cannot hold, and what is there already, is left out; null when nothing
 * is left to do. A first word on a published task remembers what was published then.
 */
export const writing = (what: EditKind, wishes: readonly Wish[], { published, drafts, on }: At): Edit | null => {
  const after = new Map<TaskId, Draft>()
  for (const { id, field, value } of wishes) {
    const theirs = published.get(id)
    const now = after.get(id) ?? drafts.get(id) ?? (theirs === undefined ? undefined : { task: theirs, base: theirs })
    if (now === undefined || isSameValue(fieldOf(now.task, field), value)) continue
    const task = withField(now.task, field, value)
    if (task !== null) after.set(id, { ...now, task })
  }
  return editOf(
    what,
    [...after].map(([id, draft]) => ({ id, before: drafts.get(id) ?? null, after: draft })),
    on,
  )
}

/** One step that adds tasks of a person's own; those that are there already are left as they are. */
export const adding = (what: EditKind, tasks: readonly ListTask[], { published, drafts, on }: At): Edit | null => {
  const added = new Map<TaskId, DraftChange>()
  for (const task of tasks)
    if (!published.has(task.id) && !drafts.has(task.id))
      added.set(task.id, { id: task.id, before: null, after: { task, base: null } })
  return editOf(what, [...added.values()], on)
}

/** One step that takes away tasks of a person's own. Published tasks cannot be taken away, only dropped by their state. */
export const removing = (ids: readonly TaskId[], { published, drafts, on }: At): Edit | null => {
  const changes = ids.flatMap((id): DraftChange[] => {
    const before = drafts.get(id)
    return before === undefined || published.has(id) ? [] : [{ id, before, after: null }]
  })
  return editOf("remove", changes, on)
}

/**
 * One step that settles a conflict: both hands agree on the published value from now on, and mine is kept or given up.
 */
export const resolving = (id: TaskId, field: TaskField, keep: "mine" | "theirs", at: At): Edit | null => {
  const [theirs, before] = [at.published.get(id), at.drafts.get(id)]
  if (theirs === undefined || before === undefined) return null
  const value = fieldOf(theirs, field)
  const base = withField(before.base ?? theirs, field, value)
  const task = keep === "mine" ? before.task : withField(before.task, field, value)
  return base === null || task === null ? null : editOf("resolve", [{ id, before, after: { task, base } }], at.on)
}

const editOf = (what: EditKind, changes: readonly DraftChange[], on: string): Edit | null =>
  changes.length === 0 ? null : { what, on, changes }
