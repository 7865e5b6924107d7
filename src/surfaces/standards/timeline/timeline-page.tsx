import { useMemo } from "react"
import kit from "../../../panels/kit/kit.module.css"
import { Section } from "../../../panels/kit/section.tsx"
import type { DeskState } from "../desk-state.ts"
import { askedPack } from "../pack-rows.ts"
import { PackSelect } from "../pack-select.tsx"
import styles from "../standards.module.css"
import { lanesOf, spanOf } from "./lanes.ts"
import { MilestoneLanes } from "./milestone-lanes.tsx"
import { MilestoneTable } from "./milestone-table.tsx"
import { PlanFigures } from "./plan-figures.tsx"
import { ReplayBar } from "./replay-bar.tsx"
import { StatesTable } from "./states-table.tsx"

const DRAWN = 60 // lanes beyond this are a wall of marks; the city's own matrix has every belt

/** Plan against fact, and how the city stood on any day. */
export const TimelinePage = (desk: DeskState) => {
  const { reader, say, ask, on, today } = desk
  const { belts } = reader.atlas
  const lanes = useMemo(() => lanesOf(belts), [belts])
  const span = useMemo(() => spanOf(belts, today), [belts, today])
  const standard = askedPack(reader.atlas, ask)
  return (
    <>
      <h2 className={styles["part-title"]}>{say("timeline.title")}</h2>
      <ReplayBar desk={desk} span={span} />
      <Section title={say("timeline.figures")}>
        <PlanFigures desk={desk} />
      </Section>
      <Section title={say("timeline.lanes")}>
        {lanes.length === 0 ? (
          <div className={kit["empty"]}>
            <p>{say("timeline.none")}</p>
            <p className={kit["quiet"]}>{say("timeline.none-help")}</p>
          </div>
        ) : (
          <>
            <MilestoneLanes reader={reader} say={say} lanes={lanes.slice(0, DRAWN)} span={span} on={on} today={today} />
            <MilestoneTable desk={desk} lanes={lanes.slice(0, DRAWN)} />
            {lanes.length > DRAWN && (
              <p className={kit["quiet"]}>{say("timeline.more-lanes", { count: lanes.length - DRAWN })}</p>
            )}
          </>
        )}
      </Section>
      {standard !== null && (
        <Section title={say("timeline.states")}>
          <PackSelect reader={reader} say={say} ask={ask} part="timeline" standard={standard} />
          <StatesTable desk={desk} standard={standard} />
        </Section>
      )}
    </>
  )
}
