import { SCENARIOS_FILE, type Scenario } from "../domain/scenario.ts"
import type { ScenarioFiles } from "../surfaces/coverage/coverage-state.ts"
import type { ListedCity } from "../view/city-list.ts"
import { folderOf } from "./city-list.ts"

/** Scenarios in a file's text; rejects when it holds none that can be read. What reads it is fetched with the first file. */
const read = async (text: string): Promise<readonly Scenario[]> => {
  const [{ readScenarios }, { newProblemLog }, { EXPLAINER }] = await Promise.all([
    import("../ingest/read-scenarios.ts"),
    import("../ingest/problems.ts"),
    import("../ingest/explainer.ts"),
  ])
  const log = newProblemLog(EXPLAINER)
  const scenarios = readScenarios(SCENARIOS_FILE, { text }, log)
  if (scenarios.length === 0) throw new Error(`no scenario: ${JSON.stringify(log.all())}`)
  return scenarios
}

/** Reads scenarios from a file in somebody's hands, and those that came with a city's data; null where none did. */
export const scenarioFilesOf = (city: ListedCity): ScenarioFiles => ({
  read,
  published: city.files.includes(SCENARIOS_FILE)
    ? async () => read(await (await fetch(folderOf(city) + SCENARIOS_FILE)).text())
    : null,
})
