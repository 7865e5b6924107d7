import { Fragment } from "react"
import type { SitingAnswer } from "../../../compute/siting/siting-question.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import lists from "../../../panels/lists/lists.module.css"
import { countWords, percentWords, type SayCoverage } from "../../../text/coverage-words.ts"
import { lengthWords } from "../cover-words.ts"
import styles from "../coverage.module.css"
import { openCoverageDesk } from "../coverage-ask.ts"
import type { CoverageState } from "../coverage-state.ts"
import { FigureTable } from "../figure-table.tsx"
import { addingTo, making } from "../what-if/scenario-steps.ts"

/** Percent by which the best possible could be better at most, a tenth more rather than less. */
const gapPercent = (found: number, bound: number): string =>
  (Math.ceil((1000 * Math.abs(bound - found)) / Math.max(found, bound, 1)) / 10).toFixed(1)

/** Proved best, or how far from the best at most: never more than is known. */
const proofWords = (say: SayCoverage, answer: SitingAnswer): string => {
  if (answer.plan.optimal) return say("proof.optimal")
  if (answer.goal === "median")
    return say("proof.within", { percent: gapPercent(answer.plan.weightedMetres, answer.plan.lowerBound) })
  const within = say("proof.within", { percent: gapPercent(answer.plan.coveredWeight, answer.plan.upperBound) })
  return answer.noSolver ? `${within} ${say("proof.no-solver")}` : within
}

const gainWords = (say: SayCoverage, answer: SitingAnswer): string => {
  if (answer.goal === "median")
    return say("site.median-found", {
      count: answer.plan.chosen.length,
      mean: answer.totalWeight > 0 ? lengthWords(say, answer.plan.weightedMetres / answer.totalWeight) : "0",
    })
  const { plan, totalWeight, servedWeight } = answer
  return say("site.found", {
    count: plan.chosen.length,
    weight: countWords(plan.coveredWeight),
    before: say("share.one", { percent: percentWords(servedWeight, totalWeight) }),
    after: say("share.one", { percent: percentWords(servedWeight + plan.coveredWeight, totalWeight) }),
  })
}

/** What was found so far, what is known of it, and a way to take it into a scenario or to stop. */
export const SitingResult = (state: CoverageState) => {
  const { say, reader, ask, siting, group, scenario, scenarios, desk } = state
  const { answer, among } = siting
  const take = (): void => {
    if (answer === null || group === null) return
    const places = answer.plan.chosen.flatMap((candidate) => {
      const place = among[candidate]
      return place === undefined ? [] : [{ ...place, reachMetres: null }]
    })
    let into = scenario
    if (into === null) {
      const made = making(scenarios.log.scenarios, say("site.plan-name", { count: places.length }), group.key)
      desk.push(made)
      into = made.after
    }
    if (into === null) return
    desk.push(addingTo(into, "propose", places))
    reader.send(openCoverageDesk("what-if", { ...ask, scenario: into.id }))
  }
  return (
    <>
      {siting.state === "working" && (
        <p className={styles["line"]} role="status" data-siting="working">
          {say(answer?.stage === "proving" ? "site.proving" : "site.working")}{" "}
          <progress max={1} value={siting.done > 0 ? siting.done : undefined} aria-label={say("site.working")} />
          <button type="button" className={lists["tool"]} onClick={siting.stop}>
            {say("stand.stop")}
          </button>
        </p>
      )}
      {siting.state === "failed" && <p role="alert">{say("site.failed")}</p>}
      {siting.state === "too-many" && <p role="status">{say("site.too-many")}</p>}
      {siting.state === "stopped" && <p role="status">{say(answer === null ? "site.stopped" : "site.stopped-kept")}</p>}
      {answer !== null && (
        <section className={styles["result"]} aria-label={say("site.result")} data-siting-stage={answer.stage}>
          <p className={styles["plan-tag"]}>{say("site.stamp")}</p>
          {answer.plan.chosen.length === 0 ? (
            <p>{say("site.nothing-more")}</p>
          ) : (
            <>
              <p className={styles["sentence"]}>{gainWords(say, answer)}</p>
              <p data-proof={answer.plan.optimal ? "optimal" : "within"}>
                <strong>{proofWords(say, answer)}</strong> {say("proof.among", { count: among.length })}
              </p>
              <FigureTable
                label={say("site.result")}
                columns={[
                  { label: say("site.column-place") },
                  ...(answer.goal === "cover" ? [{ label: say("site.column-serves"), look: "number" as const }] : []),
                ]}
                rows={answer.plan.chosen.map((candidate, k) => ({
                  key: candidate,
                  cells: [
                    <Fragment key="place">
                      <span className={styles["proposal-number"]}>{say("mark.proposed", { number: k + 1 })}</span>{" "}
                      {among[candidate]?.name}
                    </Fragment>,
                    ...(answer.goal === "cover" ? [countWords(answer.eachServes[k] ?? 0)] : []),
                  ],
                }))}
              />
              <button type="button" className={lists["tool"]} onClick={take}>
                <Glyph name="plus" /> {say(scenario === null ? "site.take-new" : "site.take")}
              </button>
            </>
          )}
        </section>
      )}
    </>
  )
}
