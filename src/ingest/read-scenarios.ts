import type { LngLat } from "../domain/lng-lat.ts"
import type { Scenario, ScenarioChange } from "../domain/scenario.ts"
import type { AtlasFile } from "./atlas-files.ts"
import { EXPLAINER } from "./explainer.ts"
import { readJson } from "./gate/read-json.ts"
import { type DataProblem, newProblemLog, type ProblemLog } from "./problems.ts"
import { readList } from "./read-records.ts"
import type { Reader } from "./reader.ts"
import { recordCheckOf } from "./record-check.ts"
import { type ScenarioInFile, scenarioEntry } from "./schema/scenarios-file.ts"

const checkScenario = recordCheckOf(scenarioEntry)

/** Reads scenarios.json. A scenario with an error is left out and the log says why; empty where there is none to read. */
export const readScenarios = (file: string, found: AtlasFile, log: ProblemLog): readonly Scenario[] => {
  const value = readJson(file, found, log)
  return value === undefined ? [] : scenariosOf(file, value, log)
}

/** Scenarios are no facts and the door does not read them; what is wrong with them is said all the same. */
export const scenarioProblems = (file: string, found: AtlasFile): readonly DataProblem[] => {
  const log = newProblemLog(EXPLAINER)
  readScenarios(file, found, log)
  return log.all()
}

/** The same of what has been parsed. */
export const scenariosOf = (file: string, value: unknown, log: ProblemLog): readonly Scenario[] =>
  readList(file, value, "scenarios", checkScenario, toScenario, log)?.entries ?? []

const toScenario = ({ id, name, of, changes, candidates }: ScenarioInFile, reader: Reader): Scenario | undefined => {
  const read = changes.map((change, index) => toChange(change, index, reader))
  if (read.includes(undefined)) return undefined
  return {
    ...{ id, name, of },
    changes: read.flatMap((change) => change ?? []),
    candidates: (candidates ?? []).map(({ id: own, name: called, lon, lat }) => ({
      id: own,
      name: called,
      at: [lon, lat],
    })),
  }
}

const toChange = (
  { id, kind, name, lon, lat, reachMetres }: ScenarioInFile["changes"][number],
  index: number,
  reader: Reader,
): ScenarioChange | undefined => {
  if (kind === "removed") return { kind, id }
  const at: LngLat | null = typeof lon === "number" && typeof lat === "number" ? [lon, lat] : null
  if (kind === "changed") return { kind, id, at, reachMetres: reachMetres ?? null }
  if (at !== null) return { kind, id, name: name ?? id, at, reachMetres: reachMetres ?? null }
  const path = reader.at(`changes[${index}].lon`)
  reader.log.add("field-missing", reader.file, path, { field: "lon" })
  return undefined
}
