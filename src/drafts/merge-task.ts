import {
  type FieldValue,
  fieldOf,
  isSameValue,
  type ListTask,
  TASK_FIELDS,
  type TaskField,
  withField,
} from "../domain/list-task.ts"

/** A field that two hands have written differently since they last agreed. Nobody's value is dropped: a person chooses. */
export type Conflict = {
  readonly field: TaskField
  readonly base: FieldValue
  readonly mine: FieldValue
  readonly theirs: FieldValue
}

/** What two versions of a task come to. Where they are in conflict, `task` shows mine. */
export type MergedFields = { readonly task: ListTask; readonly conflicts: readonly Conflict[] }

/**
 * Joins two versions of a task field by field, by what they last agreed on (null: they never did, then a field that only one
 * has filled in is that one's). Symmetrical: with the hands exchanged, the same values and the same conflicts, exchanged.
 */
export const mergeTask = (base: ListTask | null, mine: ListTask, theirs: ListTask): MergedFields => {
  let task = mine
  const conflicts: Conflict[] = []
  for (const field of TASK_FIELDS) {
    const [was, own, other] = [
      base === null ? null : fieldOf(base, field),
      fieldOf(mine, field),
      fieldOf(theirs, field),
    ]
    if (isSameValue(own, other) || isSameValue(other, was)) continue
    if (isSameValue(own, was)) task = withField(task, field, other) ?? task
    else conflicts.push({ field, base: was, mine: own, theirs: other })
  }
  return { task, conflicts }
}
