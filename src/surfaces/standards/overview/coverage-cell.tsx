import { STATES } from "../../../domain/evidence.ts"
import type { StateCounts } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import { StateMark } from "../../../panels/kit/state-mark.tsx"
import type { SayStandards } from "../../../text/standards-words.ts"
import { stateWord } from "../desk-state.ts"
import { askedOf, percentMet } from "../roll-ups.ts"
import styles from "../standards.module.css"

type CoverageCellProps = {
  readonly say: SayStandards
  readonly standard: Standard
  readonly counts: StateCounts
  /** The whole city's: the share is said with it, where nothing is unknown. */
  readonly whole: boolean
}

/** How one item stands among some rows: n of N, and whatever else there is, each with its shape and word. */
export const CoverageCell = ({ say, standard, counts, whole }: CoverageCellProps) => {
  const of = askedOf(counts)
  if (of === 0) return <StateMark state="not-applicable" word={say("state.not-applicable")} />
  const percent = whole ? percentMet(counts) : null
  return (
    <span className={styles["cell-lines"]}>
      {STATES.filter((state) => state !== "not-applicable" && counts[state] > 0).map((state) => (
        <StateMark
          key={state}
          state={state}
          word={
            state === "met"
              ? say("standards.n-of", { state: stateWord(say, standard, state), count: counts.met, of })
              : say("standards.n", { state: stateWord(say, standard, state), count: counts[state] })
          }
        />
      ))}
      {percent !== null && <span className={styles["of-what"]}>{say("standards.percent", { percent, of })}</span>}
    </span>
  )
}

/** How a cell is painted: calm grey hatching where nothing is known yet, plain paper otherwise. */
export const cellLook = (counts: StateCounts): "unknown" | "partly" | "exempt" | "plain" => {
  const of = askedOf(counts)
  if (of === 0) return "exempt"
  if (counts.unknown === of) return "unknown"
  return counts.unknown > 0 ? "partly" : "plain"
}
