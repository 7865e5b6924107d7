import { fieldOf, isSameValue, type ListTask, TASK_FIELDS, withField } from "../domain/list-task.ts"
import { applyEdit, type Draft, type DraftChange, type Drafts, type Edit } from "./edit.ts"
import { draftsOf, type EditLog, pushed } from "./edit-log.ts"

/**
 * Steps that this tab has not yet kept, done again on what another tab has kept meanwhile: field by field, so that neither tab's
 * words are lost where they wrote on different fields; where they wrote on the same, the later word stands and undo brings the
 * earlier back.
 */
export const rebased = (kept: EditLog, unkept: readonly Edit[]): EditLog => {
  let log = kept
  let drafts = draftsOf(kept)
  for (const edit of unkept) {
    const changes = edit.changes.map((change) => onto(change, drafts))
    const again = { ...edit, changes }
    log = pushed(log, again)
    drafts = applyEdit(again, drafts)
  }
  return log
}

const onto = ({ id, before, after }: DraftChange, drafts: Drafts): DraftChange => {
  const now = drafts.get(id) ?? null
  if (now === null || after === null) return { id, before: now, after }
  // A first word was written on what was published; a task that both tabs made is the same task.
  const start = before?.task ?? after.base
  return { id, before: now, after: start === null ? now : grafted(now, start, after.task) }
}

const grafted = (now: Draft, before: ListTask, after: ListTask): Draft => {
  let task = now.task
  for (const field of TASK_FIELDS) {
    const value = fieldOf(after, field)
    if (!isSameValue(value, fieldOf(before, field))) task = withField(task, field, value) ?? task
  }
  return { ...now, task }
}
