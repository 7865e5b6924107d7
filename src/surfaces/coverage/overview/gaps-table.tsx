import { Fragment, useState } from "react"
import type { Gap } from "../../../compute/coverage/find-gaps.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import lists from "../../../panels/lists/lists.module.css"
import { countWords } from "../../../text/coverage-words.ts"
import { gapName, lengthWords } from "../cover-words.ts"
import styles from "../coverage.module.css"
import type { Counting, CoverageState } from "../coverage-state.ts"
import { FigureTable } from "../figure-table.tsx"
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
  const haveWeight = ask.counted === "demand"
  const nearest = ({ nearestFacility }: Gap): string =>
    nearestFacility === null
      ? say("gap.no-facility")
      : say("gap.nearest", {
          name: facilities[nearestFacility.place]?.name ?? "",
          away: lengthWords(say, nearestFacility.metres),
        })
  const shown = isWhole ? gaps : gaps.slice(0, FIRST_SHOWN)
  return (
    <>
      <p className={kit["quiet"]}>{say("gap.what")}</p>
      <FigureTable
        label={say("gap.title")}
        columns={[
          { label: say("gap.column-where") },
          { label: say(`gap.column-${ask.counted}`), look: "number" },
          ...(haveWeight ? [{ label: say("shares.column-weight"), look: "number" as const }] : []),
          { label: say("gap.column-nearest") },
          { label: say("gap.column-map"), isSaid: true },
        ]}
        rows={shown.map((gap, index) => ({
          key: gap.at.join(" "),
          cells: [
            <Fragment key="where">
              <span className={styles["gap-number"]}>{say("mark.gap", { number: index + 1 })}</span>{" "}
              {name(gap, index + 1)}
            </Fragment>,
            countWords(gap.points),
            ...(haveWeight ? [countWords(gap.weight)] : []),
            nearest(gap),
            <button key="look" type="button" className={lists["tool"]} onClick={() => look(gap)}>
              {say("gap.look")}
              <span className={common["hidden"]}>{name(gap, index + 1)}</span>
            </button>,
          ],
        }))}
      />
      {!isWhole && gaps.length > FIRST_SHOWN && (
        <button type="button" className={lists["tool"]} onClick={() => showWhole(true)}>
          {say("gap.all", { count: gaps.length })}
        </button>
      )}
    </>
  )
}
