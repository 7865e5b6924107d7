import type { Assignment, Fit } from "../../../compute/pairs/match.ts"
import kit from "../../../panels/kit/kit.module.css"
import { sayFit } from "../../../text/matching-words.ts"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import { pointing } from "../pointing.ts"
import styles from "../registry.module.css"
import { proposalLine } from "./proposal-line.ts"

/** What a unit is called, by its key. */
export type Names = (key: string) => string

type ProposalRowProps = {
  readonly desk: LookedDesk
  readonly one: Assignment
  readonly others: readonly Fit[]
  readonly name: Names
}

/** One proposal: who helps whom, why, what it costs, and what else would fit; it can be locked. */
export const ProposalRow = ({ desk, one, others, name }: ProposalRowProps) => {
  const { words, ask } = desk
  const { say } = words
  const lock = (offer: string, need: string): void =>
    askAgain(desk, {
      locked: [...ask.locked.filter(([, other]) => other !== need), [offer, need]],
    })
  const unlock = (): void => askAgain(desk, { locked: ask.locked.filter(([, need]) => need !== one.need) })
  return (
    <li className={styles["proposal"]} data-locked={one.isLocked} {...pointing(desk, proposalLine(one))}>
      <strong>
        {name(one.offer)} → {name(one.need)}
      </strong>
      <span>{sayFit(words.matching, one)}</span>
      <span className={styles["card-note"]}>{say("registry.cost", { cost: one.cost.toFixed(1) })}</span>
      <span className={styles["proposal-tools"]}>
        <button
          type="button"
          className={kit["action"]}
          aria-pressed={one.isLocked}
          onClick={() => (one.isLocked ? unlock() : lock(one.offer, one.need))}
        >
          {say(one.isLocked ? "registry.unlock" : "registry.lock")}
        </button>
      </span>
      {others.length > 0 && (
        <details>
          <summary>{say("registry.alternatives", { count: others.length })}</summary>
          <ul className={kit["points"]}>
            {others.map((other) => (
              <li key={other.offer}>
                <b>{name(other.offer)}</b> {sayFit(words.matching, other)}{" "}
                <button type="button" className={kit["action"]} onClick={() => lock(other.offer, other.need)}>
                  {say("registry.take-instead")}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
