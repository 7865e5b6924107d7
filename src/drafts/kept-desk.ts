import { StoreFailed, type StoreFault } from "./draft-store.ts"

/** Whether what was written is safe: only `saved` says so, with the time of the last write (ISO), null before the first. */
export type Keeping =
  | { readonly kind: "opening" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly on: string | null }
  /** Held by this page alone: it is gone when the page is closed. */
  | { readonly kind: "memory"; readonly why: StoreFault }

/** A log as it is kept, with a number that grows with each write. */
export type Kept<Log> = { readonly revision: number; readonly log: Log }

/** Keeps one log on this computer. Both reject with StoreFailed: `elsewhere` when another tab has written since. */
type LogStore<Log> = {
  readonly read: () => Promise<Kept<Log>>
  /** Resolves when the log is safe; `before` is what was last read or written. */
  readonly write: (log: Log, before: Kept<Log>) => Promise<Kept<Log>>
  readonly close: () => void
}

/** A log of a person's steps as it stands on this page, and whether it is safe. */
export type KeptDesk<Log> = {
  readonly log: () => Log
  readonly keeping: () => Keeping
  /** Calls back after each change; returns how to stop. */
  readonly listen: (hear: () => void) => () => void
  /** Puts another log in the place of this one, and keeps it. */
  readonly become: (log: Log) => void
  /** Reads what another tab has written. */
  readonly refresh: () => void
  readonly close: () => void
}

type DeskOptions<Log> = {
  /** What stands before the store has been read. */
  readonly empty: Log
  readonly open: () => Promise<LogStore<Log>>
  /** What the store holds, with the steps of this page on top that the store did not hold before. */
  readonly joined: (found: Log, mine: Log, keptBefore: Log) => Log
  readonly clock: () => string
  /** Called after each write, for other tabs. */
  readonly told?: (() => void) | undefined
}

/**
 * The desk on which a log is kept. It can be written on at once; what was kept before joins when the store has been read, and
 * so does what another tab has written meanwhile.
 */
export const openKeptDesk = <Log>({ empty, open, joined, clock, told }: DeskOptions<Log>): KeptDesk<Log> => {
  let log = empty
  let keeping: Keeping = { kind: "opening" }
  let kept: Kept<Log> = { revision: 0, log: empty }
  let store: LogStore<Log> | null = null
  let hasWritten = false
  let working: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const show = (next: Log, how: Keeping): void => {
    log = next
    keeping = how
    for (const hear of listeners) hear()
  }
  const join = (found: Kept<Log>): void => {
    const next = joined(found.log, log, kept.log)
    kept = found
    show(next, keeping)
  }
  const writeAll = async (): Promise<void> => {
    if (store === null) {
      const found = await open()
      join(await found.read())
      store = found
    }
    while (log !== kept.log) {
      try {
        kept = await store.write(log, kept)
        hasWritten = true
        told?.()
      } catch (error) {
        if (!(error instanceof StoreFailed) || error.fault !== "elsewhere") throw error
        join(await store.read())
      }
    }
  }
  const done = (how: Keeping): void => {
    working = null // before anybody is told: who hears "saved" may write again, and that is kept too
    show(log, log === kept.log || how.kind === "memory" ? how : { kind: "saving" })
    if (how.kind === "saved" && log !== kept.log) keep()
  }
  /** One write at a time; whatever is written meanwhile follows. A failed write is tried again with the next step. */
  const keep = (): void => {
    if (working !== null) return
    working = writeAll().then(
      () => done({ kind: "saved", on: hasWritten ? clock() : null }),
      (error: unknown) => {
        console.warn(error)
        done({ kind: "memory", why: error instanceof StoreFailed ? error.fault : "lost" })
      },
    )
  }
  keep()
  return {
    log: () => log,
    keeping: () => keeping,
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    become: (next) => {
      if (next === log) return
      // What only the page holds is not called "saving" until a write has succeeded again.
      show(next, keeping.kind === "saved" ? { kind: "saving" } : keeping)
      keep()
    },
    refresh: () => {
      if (store === null || working !== null) return
      store.read().then(
        (found) => {
          if (found.revision === kept.revision || working !== null) return
          join(found)
          if (log !== kept.log) keep()
        },
        (error: unknown) => {
          console.warn(error)
          show(log, { kind: "memory", why: error instanceof StoreFailed ? error.fault : "lost" })
        },
      )
    },
    close: () => {
      const last = working ?? Promise.resolve()
      last.then(() => store?.close())
    },
  }
}
