import type { UnknownReason, Verdict } from "../../domain/finding.ts"
import type { Weight } from "./weighing.ts"

const unknownFor = (reason: UnknownReason): Verdict => ({ state: "unknown", reason })

// One value each, not a new one for every box of every site.
export const NOTHING_STATED = unknownFor({ kind: "nothing-stated" })
export const NO_EVIDENCE = unknownFor({ kind: "no-evidence" })
export const WEAK_EVIDENCE = unknownFor({ kind: "weak-evidence" })
export const UNDATED_EVIDENCE = unknownFor({ kind: "undated-evidence" })
export const NOT_SETTLED = unknownFor({ kind: "rule-not-settled" })
export const STATED_UNMET: Verdict = { state: "unmet", reason: { kind: "stated-unmet" } }
export const STATED_EXEMPT: Verdict = { state: "not-applicable", reason: { kind: "stated-not-applicable" } }

/** Why evidence that does not settle leaves something stated as met unknown; what came later was not stated yet. */
export const notSettledBy = (weight: Exclude<Weight, "settles">): Verdict => {
  switch (weight) {
    case "undated":
      return UNDATED_EVIDENCE
    case "weak":
      return WEAK_EVIDENCE
    case "not-yet":
      return NOTHING_STATED
    case "none":
      return NO_EVIDENCE
  }
}

/** Why something stated as unknown is unknown: a report that is too weak is worth naming, otherwise nobody has said. */
export const statedUnknown = (weight: Weight): Verdict => {
  if (weight === "weak") return WEAK_EVIDENCE
  return weight === "undated" ? UNDATED_EVIDENCE : NOTHING_STATED
}

/** Whether a share of a whole is at least so many percent; exact for whole numbers. */
export const isShare = (count: number, of: number, atLeastPercent: number): boolean =>
  count * 100 >= of * atLeastPercent - 1e-9 * of
