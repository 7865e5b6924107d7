import { useState } from "react"
import { SCENARIOS_FILE, type Scenario } from "../../../domain/scenario.ts"
import { scenariosJson } from "../../../export/coverage/scenarios-json.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { saveFile } from "../../../panels/kit/save-file.ts"
import lists from "../../../panels/lists/lists.module.css"
import styles from "../coverage.module.css"
import { openCoverageDesk } from "../coverage-ask.ts"
import type { CoverageState } from "../coverage-state.ts"
import { adopting } from "./scenario-steps.ts"

/** Scenarios out as the file that lies in a city's folder beside the facts, and in again: from a file, or from the city's data. */
export const ScenarioExchange = (state: CoverageState) => {
  const { say, reader, ask, desk, scenarios, scenarioFiles } = state
  const [said, tell] = useState("")
  const all = scenarios.log.scenarios
  const take = async (found: Promise<readonly Scenario[]>): Promise<void> => {
    try {
      let last: string | null = null
      for (const scenario of await found) {
        const step = adopting(desk.now().log.scenarios, scenario)
        desk.push(step)
        last = step.after?.id ?? last
      }
      reader.send(openCoverageDesk("what-if", { ...ask, scenario: last }))
      tell("")
    } catch (error) {
      console.warn(error)
      tell(say("exchange.failed"))
    }
  }
  return (
    <details>
      <summary>{say("exchange.title")}</summary>
      <p className={kit["quiet"]}>{say("exchange.what", { file: SCENARIOS_FILE })}</p>
      <div className={lists["bar"]}>
        <button
          type="button"
          className={lists["tool"]}
          disabled={all.length === 0}
          onClick={() => {
            saveFile({ name: SCENARIOS_FILE, blob: new Blob([scenariosJson(all)], { type: "application/json" }) })
            tell(say("out.made", { name: SCENARIOS_FILE }))
          }}
        >
          <Glyph name="download" /> {say("exchange.save")}
        </button>
        {scenarioFiles.published !== null && (
          <button
            type="button"
            className={lists["tool"]}
            onClick={() => scenarioFiles.published !== null && void take(scenarioFiles.published())}
          >
            {say("exchange.published")}
          </button>
        )}
        <label className={`${lists["tool"]} ${styles["file"]}`}>
          <Glyph name="upload" /> {say("exchange.read")}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file !== undefined) void take(file.text().then(scenarioFiles.read))
              target.value = ""
            }}
          />
        </label>
      </div>
      <p role="status" className={lists["keeping"]}>
        {said}
      </p>
    </details>
  )
}
