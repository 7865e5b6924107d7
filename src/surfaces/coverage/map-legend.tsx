import lists from "../../panels/lists/lists.module.css"
import { groupWords, reachWords } from "./cover-words.ts"
import styles from "./coverage.module.css"
import { type MapExtra, openCoverageDesk, withExtraFlipped } from "./coverage-ask.ts"
import type { Counting, CoverageState } from "./coverage-state.ts"

type MapLegendProps = CoverageState & { readonly counting: Counting }

/** What is drawn on the map, and what it counts. */
export const MapLegend = (state: MapLegendProps) => {
  const { say, ask, part, reader, group, counting, planned } = state
  const { question } = counting
  if (question === null) return null
  const facilities = group === null ? "" : groupWords(say, group)
  const reach = reachWords(say, question.reach)
  const along = question.reach.kind === "minutes" && counting.served?.street != null
  const flip = (extra: MapExtra): void => reader.send(openCoverageDesk(part, withExtraFlipped(ask, extra)))
  const line = (look: string, words: string) => (
    <li key={look}>
      <i data-look={look} aria-hidden="true" /> {words}
    </li>
  )
  const isCounted = counting.served?.straight.kind === "counted"
  const haveGaps = part === "" || part === "what-if"
  return (
    <section className={styles["legend"]} aria-label={say("legend.title")}>
      <h2>{say("legend.title")}</h2>
      <ul>
        {line("facility", say("legend.facility", { facilities }))}
        {line("ground", say(along ? "legend.ground-street" : "legend.ground", { reach }))}
        {planned !== null && line("planned", say("legend.planned"))}
        {isCounted && [
          line("covered", say("legend.covered")),
          line("not", say("legend.not")),
          line("unsure", say("legend.unsure")),
        ]}
        {haveGaps && isCounted && line("gap", say("legend.gap"))}
        {line("blur", say("legend.blur"))}
        {isCounted && ask.extras.includes("lines") && line("line", say("legend.line"))}
      </ul>
      {isCounted && (
        <label className={lists["check"]}>
          <input type="checkbox" checked={ask.extras.includes("lines")} onChange={() => flip("lines")} />
          {say("legend.show-lines")}
        </label>
      )}
    </section>
  )
}
