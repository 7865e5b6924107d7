import type { AtlasId } from "../domain/ids.ts"
import type { Keeping } from "./draft-desk.ts"
import { StoreFailed } from "./draft-store.ts"
import {
  NO_SCENARIOS,
  type ScenarioLog,
  type ScenarioStep,
  stepped,
  steppedAgain,
  steppedBack,
} from "./scenario-log.ts"
import { openScenarioStore, type ScenarioStore, type StoredScenarios } from "./scenario-store.ts"

/** A planner's scenarios as they are now. */
export type ScenariosNow = { readonly log: ScenarioLog; readonly keeping: Keeping }

/** Takes a planner's steps, keeps each at once, and tells who listens. */
export type ScenarioDesk = {
  readonly now: () => ScenariosNow
  /** Calls back after each change; returns how to stop. */
  readonly listen: (hear: () => void) => () => void
  readonly push: (step: ScenarioStep) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Reads what another tab has written. */
  readonly refresh: () => void
  readonly close: () => void
}

type DeskOptions = {
  readonly open: () => Promise<ScenarioStore>
  readonly clock: () => string
  readonly told?: () => void
}

/**
 * Opens a desk. What is done before the store has been read is done again on top of what was kept. Where another tab has
 * written meanwhile, this page's last step is done again on top of that.
 */
export const openScenarioDesk = ({ open, clock, told = () => undefined }: DeskOptions): ScenarioDesk => {
  let now: ScenariosNow = { log: NO_SCENARIOS, keeping: { kind: "opening" } }
  let kept: StoredScenarios = { revision: 0, log: NO_SCENARIOS }
  let store: ScenarioStore | null = null
  let unkept: readonly ScenarioStep[] = []
  let working: Promise<void> | null = null
  const listeners = new Set<() => void>()
  const show = (next: Partial<ScenariosNow>): void => {
    now = { ...now, ...next }
    for (const hear of listeners) hear()
  }
  const join = (found: StoredScenarios): void => {
    kept = found
    show({ log: unkept.reduce(stepped, found.log) })
  }
  const failed = (error: unknown): void => {
    console.warn(error)
    show({ keeping: { kind: "memory", why: error instanceof StoreFailed ? error.fault : "lost" } })
  }
  const writeAll = async (): Promise<void> => {
    if (store === null) {
      const opened = await open()
      join(await opened.read())
      store = opened
    }
    while (now.log !== kept.log) {
      const writing = unkept
      try {
        kept = await store.write(now.log, kept.revision)
        unkept = unkept.slice(writing.length)
        told()
      } catch (error) {
        if (!(error instanceof StoreFailed) || error.fault !== "elsewhere") throw error
        join(await store.read())
      }
    }
  }
  /** One write at a time; whatever is done meanwhile follows. A failed write is tried again with the next step. */
  const keep = (): void => {
    if (working !== null) return
    working = writeAll()
      .then(() => show({ keeping: { kind: "saved", on: kept.revision === 0 ? null : clock() } }), failed)
      .finally(() => {
        working = null
        if (now.keeping.kind === "saved" && now.log !== kept.log) keep()
      })
  }
  const become = (log: ScenarioLog): void => {
    if (log === now.log) return
    show({ log, keeping: now.keeping.kind === "saved" ? { kind: "saving" } : now.keeping })
    keep()
  }
  keep()
  return {
    now: () => now,
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    push: (step) => {
      unkept = [...unkept, step]
      become(stepped(now.log, step))
    },
    undo: () => become(steppedBack(now.log)),
    redo: () => become(steppedAgain(now.log)),
    refresh: () => {
      if (store === null || working !== null) return
      store.read().then((found) => {
        if (found.revision !== kept.revision && working === null) join(found)
      }, failed)
    },
    close: () => {
      const last = working ?? Promise.resolve()
      last.then(() => store?.close())
    },
  }
}

/** A planner's scenarios of an atlas, kept in this browser and equal in all its tabs. */
export const scenarioDeskOf = (atlas: AtlasId): ScenarioDesk => {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`belt-atlas-scenarios ${atlas}`)
  const desk = openScenarioDesk({
    open: () => openScenarioStore(atlas),
    clock: () => new Date().toISOString(),
    told: () => channel?.postMessage("written"),
  })
  if (channel !== null) channel.onmessage = () => desk.refresh()
  return {
    ...desk,
    close: () => {
      channel?.close()
      desk.close()
    },
  }
}
