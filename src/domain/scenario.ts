import type { LngLat } from "./lng-lat.ts"

/** What a planner would change about one facility; `id` is a site's, or an added facility's own. */
export type ScenarioChange =
  | {
      readonly kind: "added"
      readonly id: string
      readonly name: string
      readonly at: LngLat
      /** Its own reach; null for the one all share. */
      readonly reachMetres: number | null
    }
  /** `at` null: it stays where it is. */
  | { readonly kind: "changed"; readonly id: string; readonly at: LngLat | null; readonly reachMetres: number | null }
  | { readonly kind: "removed"; readonly id: string }

/** Where planners' scenarios lie in an atlas's folder: beside the facts, read by the what-if alone. */
export const SCENARIOS_FILE = "scenarios.json"

/** A planner's what-if: changes to facilities of one group. Never a fact. */
export type Scenario = {
  readonly id: string
  readonly name: string
  /** The group of facilities it is about, as in the address. */
  readonly of: string
  /** One for each facility at most, in the order they were made. */
  readonly changes: readonly ScenarioChange[]
  /** Places where new centres may stand, put down by hand; those kept before there were any have none. */
  readonly candidates?: readonly ScenarioCandidate[]
}

/** A place where a new centre may stand. */
export type ScenarioCandidate = { readonly id: string; readonly name: string; readonly at: LngLat }

/** The places where new centres of a scenario may stand. */
export const candidatesIn = ({ candidates }: Scenario): readonly ScenarioCandidate[] => candidates ?? []

/** A scenario with one facility's change put in place of the one before; a change that changes nothing is taken out. */
export const withChange = (scenario: Scenario, change: ScenarioChange): Scenario => {
  const isNothing = change.kind === "changed" && change.at === null && change.reachMetres === null
  const others = scenario.changes.filter(({ id }) => id !== change.id)
  if (isNothing) return { ...scenario, changes: others }
  if (others.length === scenario.changes.length) return { ...scenario, changes: [...scenario.changes, change] }
  return { ...scenario, changes: scenario.changes.map((one) => (one.id === change.id ? change : one)) }
}

/** A scenario without what was changed about a facility: an added one is gone, any other is as in the facts again. */
export const withoutChange = (scenario: Scenario, id: string): Scenario => ({
  ...scenario,
  changes: scenario.changes.filter((change) => change.id !== id),
})

/** A scenario with a facility moved to a place; an added one, or one moved before, keeps its reach. */
export const moved = (scenario: Scenario, id: string, at: LngLat): Scenario => {
  const before = scenario.changes.find((change) => change.id === id)
  if (before?.kind === "added") return withChange(scenario, { ...before, at })
  const reachMetres = before?.kind === "changed" ? before.reachMetres : null
  return withChange(scenario, { kind: "changed", id, at, reachMetres })
}

/** A scenario with a facility given a reach of its own, or with null the one that all share. */
export const reaching = (scenario: Scenario, id: string, reachMetres: number | null): Scenario => {
  const before = scenario.changes.find((change) => change.id === id)
  if (before?.kind === "added") return withChange(scenario, { ...before, reachMetres })
  const at = before?.kind === "changed" ? before.at : null
  return withChange(scenario, { kind: "changed", id, at, reachMetres })
}
