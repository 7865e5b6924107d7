import kit from "../../panels/kit/kit.module.css"
import lists from "../../panels/lists/lists.module.css"
import { groupWords, reachWords, sourceWords } from "./cover-words.ts"
import styles from "./coverage.module.css"
import { type CoverageAsk, openCoverageDesk } from "./coverage-ask.ts"
import type { CoverageState } from "./coverage-state.ts"
import { type AskedReach, reachParts, readReach } from "./reach-asked.ts"

const REACH_FIELD = "coverage-reach"

const problemWords = (say: CoverageState["say"], reach: AskedReach): string | null =>
  reach.kind === "wrong" ? say(`reach.${reach.why}`) : null

/** What is counted: which facilities, how far they reach and who says so, and who is to be served. */
export const AskedBar = (state: CoverageState) => {
  const { reader, say, part, ask, groups, group, reach, offers, scenario } = state
  const put = (change: Partial<CoverageAsk>): void => reader.send(openCoverageDesk(part, { ...ask, ...change }))
  const { number, unit } = reachParts(reach?.text ?? "m")
  const problem = reach === null ? null : problemWords(say, reach)
  return (
    <section className={styles["asked"]} aria-label={say("ask.title")}>
      <div className={lists["filters"]}>
        <label className={lists["field"]}>
          {say("ask.facilities")}
          <select
            value={group?.key ?? ""}
            onChange={({ target }) => put({ of: target.value, scenario: null })}
            disabled={groups.length === 0}
          >
            {group === null && <option value="">{say("ask.no-facilities")}</option>}
            {groups.map((one) => (
              <option key={one.key} value={one.key}>
                {say("ask.group", { name: groupWords(say, one), count: one.sites.length })}
              </option>
            ))}
          </select>
        </label>
        <label className={lists["field"]}>
          {say(unit === "min" ? "ask.minutes" : "ask.reach")}
          <input
            id={REACH_FIELD}
            inputMode="decimal"
            size={6}
            value={number}
            aria-invalid={problem !== null}
            aria-describedby="coverage-reach-said"
            onChange={({ target }) => put({ reach: `${target.value}${unit}` })}
          />
        </label>
        <label className={lists["field"]}>
          {say("ask.unit")}
          <select
            value={unit}
            onChange={({ target }) => put({ reach: `${number}${target.value === "min" ? "min" : "m"}` })}
          >
            <option value="m">{say("ask.unit-m")}</option>
            <option value="min">{say("ask.unit-min")}</option>
          </select>
        </label>
        <label className={lists["field"]}>
          {say("ask.counted")}
          <select
            value={ask.counted}
            onChange={({ target }) => put({ counted: target.value === "sites" ? "sites" : "demand" })}
          >
            <option value="demand">{say("counted.demand")}</option>
            <option value="sites">{say("counted.sites")}</option>
          </select>
        </label>
      </div>
      <p id="coverage-reach-said" className={problem === null ? kit["quiet"] : styles["wrong"]} role="status">
        {problem ??
          (reach?.kind === "read"
            ? say("reach.said", { reach: reachWords(say, reach.wish), source: sourceWords(state, reach.source) })
            : say("reach.none"))}
      </p>
      <details open={reach === null}>
        <summary>{say("reach.offers")}</summary>
        <ul className={styles["offers"]}>
          {offers.map((offer) => {
            const read = readReach(offer.reach)
            return read.kind === "wrong" ? null : (
              <li key={offer.reach}>
                <button
                  type="button"
                  className={lists["tool"]}
                  aria-pressed={reach?.text === offer.reach}
                  onClick={() => put({ reach: offer.reach })}
                >
                  {reachWords(say, read.wish)}
                </button>
                <span className={kit["quiet"]}>{sourceWords(state, offer.source)}</span>
              </li>
            )
          })}
        </ul>
      </details>
      {scenario !== null && (
        <p className={styles["plan-stamp"]}>
          <strong>{say("plan.stamp")}</strong> {say("plan.open", { name: scenario.name })}
        </p>
      )}
    </section>
  )
}
