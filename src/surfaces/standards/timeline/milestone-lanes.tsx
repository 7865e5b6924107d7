import { memo } from "react"
import type { DeskState } from "../desk-state.ts"
import styles from "../standards.module.css"
import { type Lane, type Span, shareOf, standingOn, yearsOf } from "./lanes.ts"

type MilestoneLanesProps = {
  readonly reader: DeskState["reader"]
  readonly say: DeskState["say"]
  readonly lanes: readonly Lane[]
  readonly span: Span
  readonly on: string
  readonly today: string
}

const at = (day: string, span: Span): Record<string, string> => ({ "--at": String(shareOf(day, span)) })

const LaneMarks = ({ lane, span, on }: { readonly lane: Lane; readonly span: Span; readonly on: string }) =>
  lane.milestones.map((milestone) => {
    const { what, plannedFor, doneOn } = milestone
    const standing = standingOn(milestone, on)
    const done = doneOn !== null && doneOn <= on ? doneOn : null
    const late = plannedFor !== null && (standing === "done-late" || standing === "late" || standing === "open")
    const until = done ?? on
    return (
      <span key={what}>
        {late && plannedFor !== null && plannedFor < until && (
          <span
            className={styles["lane-late"]}
            data-open={standing === "open"}
            style={{ ...at(plannedFor, span), "--to": String(shareOf(until, span)) } as Record<string, string>}
          />
        )}
        {plannedFor !== null && <span className={styles["lane-planned"]} style={at(plannedFor, span)} />}
        {done !== null && (
          <span className={styles["lane-done"]} data-late={standing === "done-late"} style={at(done, span)} />
        )}
      </span>
    )
  })

/** Plan against fact as a drawing: a lane a belt, what was planned for when, what was done, what took longer. The table says it in words. */
export const MilestoneLanes = memo(({ reader, say, lanes, span, on, today }: MilestoneLanesProps) => {
  const years = yearsOf(span)
  return (
    <figure className={styles["lanes"]}>
      <div aria-hidden="true">
        <div className={styles["lane"]}>
          <span />
          <span className={styles["lane-years"]}>
            {years.map((year) => (
              <span key={year} style={at(`${year}-01-01`, span)}>
                {year}
              </span>
            ))}
          </span>
        </div>
        {lanes.map((lane) => (
          <div key={lane.belt.id} className={styles["lane"]}>
            <span className={styles["lane-name"]}>{reader.text(lane.belt.name)}</span>
            <span className={styles["lane-track"]}>
              <span className={styles["lane-today"]} style={at(today, span)} />
              <span className={styles["lane-on"]} style={at(on, span)} />
              <LaneMarks lane={lane} span={span} on={on} />
            </span>
          </div>
        ))}
      </div>
      <figcaption className={styles["lane-legend"]}>
        <span>
          <i className={styles["lane-planned"]} aria-hidden="true" /> {say("timeline.legend-planned")}
        </span>
        <span>
          <i className={styles["lane-done"]} aria-hidden="true" /> {say("timeline.legend-done")}
        </span>
        <span>
          <i className={styles["lane-done"]} data-late="true" aria-hidden="true" /> {say("timeline.legend-late")}
        </span>
        <span>
          <i className={styles["lane-late"]} data-open="true" aria-hidden="true" /> {say("timeline.legend-open")}
        </span>
        <span>
          <i className={styles["lane-on"]} aria-hidden="true" /> {say("timeline.legend-on", { date: on })}
        </span>
        {on !== today && (
          <span>
            <i className={styles["lane-today"]} aria-hidden="true" /> {say("timeline.legend-today")}
          </span>
        )}
      </figcaption>
    </figure>
  )
})
