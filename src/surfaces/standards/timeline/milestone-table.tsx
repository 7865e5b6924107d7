import type { State } from "../../../domain/evidence.ts"
import common from "../../../panels/kit/desk.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import { hasWords } from "../../../text/say.ts"
import type { DeskState } from "../desk-state.ts"
import styles from "../standards.module.css"
import { type Lane, type Standing, standingOn } from "./lanes.ts"

const MARK: Readonly<Record<Standing, State>> = {
  done: "met",
  "done-late": "unmet",
  late: "unmet",
  open: "unknown",
  planned: "planned",
  undated: "unknown",
}

type MilestoneTableProps = { readonly desk: DeskState; readonly lanes: readonly Lane[] }

/** Plan against fact in words: for each belt and milestone, what was planned for when and what is known to be done. */
export const MilestoneTable = ({ desk, lanes }: MilestoneTableProps) => {
  const { reader, say, on } = desk
  const whats = [...new Set(lanes.flatMap(({ milestones }) => milestones.map(({ what }) => what)))]
  const title = say("timeline.table")
  const name = (what: string): string => {
    const key = `belt.milestone-${what}`
    return hasWords(key) ? say(key) : what
  }
  return (
    <ScrollBox label={title}>
      <table className={`${common["table"]} ${styles["table"]} ${styles["compare"]}`}>
        <caption className={common["hidden"]}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles["row-head"]}>
              {say("standards.belt")}
            </th>
            {whats.map((what) => (
              <th key={what} scope="col">
                {name(what)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ belt, milestones }) => (
            <tr key={belt.id}>
              <th scope="row" className={styles["row-head"]}>
                {reader.text(belt.name)}
              </th>
              {whats.map((what) => {
                const milestone = milestones.find((one) => one.what === what)
                if (milestone === undefined) return <td key={what}>{say("standards.no-public")}</td>
                const standing = standingOn(milestone, on)
                const { plannedFor, doneOn } = milestone
                return (
                  <td key={what} data-look={MARK[standing] === "unknown" ? "unknown" : "plain"}>
                    <span className={styles["cell-lines"]}>
                      <StateMark state={MARK[standing]} word={say(`timeline.${standing}`)} />
                      {plannedFor !== null && (
                        <span className={styles["day"]}>{say("belt.milestone-planned", { date: plannedFor })}</span>
                      )}
                      {doneOn !== null && doneOn <= on && (
                        <span className={styles["day"]}>{say("belt.milestone-done", { date: doneOn })}</span>
                      )}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
