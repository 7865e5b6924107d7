import { PAIR_STATES, type PairState } from "../../../domain/pair.ts"
import styles from "../registry.module.css"

/** Dashes in widths of a line, as on the map: whole, long, short, dotted, and far apart. */
export const PAIR_DASHES: Readonly<Record<PairState, readonly number[] | null>> = {
  active: null,
  "one-sided": [4, 1.5],
  lapsed: [1.5, 1.5],
  planned: [0.2, 1.6],
  unknown: [1, 3.5],
}

const LINE_PX = 3

type StateDashProps = { readonly state: PairState; readonly word: string }

/** The state of a pair as dash, colour and word together. */
export const StateDash = ({ state, word }: StateDashProps) => (
  <span className={styles["pair-state"]} data-pair={PAIR_STATES.indexOf(state)}>
    <svg viewBox="0 0 36 8" width="36" height="8" aria-hidden="true" focusable="false">
      <path
        d="M2 4h32"
        fill="none"
        stroke="currentColor"
        strokeWidth={LINE_PX}
        strokeLinecap={state === "planned" ? "round" : "butt"}
        strokeDasharray={PAIR_DASHES[state]?.map((part) => part * LINE_PX).join(" ")}
      />
    </svg>
    {word}
  </span>
)
