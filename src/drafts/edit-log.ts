import { applyEdit, type Drafts, type Edit, invert, NO_DRAFTS } from "./edit.ts"

/** An edit with its place in the log, which it keeps when older ones are folded into the start. */
export type LoggedEdit = { readonly seq: number; readonly edit: Edit }

/** All that was done: drafts to start from, the steps since, and how many of those are in force; the rest may be redone. */
export type EditLog = {
  readonly start: Drafts
  readonly edits: readonly LoggedEdit[]
  readonly at: number
}

export const EMPTY_LOG: EditLog = { start: NO_DRAFTS, edits: [], at: 0 }

/** Steps that can be undone: a day's work. Older ones stay done. */
export const MOST_STEPS = 300

/** The drafts as the log leaves them. */
export const draftsOf = ({ start, edits, at }: EditLog): Drafts =>
  edits.slice(0, at).reduce((drafts, { edit }) => applyEdit(edit, drafts), start)

/** Does one step more: what could have been redone is gone, and the oldest step is folded into the start past `MOST_STEPS`. */
export const pushed = (log: EditLog, edit: Edit, most = MOST_STEPS): EditLog => {
  const kept = log.edits.slice(0, log.at)
  const last = log.edits.at(-1)?.seq ?? 0
  const edits = [...kept, { seq: last + 1, edit }]
  const tooMany = Math.max(0, edits.length - most)
  const start = edits.slice(0, tooMany).reduce((drafts, old) => applyEdit(old.edit, drafts), log.start)
  return { start, edits: edits.slice(tooMany), at: edits.length - tooMany }
}

/** The step that undo would take back, or null. */
export const toUndo = ({ edits, at }: EditLog): Edit | null => edits[at - 1]?.edit ?? null

/** The step that redo would do again, or null. */
export const toRedo = ({ edits, at }: EditLog): Edit | null => edits[at]?.edit ?? null

/** The log and its drafts one step back; the same log where there is nothing to undo. */
export const undone = (log: EditLog, drafts: Drafts): { readonly log: EditLog; readonly drafts: Drafts } => {
  const edit = toUndo(log)
  return edit === null ? { log, drafts } : { log: { ...log, at: log.at - 1 }, drafts: applyEdit(invert(edit), drafts) }
}

/** The log and its drafts one step forward again. */
export const redone = (log: EditLog, drafts: Drafts): { readonly log: EditLog; readonly drafts: Drafts } => {
  const edit = toRedo(log)
  return edit === null ? { log, drafts } : { log: { ...log, at: log.at + 1 }, drafts: applyEdit(edit, drafts) }
}
