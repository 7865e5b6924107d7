import kit from "../../../panels/kit/kit.module.css"
import { countWords, percentWords, type SayCoverage } from "../../../text/coverage-words.ts"
import { lengthWords, rangeWords, reachWords, shareWords } from "../cover-words.ts"
import styles from "../coverage.module.css"
import type { Counting, CoverageState } from "../coverage-state.ts"
import type { CountedFigures } from "../figures-of.ts"

type HeadlineProps = Pick<CoverageState, "say" | "ask" | "scenario"> & {
  readonly counting: Counting
  readonly figures: CountedFigures
}

/** Covered, not covered, cannot be told: three numbers that add up, a bar that shows them, and the streets beside the circle. */
export const Headline = ({ say, ask, counting, figures, scenario }: HeadlineProps) => {
  const { total, atLeast, atMost } = figures.whole
  const unsure = atMost.points - atLeast.points
  const not = total.points - atMost.points
  const tile = (look: "covered" | "unsure" | "not", points: number, weight: number) => (
    <li data-look={look}>
      <span className={styles["tile-name"]}>{say(`standing.${look}`)}</span>
      <strong>{say("share.of-all", { percent: total.points === 0 ? "0" : percentWords(points, total.points) })}</strong>
      <span>{say(`counted.points-${ask.counted}`, { count: countWords(points) })}</span>
      {ask.counted === "demand" && (
        <span className={kit["quiet"]}>{say("counted.weight", { weight: countWords(weight) })}</span>
      )}
    </li>
  )
  return (
    <section className={styles["headline"]} aria-label={say("headline.title")}>
      {scenario !== null && <p className={styles["plan-tag"]}>{say("plan.figures")}</p>}
      <p className={styles["sentence"]}>
        {say(`headline.${ask.counted}`, {
          total: countWords(total.points),
          covered: rangeWords(say, atLeast.points, atMost.points),
          share: shareWords(say, atLeast.points, atMost.points, total.points),
        })}
      </p>
      <div className={styles["bar"]} aria-hidden="true">
        <span data-look="covered" style={{ flexGrow: atLeast.points }} />
        <span data-look="unsure" style={{ flexGrow: unsure }} />
        <span data-look="not" style={{ flexGrow: not }} />
      </div>
      <ul className={styles["tiles"]}>
        {tile("covered", atLeast.points, atLeast.weight)}
        {tile("not", not, total.weight - atMost.weight)}
        {tile("unsure", unsure, atMost.weight - atLeast.weight)}
      </ul>
      <StreetBeside say={say} counting={counting} />
    </section>
  )
}

const wholeShare = (say: SayCoverage, figures: CountedFigures): string => {
  const { total, covered } = figures.whole
  return say("share.one", { percent: percentWords(covered.points, total.points) })
}

/** 1.0 公里圆内 82 %，步行 15 分钟 61 %: the same way in a straight line and along the streets. */
const StreetBeside = ({ say, counting }: { readonly say: SayCoverage; readonly counting: Counting }) => {
  const { served, question } = counting
  if (served === null || question === null || served.straight.kind !== "counted") return null
  const { straight, straightMetres, street } = served
  const circle = lengthWords(say, straightMetres)
  if (street === null)
    return question.reach.kind === "minutes" ? (
      <p className={styles["note"]} role="status">
        {say("street.missing", { circle, minutes: reachWords(say, question.reach) })}
      </p>
    ) : null
  if (street.figures.kind !== "counted") return null
  const { offStreets, unreachable } = street.figures
  return (
    <p className={styles["note"]}>
      {say("street.beside", {
        circle,
        straight: wholeShare(say, straight),
        walk: say("reach.minutes", { minutes: Number(street.minutes.toFixed(1)) }),
        street: wholeShare(say, street.figures),
      })}
      {street.onCarStreets && ` ${say("street.on-car-streets")}`}
      {offStreets.points + unreachable.points > 0 &&
        ` ${say("street.off", { off: countWords(offStreets.points), unreachable: countWords(unreachable.points) })}`}
    </p>
  )
}
