import kit from "../../../panels/kit/kit.module.css"
import lists from "../../../panels/lists/lists.module.css"
import styles from "../coverage.module.css"
import { AMONG, type CoverageAsk, openCoverageDesk } from "../coverage-ask.ts"
import type { CoverageState } from "../coverage-state.ts"
import { isNobodyKnown, shownFigures } from "../figures-of.ts"
import { MapLegend } from "../map-legend.tsx"
import { NobodyKnown } from "../nobody-known.tsx"
import { StandingLine } from "../standing-line.tsx"
import { candidatesOf } from "./candidates.ts"
import { readCount } from "./count-typed.ts"
import { HandPicked } from "./hand-picked.tsx"
import { SitingResult } from "./siting-result.tsx"

/** 布点建议: where so many more facilities would serve most, how good that is at most, and whether it is proved. */
export const SitingPage = (state: CoverageState) => {
  const { say, reader, ask, counting, planned, siting } = state
  const shown = planned ?? counting
  const candidates = candidatesOf(state, shown)
  const count = readCount(ask.count)
  const put = (change: Partial<CoverageAsk>): void => reader.send(openCoverageDesk("siting", { ...ask, ...change }))
  const isReady = shownFigures(shown) !== null && shown.survey !== null
  return (
    <>
      <p className={kit["quiet"]}>{say("site.lead")}</p>
      <StandingLine {...state} counting={shown} />
      {isNobodyKnown(shown) && <NobodyKnown {...state} help={say("site.no-demand")} />}
      {isReady && (
        <>
          <div className={lists["filters"]}>
            <label className={lists["field"]}>
              {say("site.count")}
              <input
                inputMode="numeric"
                size={4}
                value={ask.count}
                aria-invalid={count === null}
                onChange={({ target }) => put({ count: target.value })}
              />
            </label>
            <label className={lists["field"]}>
              {say("site.among")}
              <select
                value={ask.among}
                onChange={({ target }) => put({ among: AMONG.find((one) => one === target.value) ?? "sites" })}
              >
                {AMONG.map((one) => (
                  <option key={one} value={one}>
                    {say(`site.among-${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <label className={lists["field"]}>
              {say("site.goal")}
              <select
                value={ask.goal}
                onChange={({ target }) => put({ goal: target.value === "median" ? "median" : "cover" })}
              >
                <option value="cover">{say("site.goal-cover")}</option>
                <option value="median">{say("site.goal-median")}</option>
              </select>
            </label>
            <button
              type="button"
              className={`${lists["tool"]} ${lists["main-tool"]}`}
              disabled={count === null || candidates.length === 0 || siting.state === "working"}
              onClick={() => count !== null && siting.start(candidates, count, ask.goal)}
            >
              {say("site.start")}
            </button>
          </div>
          <p className={count === null ? styles["wrong"] : kit["quiet"]} role="status">
            {count === null
              ? say("site.count-wrong")
              : candidates.length === 0
                ? say("site.no-candidates")
                : say("site.candidates", { count: candidates.length })}
            {count !== null && candidates.length > 0 && candidates.length < count && ` ${say("site.candidates-few")}`}
          </p>
          {ask.among === "hand" && <HandPicked {...state} />}
          <SitingResult {...state} />
          <MapLegend {...state} counting={shown} />
        </>
      )}
    </>
  )
}
