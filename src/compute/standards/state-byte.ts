import { STATES, type State } from "../../domain/evidence.ts"
import { STALE, type Verdict } from "../../domain/finding.ts"

const BYTE: Readonly<Record<State, number>> = {
  met: STATES.indexOf("met"),
  unmet: STATES.indexOf("unmet"),
  unknown: STATES.indexOf("unknown"),
  planned: STATES.indexOf("planned"),
  "not-applicable": STATES.indexOf("not-applicable"),
}

/** A verdict's state as it stands in a table. */
export const byteOfVerdict = (verdict: Verdict): number =>
  verdict.state === "met" && verdict.stale ? BYTE.met + STALE : BYTE[verdict.state]

/** The state a byte stands for, its age left away. */
export const isByte = (byte: number, state: State): boolean => byte % STALE === BYTE[state]
