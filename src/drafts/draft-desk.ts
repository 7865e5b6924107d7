import type { DraftStore } from "./draft-store.ts"
import { type Drafts, type Edit, NO_DRAFTS } from "./edit.ts"
import { draftsOf, type EditLog, EMPTY_LOG, pushed, redone, toRedo, toUndo, undone } from "./edit-log.ts"
import { type Keeping, openKeptDesk } from "./kept-desk.ts"
import { rebased } from "./rebase.ts"

/** A person's desk as it is now. */
export type DeskNow = {
  readonly drafts: Drafts
  readonly undo: Edit | null
  readonly redo: Edit | null
  readonly keeping: Keeping
}

/** Takes a person's edits, keeps each at once, and tells who listens. */
export type DraftDesk = {
  readonly now: () => DeskNow
  /** Calls back after each change; returns how to stop. */
  readonly listen: (hear: () => void) => () => void
  readonly push: (edit: Edit) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Reads what another tab has written. */
  readonly refresh: () => void
  readonly close: () => void
}

type DeskOptions = {
  readonly open: () => Promise<DraftStore>
  readonly clock: () => string
  /** Called after each write, for other tabs. */
  readonly told?: () => void
}

/** Steps of this page that the store did not hold, done again on top of what it holds now. */
const joined = (found: EditLog, mine: EditLog, keptBefore: EditLog): EditLog => {
  const known = new Set(keptBefore.edits)
  const unkept = mine.edits.slice(0, mine.at).filter((one) => !known.has(one))
  return rebased(
    found,
    unkept.map(({ edit }) => edit),
  )
}

/** Opens a desk. It can be written on at once; what was kept before joins when the store has been read. */
export const openDesk = ({ open, clock, told }: DeskOptions): DraftDesk => {
  const desk = openKeptDesk({ empty: EMPTY_LOG, open, joined, clock, told })
  let drawn: { readonly log: EditLog; readonly drafts: Drafts } = { log: EMPTY_LOG, drafts: NO_DRAFTS }
  let last: DeskNow | null = null
  const draftsNow = (): Drafts => {
    const log = desk.log()
    if (drawn.log !== log) drawn = { log, drafts: draftsOf(log) }
    return drawn.drafts
  }
  const now = (): DeskNow => {
    const [log, keeping, drafts] = [desk.log(), desk.keeping(), draftsNow()]
    const [undo, redo] = [toUndo(log), toRedo(log)]
    if (last?.drafts === drafts && last.keeping === keeping && last.undo === undo && last.redo === redo) return last
    last = { drafts, undo, redo, keeping }
    return last
  }
  const become = (next: { readonly log: EditLog; readonly drafts: Drafts }): void => {
    drawn = next
    desk.become(next.log)
  }
  return {
    now,
    listen: desk.listen,
    push: (edit) => desk.become(pushed(desk.log(), edit)),
    undo: () => become(undone(desk.log(), draftsNow())),
    redo: () => become(redone(desk.log(), draftsNow())),
    refresh: desk.refresh,
    close: desk.close,
  }
}
