import common from "../../../panels/kit/desk.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import lists from "../../../panels/lists/lists.module.css"
import type { SayCoverage } from "../../../text/coverage-words.ts"
import styles from "../coverage.module.css"
import { openCoverageDesk, withExtraFlipped } from "../coverage-ask.ts"
import type { Counting, CoverageState } from "../coverage-state.ts"
import { compareRows } from "./compare-rows.ts"

type BeforeAfterProps = CoverageState & { readonly planned: Counting }

/** A change as a reader sees it at once: +120, −3, none. */
const changeWords = (say: SayCoverage, change: string | null): string => change ?? say("plan.no-change")

/** The facts and the scenario side by side, and what differs. */
export const BeforeAfter = (state: BeforeAfterProps) => {
  const { say, scenario, planned, ask, reader } = state
  const isSwiped = ask.extras.includes("swipe")
  const flip = (): void => reader.send(openCoverageDesk("what-if", withExtraFlipped(ask, "swipe")))
  const rows = compareRows(state, planned)
  return (
    <>
      <label className={lists["check"]}>
        <input type="checkbox" checked={isSwiped} onChange={flip} />
        {say("swipe.show")}
      </label>
      <ScrollBox className={styles["tall"]} label={say("plan.compare")}>
        <table className={`${common["table"]} ${styles["table"]}`} data-compare>
          <thead>
            <tr>
              <th scope="col">{say("plan.column-what")}</th>
              <th scope="col" data-look="number">
                {say("plan.column-facts")}
              </th>
              <th scope="col" data-look="number">
                <span className={styles["plan-tag"]}>{say("plan.stamp")}</span> {scenario?.name}
              </th>
              <th scope="col" data-look="number">
                {say("plan.column-difference")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, before, after, change }) => (
              <tr key={key} data-row={key}>
                <th scope="row">{name}</th>
                <td data-look="number">{before}</td>
                <td data-look="number">{after}</td>
                <td data-look="number">{changeWords(say, change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
