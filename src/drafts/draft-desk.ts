import { type DraftStore, type StoredLog, StoreFailed, type StoreFault } from "./draft-store.ts"
import { applyEdit, type Drafts, type Edit, NO_DRAFTS } from "./edit.ts"
import { draftsOf, type EditLog, EMPTY_LOG, pushed, redone, toRedo, toUndo, undone } from "./edit-log.ts"
import { rebased } from "./rebase.ts"

/** Whether what was written is safe: only `saved` says so, with the time of the last write (ISO), null before the first. */
export type Keeping =
  | { readonly kind: "opening" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly on: string | null }
  /** Held by this page alone: it is gone when the page is closed. */
  | { readonly kind: "memory"; readonly why: StoreFault }

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

const OPENING: DeskNow = { drafts: NO_DRAFTS, undo: null, redo: null, keeping: { kind: "opening" } }

/** Opens a desk. It can be written on at once; what was kept before joins when the store has been read. */
export const openDesk = ({ open, clock, told = () => undefined }: DeskOptions): DraftDesk => {
  let log: EditLog = EMPTY_LOG
  let now = OPENING
  let kept: StoredLog = { revision: 0, log: EMPTY_LOG }
  let store: DraftStore | null = null
  let hasWritten = false
  let working: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const show = (next: EditLog, drafts: Drafts, keeping: Keeping): void => {
    log = next
    now = { drafts, undo: toUndo(next), redo: toRedo(next), keeping }
    for (const hear of listeners) hear()
  }
  const keepingNow = (keeping: Keeping): void => show(log, now.drafts, keeping)
  const failed = (error: unknown): void => {
    console.warn(error)
    keepingNow({ kind: "memory", why: error instanceof StoreFailed ? error.fault : "lost" })
  }

  /** Takes over what the store holds; steps of this page that it does not hold yet are done again on top. */
  const join = (found: StoredLog): void => {
    const known = new Set(kept.log.edits)
    const unkept = log.edits.slice(0, log.at).filter((one) => !known.has(one))
    kept = found
    const joined = rebased(
      found.log,
      unkept.map(({ edit }) => edit),
    )
    show(joined, draftsOf(joined), now.keeping)
  }

  const opened = async (): Promise<DraftStore> => {
    if (store !== null) return store
    const found = await open()
    join(await found.read())
    store = found
    return found
  }

  const writeAll = async (): Promise<void> => {
    const into = await opened()
    while (log !== kept.log) {
      try {
        kept = await into.write(log, kept)
        hasWritten = true
        told()
      } catch (error) {
        if (!(error instanceof StoreFailed) || error.fault !== "elsewhere") throw error
        join(await into.read())
      }
    }
  }

  /** One write at a time; whatever is written meanwhile follows. A failed write is tried again with the next step. */
  const keep = (): void => {
    if (working !== null) return
    working = writeAll()
      .then(() => keepingNow({ kind: "saved", on: hasWritten ? clock() : null }), failed)
      .finally(() => {
        working = null
        if (now.keeping.kind === "saved" && log !== kept.log) keep()
      })
  }

  // What only the page holds is not called "saving" until a write has succeeded again.
  const written = (): Keeping => (now.keeping.kind === "saved" ? { kind: "saving" } : now.keeping)
  keep()
  return {
    now: () => now,
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    push: (edit) => {
      show(pushed(log, edit), applyEdit(edit, now.drafts), written())
      keep()
    },
    undo: () => {
      const back = undone(log, now.drafts)
      show(back.log, back.drafts, written())
      keep()
    },
    redo: () => {
      const again = redone(log, now.drafts)
      show(again.log, again.drafts, written())
      keep()
    },
    refresh: () => {
      if (store === null || working !== null) return
      store.read().then((found) => {
        if (found.revision === kept.revision || working !== null) return
        join(found)
        if (log !== kept.log) keep()
      }, failed)
    },
    close: () => {
      const last = working ?? Promise.resolve()
      last.then(() => store?.close())
    },
  }
}
