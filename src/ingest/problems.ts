import type { Explainer } from "./explainer.ts"
import { type ParametersOf, PROBLEM_KINDS, type ProblemKind, type Severity } from "./problem-kinds.ts"

/** Where in a file: whatever of it is known, the rest null. */
export type At = {
  /** Counted from 1, as an editor shows it. */
  readonly line: number | null
  readonly column: number | null
  /** Place of the record in its file, counted from 0. */
  readonly index: number | null
  /** The record's own id, where it has one. */
  readonly id: string | null
  /** As one would write it in code: `features[3].properties.name.zh`. */
  readonly path: string | null
}

/** The whole file. */
export const WHOLE_FILE: At = { line: null, column: null, index: null, id: null, path: null }

/** One thing wrong with the data: a kind with parameters; its words live in text/. */
export type DataProblem = {
  readonly kind: ProblemKind
  readonly severity: Severity
  /** Relative to the atlas folder, as in `belts.geojson`. */
  readonly file: string
  readonly at: At
  readonly [parameter: string]: string | number | At
}

/** One more thing wrong, with exactly the parameters its kind's sentence uses. */
export const problemOf = <Kind extends ProblemKind>(
  kind: Kind,
  file: string,
  at: At,
  parameters: ParametersOf<Kind>,
): DataProblem => ({ kind, severity: PROBLEM_KINDS[kind].severity, file, at, ...parameters })

// Nobody reads the thousand-and-first line of the same complaint; a summary line keeps the true count.
const MOST_OF_ONE_KIND_IN_ONE_FILE = 1000

/** Collects problems; past a thousand of one kind in one file it only counts. */
export type ProblemLog = {
  readonly add: <Kind extends ProblemKind>(kind: Kind, file: string, at: At, parameters: ParametersOf<Kind>) => void
  /** Everything so far, with a closing line for each kind that was only counted. */
  readonly all: () => readonly DataProblem[]
  /** How many errors were added, counted ones included. */
  readonly errors: () => number
  /** What finds reasons; throws Unexplained where none was handed in. */
  readonly explainer: () => Explainer
  /** The same, or null: for what may wait until the data is looked at again. */
  readonly explainerAtHand: Explainer | null
}

/** Something is wrong and nobody was there to say why: read again with an explainer. */
export class Unexplained extends Error {}

/** An empty log. */
export const newProblemLog = (explainer: Explainer | null): ProblemLog => {
  const kept: DataProblem[] = []
  const counts = new Map<string, { kind: ProblemKind; file: string; count: number }>()
  let errors = 0
  return {
    add(kind, file, at, parameters) {
      const key = `${kind} ${file}`
      const tally = counts.get(key) ?? { kind, file, count: 0 }
      counts.set(key, tally)
      tally.count++
      if (PROBLEM_KINDS[kind].severity === "error") errors++
      if (tally.count <= MOST_OF_ONE_KIND_IN_ONE_FILE) kept.push(problemOf(kind, file, at, parameters))
    },
    all() {
      const summaries: DataProblem[] = []
      for (const { kind, file, count } of counts.values()) {
        const more = count - MOST_OF_ONE_KIND_IN_ONE_FILE
        if (more <= 0) continue
        const summary = problemOf("more-problems", file, WHOLE_FILE, { kindOfProblem: kind, count: more })
        summaries.push({ ...summary, severity: PROBLEM_KINDS[kind].severity })
      }
      return [...kept, ...summaries]
    },
    errors: () => errors,
    explainerAtHand: explainer,
    explainer() {
      if (explainer === null) throw new Unexplained()
      return explainer
    },
  }
}
