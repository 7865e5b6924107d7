import { useEffect, useState } from "react"
import type { Keeping } from "../../../drafts/kept-desk.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import lists from "../../../panels/lists/lists.module.css"
import type { SayCoverage } from "../../../text/coverage-words.ts"
import { openCoverageDesk } from "../coverage-ask.ts"
import type { CoverageState } from "../coverage-state.ts"
import { dropping, making, naming } from "./scenario-steps.ts"

const MOST_NAME_CHARACTERS = 40

const keepingWords = (say: SayCoverage, keeping: Keeping): string => {
  switch (keeping.kind) {
    case "opening":
    case "saving":
      return say(`plan.keep-${keeping.kind}`)
    case "saved":
      return say("plan.keep-saved")
    case "memory":
      return say("plan.keep-memory")
  }
}

/** Which scenario is open, its name, a new one, undo and redo, and whether all of it is kept. */
export const ScenarioBar = (state: CoverageState) => {
  const { reader, say, ask, group, scenario, scenarios, desk } = state
  const { log, keeping } = scenarios
  const isOpen = keeping.kind !== "opening"
  const open = (id: string | null): void => reader.send(openCoverageDesk("what-if", { ...ask, scenario: id }))
  const make = (): void => {
    if (group === null) return
    const step = making(log.scenarios, say("plan.name", { number: log.scenarios.length + 1 }), group.key)
    desk.push(step)
    open(step.after?.id ?? null)
  }
  return (
    <>
      <div className={lists["filters"]}>
        {log.scenarios.length > 0 && (
          <label className={lists["field"]}>
            {say("plan.choose")}
            <select
              value={scenario?.id ?? ""}
              onChange={({ target }) => open(target.value === "" ? null : target.value)}
            >
              <option value="">{say("plan.facts-only")}</option>
              {log.scenarios.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className={lists["tool"]} disabled={group === null || !isOpen} onClick={make}>
          <Glyph name="plus" /> {say("plan.make")}
        </button>
        <button type="button" className={lists["tool"]} disabled={!isOpen || log.at === 0} onClick={desk.undo}>
          <Glyph name="undo" /> {say("plan.undo")}
        </button>
        <button
          type="button"
          className={lists["tool"]}
          disabled={!isOpen || log.at === log.steps.length}
          onClick={desk.redo}
        >
          <Glyph name="redo" /> {say("plan.redo")}
        </button>
        <p className={lists["keeping"]} role="status" data-keeping={keeping.kind}>
          {keepingWords(say, keeping)}
        </p>
      </div>
      {scenario !== null && (
        <div className={lists["filters"]}>
          <NameField
            key={scenario.id}
            say={say}
            name={scenario.name}
            write={(name) => desk.push(naming(scenario, name))}
          />
          <button
            type="button"
            className={lists["tool"]}
            onClick={() => {
              desk.push(dropping(scenario))
              open(null)
            }}
          >
            {say("plan.drop")}
          </button>
        </div>
      )}
    </>
  )
}

type NameFieldProps = { readonly say: SayCoverage; readonly name: string; readonly write: (name: string) => void }

/** Named when the field is left: a step a letter would be no step to undo. */
const NameField = ({ say, name, write }: NameFieldProps) => {
  const [typed, type] = useState(name)
  useEffect(() => type(name), [name])
  return (
    <label className={lists["field"]}>
      {say("plan.name-field")}
      <input
        value={typed}
        maxLength={MOST_NAME_CHARACTERS}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          const wanted = typed.trim()
          if (wanted === "") type(name)
          else if (wanted !== name) write(wanted)
        }}
      />
    </label>
  )
}
