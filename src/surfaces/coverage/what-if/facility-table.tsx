import { useEffect, useState } from "react"
import type { Scenario, ScenarioChange } from "../../../domain/scenario.ts"
import common from "../../../panels/kit/desk.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import lists from "../../../panels/lists/lists.module.css"
import type { SayCoverage } from "../../../text/coverage-words.ts"
import styles from "../coverage.module.css"
import type { CoverageState, NamedFacility } from "../coverage-state.ts"
import { readReach } from "../reach-asked.ts"
import { closing, restoring, widening } from "./scenario-steps.ts"

type FacilityTableProps = CoverageState & { readonly scenario: Scenario }

/** How a facility stands in a scenario. */
const changeWords = (say: SayCoverage, change: ScenarioChange | undefined): string => {
  if (change === undefined) return say("change.none")
  if (change.kind !== "changed") return say(`change.${change.kind}`)
  if (change.at === null) return say("change.reach")
  return say(change.reachMetres === null ? "change.moved" : "change.moved-reach")
}

/** All facilities of a scenario, those it closes too, with what may be done to each. */
export const FacilityTable = (state: FacilityTableProps) => {
  const { say, counting, planned, scenario, desk, picking } = state
  const changes = new Map(scenario.changes.map((change) => [change.id, change]))
  const closed = counting.facilities.filter(({ id }) => changes.get(id)?.kind === "removed")
  const added = (planned?.facilities ?? []).filter(({ isAdded }) => isAdded)
  const others = (planned?.facilities ?? counting.facilities).filter(({ isAdded }) => !isAdded)
  const row = (facility: NamedFacility) => {
    const { id, name, at, isAdded } = facility
    const change = changes.get(id)
    const isClosed = change?.kind === "removed"
    return (
      <tr key={id} data-change={change?.kind ?? "none"}>
        <th scope="row">{name}</th>
        <td>{at === null && change === undefined ? say("change.unplaced") : changeWords(say, change)}</td>
        <td>
          {!isClosed && (
            <ReachField
              say={say}
              name={name}
              reachMetres={facility.reachMetres}
              write={(metres) => desk.push(widening(scenario, id, metres))}
            />
          )}
        </td>
        <td>
          <span className={styles["row-tools"]}>
            {!isClosed && (
              <>
                <button
                  type="button"
                  className={lists["tool"]}
                  aria-pressed={picking.what === id}
                  aria-label={say("plan.move-one", { name })}
                  onClick={() => picking.pick(picking.what === id ? null : id)}
                >
                  {say("plan.move")}
                </button>
                <button
                  type="button"
                  className={lists["tool"]}
                  aria-label={say("plan.remove-one", { name })}
                  onClick={() => desk.push(closing(scenario, id, isAdded))}
                >
                  {say("plan.remove")}
                </button>
              </>
            )}
            {change !== undefined && !isAdded && (
              <button
                type="button"
                className={lists["tool"]}
                aria-label={say("plan.restore-one", { name })}
                onClick={() => desk.push(restoring(scenario, id))}
              >
                {say("plan.restore")}
              </button>
            )}
          </span>
        </td>
      </tr>
    )
  }
  return (
    <ScrollBox className={styles["tall"]} label={say("plan.facilities")}>
      <table className={`${common["table"]} ${styles["table"]}`}>
        <thead>
          <tr>
            <th scope="col">{say("plan.column-name")}</th>
            <th scope="col">{say("plan.column-change")}</th>
            <th scope="col">{say("plan.column-reach")}</th>
            <th scope="col">{say("plan.column-tools")}</th>
          </tr>
        </thead>
        <tbody>{[...added, ...closed, ...others].map(row)}</tbody>
      </table>
    </ScrollBox>
  )
}

type ReachFieldProps = {
  readonly say: SayCoverage
  readonly name: string
  readonly reachMetres: number | null
  readonly write: (metres: number | null) => void
}

/** A reach of its own in metres; empty for the one that all share. Written when the field is left. */
const ReachField = ({ say, name, reachMetres, write }: ReachFieldProps) => {
  const kept = reachMetres === null ? "" : String(reachMetres)
  const [typed, type] = useState(kept)
  useEffect(() => type(kept), [kept])
  const read = typed.trim() === "" ? null : readReach(`${typed}m`)
  const isWrong = read?.kind === "wrong"
  return (
    <>
      <input
        className={styles["own-reach"]}
        inputMode="decimal"
        value={typed}
        placeholder={say("plan.shared-reach")}
        aria-label={say("plan.reach-one", { name })}
        aria-invalid={isWrong}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          if (typed !== kept && !isWrong)
            write(read?.kind === "read" && read.wish.kind === "metres" ? read.wish.metres : null)
        }}
      />
      {read?.kind === "wrong" && <small className={styles["wrong"]}>{say(`reach.${read.why}`)}</small>}
    </>
  )
}
