import type { AtlasId } from "../domain/ids.ts"
import { type Keeping, openKeptDesk } from "./kept-desk.ts"
import {
  NO_SCENARIOS,
  type ScenarioLog,
  type ScenarioStep,
  stepped,
  steppedAgain,
  steppedBack,
} from "./scenario-log.ts"
import { openScenarioStore, type ScenarioStore } from "./scenario-store.ts"

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

/** Steps of this page that the store did not hold, done again on top of what it holds now. */
const joined = (found: ScenarioLog, mine: ScenarioLog, keptBefore: ScenarioLog): ScenarioLog => {
  const known = new Set(keptBefore.steps)
  return mine.steps
    .slice(0, mine.at)
    .filter((step) => !known.has(step))
    .reduce(stepped, found)
}

/** Opens a desk. It can be written on at once; what was kept before joins when the store has been read. */
export const openScenarioDesk = ({ open, clock, told }: DeskOptions): ScenarioDesk => {
  const desk = openKeptDesk({ empty: NO_SCENARIOS, open, joined, clock, told })
  let last: ScenariosNow | null = null
  return {
    now: () => {
      const [log, keeping] = [desk.log(), desk.keeping()]
      if (last?.log !== log || last.keeping !== keeping) last = { log, keeping }
      return last
    },
    listen: desk.listen,
    push: (step) => desk.become(stepped(desk.log(), step)),
    undo: () => desk.become(steppedBack(desk.log())),
    redo: () => desk.become(steppedAgain(desk.log())),
    refresh: desk.refresh,
    close: desk.close,
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
