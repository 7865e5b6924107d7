import { Section } from "../../../panels/kit/section.tsx"
import { AreaLines } from "../area-lines.tsx"
import styles from "../coverage.module.css"
import type { CoverageState } from "../coverage-state.ts"
import { isNobodyKnown, shownFigures } from "../figures-of.ts"
import { MapLegend } from "../map-legend.tsx"
import { NobodyKnown } from "../nobody-known.tsx"
import { OutTools } from "../out/out-tools.tsx"
import { StandingLine } from "../standing-line.tsx"
import { CountedNotes } from "./counted-notes.tsx"
import { GapsTable } from "./gaps-table.tsx"
import { Headline } from "./headline.tsx"
import { SharesTable } from "./shares-table.tsx"

/** Who is within reach, who is not, and who cannot be told; where the gaps are. */
export const OverviewPage = (state: CoverageState) => {
  const { say, ask, counting, planned } = state
  const shown = planned ?? counting
  const figures = shownFigures(shown)
  return (
    <>
      <StandingLine {...state} counting={shown} />
      {isNobodyKnown(shown) && (
        <NobodyKnown
          {...state}
          help={say(ask.counted === "demand" ? "counted.no-demand-help" : "counted.no-sites-help")}
        />
      )}
      {figures !== null && <Headline {...state} counting={shown} figures={figures} />}
      <CountedNotes {...state} counting={shown} />
      {figures !== null && shown.survey !== null && (
        <Section title={say("gap.title")}>
          <GapsTable {...state} counting={shown} figures={figures} />
        </Section>
      )}
      {shown.question !== null && <MapLegend {...state} counting={shown} />}
      {figures !== null && (
        <Section title={say("shares.title")}>
          <SharesTable {...state} figures={figures} />
        </Section>
      )}
      {shown.survey !== null && shown.question !== null && (
        <Section title={say("area.title")}>
          <AreaLines {...state} counting={shown} />
        </Section>
      )}
      {shown.served !== null && shown.question !== null && (
        <div className={styles["out"]}>
          <OutTools {...state} shown={shown} />
        </div>
      )}
    </>
  )
}
