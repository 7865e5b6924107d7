import kit from "../../../panels/kit/kit.module.css"
import { Section } from "../../../panels/kit/section.tsx"
import styles from "../coverage.module.css"
import type { CoverageState } from "../coverage-state.ts"
import { MapLegend } from "../map-legend.tsx"
import { OutTools } from "../out/out-tools.tsx"
import { StandingLine } from "../standing-line.tsx"
import { AddForm } from "./add-form.tsx"
import { BeforeAfter } from "./before-after.tsx"
import { FacilityTable } from "./facility-table.tsx"
import { ScenarioBar } from "./scenario-bar.tsx"
import { ScenarioExchange } from "./scenario-exchange.tsx"

/** 方案比选: what would change if facilities stood elsewhere. Never mixed with facts: every figure says which it is. */
export const WhatIfPage = (state: CoverageState) => {
  const { say, ask, group, scenario, scenarios, planned, counting } = state
  const isElsewhere = ask.scenario !== null && scenarios.keeping.kind !== "opening"
  return (
    <>
      <p className={kit["quiet"]}>{say("plan.lead")}</p>
      <ScenarioBar {...state} />
      <ScenarioExchange {...state} />
      {scenario === null ? (
        <p className={kit["empty"]}>
          {say(group === null ? "stand.no-facility" : isElsewhere ? "plan.not-here" : "plan.none-open")}
        </p>
      ) : (
        <>
          <StandingLine {...state} counting={planned ?? counting} />
          {planned !== null && (
            <Section title={say("plan.compare")}>
              <BeforeAfter {...state} planned={planned} />
            </Section>
          )}
          <Section title={say("plan.facilities")}>
            <p className={kit["quiet"]}>{say("plan.drag")}</p>
            <AddForm {...state} scenario={scenario} />
            <FacilityTable {...state} scenario={scenario} />
          </Section>
          {planned !== null && planned.question !== null && <MapLegend {...state} counting={planned} />}
          {planned !== null && planned.served !== null && planned.question !== null && (
            <div className={styles["out"]}>
              <OutTools {...state} shown={planned} />
            </div>
          )}
        </>
      )}
    </>
  )
}
