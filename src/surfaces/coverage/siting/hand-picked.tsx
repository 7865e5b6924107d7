import { candidatesIn, type Scenario } from "../../../domain/scenario.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import lists from "../../../panels/lists/lists.module.css"
import styles from "../coverage.module.css"
import { openCoverageDesk } from "../coverage-ask.ts"
import { type CoverageState, OFFERED } from "../coverage-state.ts"
import { making, withdrawing } from "../what-if/scenario-steps.ts"

/** Places for new centres put down by hand: on the map, each a step of the scenario that can be undone. */
export const HandPicked = (state: CoverageState) => {
  const { say, reader, ask, group, scenario, scenarios, desk, picking } = state
  const isPicking = picking.what === OFFERED
  /** What is put down is kept with a scenario: without one the first is made. */
  const begin = (): void => {
    if (group === null) return
    const made = making(
      scenarios.log.scenarios,
      say("plan.name", { number: scenarios.log.scenarios.length + 1 }),
      group.key,
    )
    desk.push(made)
    reader.send(openCoverageDesk("siting", { ...ask, scenario: made.after?.id ?? null }))
  }
  if (scenario === null)
    return (
      <div className={lists["bar"]}>
        <button type="button" className={lists["tool"]} disabled={scenarios.keeping.kind === "opening"} onClick={begin}>
          <Glyph name="plus" /> {say("hand.begin")}
        </button>
        <p className={kit["quiet"]}>{say("hand.needs-plan")}</p>
      </div>
    )
  return (
    <>
      <div className={lists["bar"]}>
        <button
          type="button"
          className={lists["tool"]}
          aria-pressed={isPicking}
          onClick={() => picking.pick(isPicking ? null : OFFERED)}
        >
          <Glyph name="place" /> {say(isPicking ? "hand.pick-stop" : "hand.pick")}
        </button>
        <button type="button" className={lists["tool"]} disabled={scenarios.log.at === 0} onClick={desk.undo}>
          <Glyph name="undo" /> {say("plan.undo")}
        </button>
      </div>
      {isPicking && (
        <p className={styles["picking"]} role="status">
          {say("hand.picking")}
        </p>
      )}
      <Offered {...{ say, desk, scenario }} />
    </>
  )
}

type OfferedProps = Pick<CoverageState, "say" | "desk"> & { readonly scenario: Scenario }

const Offered = ({ say, desk, scenario }: OfferedProps) => (
  <ul className={styles["hand-picked"]} aria-label={say("hand.title")}>
    {candidatesIn(scenario).map(({ id, name, at }) => (
      <li key={id}>
        {name} <span className={kit["quiet"]}>{at.join(", ")}</span>
        <button
          type="button"
          className={lists["tool"]}
          aria-label={say("hand.withdraw-one", { name })}
          onClick={() => desk.push(withdrawing(scenario, id))}
        >
          {say("hand.withdraw")}
        </button>
      </li>
    ))}
  </ul>
)
