import { candidatesIn, type Scenario } from "../../domain/scenario.ts"

/** Scenarios as an atlas's folder holds them, in scenarios.json: places in WGS84, one field a line. Read back it is the same. */
export const scenariosJson = (scenarios: readonly Scenario[]): string => {
  const entries = scenarios.map((scenario) => ({
    ...{ id: scenario.id, name: scenario.name, of: scenario.of },
    changes: scenario.changes.map((change) => {
      if (change.kind === "removed") return { id: change.id, kind: change.kind }
      const { id, kind, at, reachMetres } = change
      return {
        ...{ id, kind },
        ...(change.kind === "added" ? { name: change.name } : {}),
        ...(at === null ? {} : { lon: at[0], lat: at[1] }),
        ...(reachMetres === null ? {} : { reachMetres }),
      }
    }),
    candidates: candidatesIn(scenario).map(({ id, name, at: [lon, lat] }) => ({ id, name, lon, lat })),
  }))
  return `${JSON.stringify({ scenarios: entries }, null, 2)}\n`
}
