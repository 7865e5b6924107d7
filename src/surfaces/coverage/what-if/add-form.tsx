import { useState } from "react"
import type { Scenario } from "../../../domain/scenario.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import lists from "../../../panels/lists/lists.module.css"
import styles from "../coverage.module.css"
import type { CoverageState } from "../coverage-state.ts"
import { placeFrom } from "./place-typed.ts"
import { addingTo } from "./scenario-steps.ts"

type AddFormProps = CoverageState & { readonly scenario: Scenario }

/** Adds a facility: by a tap on the map, or by name and coordinates. */
export const AddForm = ({ say, reader, desk, picking, scenario }: AddFormProps) => {
  const [name, setName] = useState("")
  const [at, setAt] = useState("")
  const [wrong, setWrong] = useState(false)
  const isPicking = picking.what === ""
  const add = (): void => {
    const place = placeFrom(at, reader.atlas.bounds)
    setWrong(place === null)
    if (place === null) return
    const called = name.trim() === "" ? `${say("plan.new-name")} ${scenario.changes.length + 1}` : name.trim()
    desk.push(addingTo(scenario, "add", [{ name: called, at: place, reachMetres: null }]))
    setName("")
    setAt("")
  }
  return (
    <>
      <div className={lists["bar"]}>
        <button
          type="button"
          className={`${lists["tool"]} ${lists["main-tool"]}`}
          aria-pressed={isPicking}
          onClick={() => picking.pick(isPicking ? null : "")}
        >
          <Glyph name="place" /> {say(isPicking ? "plan.picking-stop" : "plan.pick")}
        </button>
      </div>
      {picking.what !== null && (
        <p className={styles["picking"]} role="status">
          {say(isPicking ? "plan.picking-new" : "plan.picking-move")}
        </p>
      )}
      <details>
        <summary>{say("plan.by-form")}</summary>
        <form
          className={lists["filters"]}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <label className={lists["field"]}>
            {say("plan.field-name")}
            <input value={name} maxLength={40} onChange={({ target }) => setName(target.value)} />
          </label>
          <label className={lists["field"]}>
            {say("plan.field-place")}
            <input
              value={at}
              placeholder={reader.atlas.centre.join(", ")}
              aria-invalid={wrong}
              onChange={({ target }) => setAt(target.value)}
            />
          </label>
          <button type="submit" className={lists["tool"]}>
            {say("plan.add")}
          </button>
        </form>
        <p className={wrong ? styles["wrong"] : kit["quiet"]} role="status">
          {say(wrong ? "plan.place-wrong" : "plan.place-help")}
        </p>
      </details>
    </>
  )
}
