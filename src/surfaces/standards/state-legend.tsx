import { STATES } from "../../domain/evidence.ts"
import type { Standard } from "../../domain/standard.ts"
import { StateMark } from "../../panels/kit/state-mark.tsx"
import type { SayStandards } from "../../text/standards-words.ts"
import { stateWord } from "./desk-state.ts"
import styles from "./standards.module.css"

/** What the marks in tables and on the map mean. */
export const StateLegend = ({ say, standard }: { readonly say: SayStandards; readonly standard: Standard }) => (
  <ul className={styles["legend"]} aria-label={say("standards.legend")}>
    {STATES.map((state) => (
      <li key={state}>
        <StateMark state={state} word={stateWord(say, standard, state)} />
      </li>
    ))}
  </ul>
)
