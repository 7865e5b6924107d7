import { useState } from "react"
import type { Gap } from "../../../compute/coverage/find-gaps.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import lists from "../../../panels/lists/lists.module.css"
import { countWords } from "../../../text/coverage-words.ts"
import { gapName, lengthWords } from "../cover-words.ts"
import styles from "../coverage.module.css"
import type { Counting, CoverageState } from "../coverage-state.ts"
import type { CountedFigures } from "../figures-of.ts"

const FIRST_SHOWN = 10
const GAP_ZOOM = 14.2 // the gap and what lies around it

type GapsTableProps = CoverageState & { readonly counting: Counting; readonly figures: CountedFigures }

/** 服务盲区, the worst first: where, how many, and what is nearest. */
export const GapsTable = (state: GapsTableProps) => {
  const { say, reader, counting, figures, ask } = state
  const [isWhole, showWhole] = useState(false)
  const gaps = counting.survey?.gaps ?? []
  const facilities = counting.facilities.filter(({ at }) => at !== null)
  const { total, atMost } = figures.whole
  if (gaps.length === 0) return <p>{say(total.points > atMost.points ? "gap.none-heavy" : "gap.none")}</p>
  const name = (gap: Gap, number: number): string => gapName({ ...state, facilities }, gap, number)
  const look = (gap: Gap): void => reader.send({ kind: "look-at", camera: { centre: gap.at, zoom: GAP_ZOOM } })
  const shown = isWhole ? gaps : gaps.slice(0, FIRST_SHOWN)
  return (
    <>
      <p className={kit["quiet"]}>{say("gap.what")}</p>
      <ScrollBox className={styles["tall"]} label={say("gap.title")}>
        <table className={`${common["table"]} ${styles["table"]}`}>
          <thead>
            <tr>
              <th scope="col">{say("gap.column-where")}</th>
              <th scope="col" data-look="number">
                {say(`gap.column-${ask.counted}`)}
              </th>
              {ask.counted === "demand" && (
                <th scope="col" data-look="number">
                  {say("shares.column-weight")}
                </th>
              )}
              <th scope="col">{say("gap.column-nearest")}</th>
              <th scope="col">
                <span className={lists["hidden"]}>{say("gap.column-map")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((gap, index) => (
              <tr key={gap.at.join(" ")}>
                <th scope="row">
                  <span className={styles["gap-number"]}>{say("mark.gap", { number: index + 1 })}</span>{" "}
                  {name(gap, index + 1)}
                </th>
                <td data-look="number">{countWords(gap.points)}</td>
                {ask.counted === "demand" && <td data-look="number">{countWords(gap.weight)}</td>}
                <td>
                  {gap.nearestFacility === null
                    ? say("gap.no-facility")
                    : say("gap.nearest", {
                        name: facilities[gap.nearestFacility.place]?.name ?? "",
                        away: lengthWords(say, gap.nearestFacility.metres),
                      })}
                </td>
                <td>
                  <button type="button" className={lists["tool"]} onClick={() => look(gap)}>
                    {say("gap.look")}
                    <span className={lists["hidden"]}>{name(gap, index + 1)}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {!isWhole && gaps.length > FIRST_SHOWN && (
        <button type="button" className={lists["tool"]} onClick={() => showWhole(true)}>
          {say("gap.all", { count: gaps.length })}
        </button>
      )}
    </>
  )
}
