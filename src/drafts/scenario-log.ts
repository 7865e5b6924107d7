import type { Scenario } from "../domain/scenario.ts"

/** What was done, to be said beside "undo". */
export const SCENARIO_STEPS = [
  "make",
  "name",
  "drop",
  "add",
  "move",
  "remove",
  "reach",
  "restore",
  "propose",
  "offer",
] as const
export type ScenarioStepKind = (typeof SCENARIO_STEPS)[number]

/** One step: a scenario before and after it; null where there was, or is, none. */
export type ScenarioStep = {
  readonly what: ScenarioStepKind
  readonly before: Scenario | null
  readonly after: Scenario | null
}

/** All of an atlas's scenarios, the steps that led to them, and how many of those are in force; the rest may be redone. */
export type ScenarioLog = {
  readonly scenarios: readonly Scenario[]
  readonly steps: readonly ScenarioStep[]
  readonly at: number
}

export const NO_SCENARIOS: ScenarioLog = { scenarios: [], steps: [], at: 0 }

/** Steps that can be undone. Older ones stay done. */
export const MOST_SCENARIO_STEPS = 200

/** Puts a scenario in the place of another: a new one comes last, and one that comes back after undo too. */
const replaced = (
  scenarios: readonly Scenario[],
  before: Scenario | null,
  after: Scenario | null,
): readonly Scenario[] => {
  if (before === null) return after === null ? scenarios : [...scenarios, after]
  return scenarios.flatMap((one) => (one.id !== before.id ? [one] : after === null ? [] : [after]))
}

/** Does one step: what could have been redone is gone. */
export const stepped = ({ scenarios, steps, at }: ScenarioLog, step: ScenarioStep): ScenarioLog => {
  const kept = [...steps.slice(0, at), step].slice(-MOST_SCENARIO_STEPS)
  return { scenarios: replaced(scenarios, step.before, step.after), steps: kept, at: kept.length }
}

/** One step back; the same log where there is nothing to undo. */
export const steppedBack = (log: ScenarioLog): ScenarioLog => {
  const step = log.steps[log.at - 1]
  if (step === undefined) return log
  return { ...log, scenarios: replaced(log.scenarios, step.after, step.before), at: log.at - 1 }
}

/** One step forward again; the same log where there is nothing to redo. */
export const steppedAgain = (log: ScenarioLog): ScenarioLog => {
  const step = log.steps[log.at]
  if (step === undefined) return log
  return { ...log, scenarios: replaced(log.scenarios, step.before, step.after), at: log.at + 1 }
}
