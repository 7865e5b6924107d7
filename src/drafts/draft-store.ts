import type { Draft, Drafts } from "./edit.ts"
import { type EditLog, EMPTY_LOG } from "./edit-log.ts"

/** Why what a person writes is not kept on this computer. */
export const STORE_FAULTS = ["blocked", "full", "elsewhere", "unreadable", "lost"] as const
export type StoreFault = (typeof STORE_FAULTS)[number]

/** Thrown by a store: `elsewhere` when another tab has written since, `blocked` when the browser allows no store at all. */
export class StoreFailed extends Error {
  readonly fault: StoreFault
  constructor(fault: StoreFault, cause?: unknown) {
    super(`the drafts' store: ${fault}`, { cause })
    this.fault = fault
  }
}

/** A person's log as it is kept. */
export type StoredLog = { readonly revision: number; readonly log: EditLog }

/** Keeps one atlas's log on this computer. Both reject with StoreFailed. */
export type DraftStore = {
  readonly read: () => Promise<StoredLog>
  /** Resolves when the log is safe; `before` is what was last read or written, and nothing else may have been since. */
  readonly write: (log: EditLog, before: StoredLog) => Promise<StoredLog>
  readonly close: () => void
}

/** What has to be put and taken away to get from one log to another: edits by number, and the start where it is another. */
export const logChanges = (log: EditLog, before: EditLog) => {
  const [now, then] = [new Set(log.edits), new Set(before.edits)]
  return {
    put: log.edits.filter((edit) => !then.has(edit)),
    gone: before.edits.filter((edit) => !now.has(edit)).map(({ seq }) => seq),
    start: log.start === before.start ? null : log.start,
  }
}

/** A start as a list, as it is kept, and back. */
export const listed = (drafts: Drafts): readonly Draft[] => [...drafts.values()]
export const unlisted = (drafts: readonly Draft[]): Drafts => new Map(drafts.map((draft) => [draft.task.id, draft]))

/** A store that lasts as long as the page: what is left when the browser keeps nothing. */
export const memoryStore = (): DraftStore => {
  let kept: StoredLog = { revision: 0, log: EMPTY_LOG }
  return {
    read: async () => kept,
    write: async (log, before) => {
      if (kept.revision !== before.revision) throw new StoreFailed("elsewhere")
      kept = { revision: kept.revision + 1, log }
      return kept
    },
    close: () => undefined,
  }
}
