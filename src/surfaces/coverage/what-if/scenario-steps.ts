import type { LngLat } from "../../../domain/lng-lat.ts"
import { candidatesIn, moved, reaching, type Scenario, withChange, withoutChange } from "../../../domain/scenario.ts"
import type { ScenarioStep } from "../../../drafts/scenario-log.ts"

/** Decimals of a degree that a scenario's place is kept with: a decimetre. */
const DECIMALS = 6

const rounded = ([lon, lat]: LngLat): LngLat => [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]

/** The next free name of its kind among ids: `<stem>-<n>`. */
const nextId = (stem: string, ids: readonly string[]): string => {
  const used = new Set(ids)
  let number = 1
  while (used.has(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}

/** One step that makes a scenario without changes. */
export const making = (scenarios: readonly Scenario[], name: string, of: string): ScenarioStep => ({
  what: "make",
  before: null,
  after: {
    id: nextId(
      "plan",
      scenarios.map(({ id }) => id),
    ),
    name,
    of,
    changes: [],
  },
})

/** One step that takes a scenario over from a file, under a free id. */
export const adopting = (scenarios: readonly Scenario[], scenario: Scenario): ScenarioStep => {
  const { after } = making(scenarios, scenario.name, scenario.of)
  return { what: "make", before: null, after: { ...scenario, id: after?.id ?? scenario.id } }
}

/** One step that adds facilities at places, named in turn. */
export const addingTo = (
  scenario: Scenario,
  what: "add" | "propose",
  places: readonly { readonly name: string; readonly at: LngLat; readonly reachMetres: number | null }[],
): ScenarioStep => ({
  what,
  before: scenario,
  after: places.reduce((grown, { name, at, reachMetres }) => {
    const id = nextId(
      "added",
      grown.changes.map((change) => change.id),
    )
    return withChange(grown, { kind: "added", id, name, at: rounded(at), reachMetres })
  }, scenario),
})

/** One step that offers a place for a new centre, named in turn. */
export const offering = (scenario: Scenario, name: string, at: LngLat): ScenarioStep => {
  const had = candidatesIn(scenario)
  const id = nextId(
    "offered",
    had.map((one) => one.id),
  )
  const number = id.slice(id.lastIndexOf("-") + 1)
  return {
    what: "offer",
    before: scenario,
    after: { ...scenario, candidates: [...had, { id, name: `${name} ${number}`, at: rounded(at) }] },
  }
}

/** One step that no longer offers a place. */
export const withdrawing = (scenario: Scenario, id: string): ScenarioStep => ({
  what: "offer",
  before: scenario,
  after: { ...scenario, candidates: candidatesIn(scenario).filter((one) => one.id !== id) },
})

/** One step that moves a facility. */
export const moving = (scenario: Scenario, id: string, at: LngLat): ScenarioStep => ({
  what: "move",
  before: scenario,
  after: moved(scenario, id, rounded(at)),
})

/** One step that puts a facility where the map was tapped: a new one for "", else the one of that id. */
export const placedByTap = (scenario: Scenario, what: string, at: LngLat, newName: string): ScenarioStep =>
  what === ""
    ? addingTo(scenario, "add", [{ name: `${newName} ${scenario.changes.length + 1}`, at, reachMetres: null }])
    : moving(scenario, what, at)

/** One step that closes a facility: one that was added is gone again. */
export const closing = (scenario: Scenario, id: string, isAdded: boolean): ScenarioStep => ({
  what: "remove",
  before: scenario,
  after: isAdded ? withoutChange(scenario, id) : withChange(scenario, { kind: "removed", id }),
})

/** One step that gives a facility a reach of its own; null: the one that all share. */
export const widening = (scenario: Scenario, id: string, reachMetres: number | null): ScenarioStep => ({
  what: "reach",
  before: scenario,
  after: reaching(scenario, id, reachMetres),
})

/** One step that takes back what was changed about a facility. */
export const restoring = (scenario: Scenario, id: string): ScenarioStep => ({
  what: "restore",
  before: scenario,
  after: withoutChange(scenario, id),
})

/** One step that names a scenario. */
export const naming = (scenario: Scenario, name: string): ScenarioStep => ({
  what: "name",
  before: scenario,
  after: { ...scenario, name },
})

/** One step that drops a scenario. */
export const dropping = (scenario: Scenario): ScenarioStep => ({ what: "drop", before: scenario, after: null })
