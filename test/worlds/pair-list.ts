import type { Pair, PairUnit } from "../../src/domain/pair.ts"
import { asPairId } from "../../src/ingest/ids.ts"

/** A unit of which the name is all that is known, unless more is said. */
export const unitOf = (zh: string, said: Partial<PairUnit> = {}): PairUnit => ({
  name: { zh },
  site: null,
  at: null,
  capacity: null,
  ...said,
})

/** A kind of help, named as its category. */
export const helpOf = (category: string) => ({ category, what: { zh: category } })

/** Two units joined, of whom nothing is known but what is said here. */
export const pairOf = (id: string, left: PairUnit, right: PairUnit, said: Partial<Pair> = {}): Pair => ({
  ...{ id: asPairId(id), left, right, state: "active", agreedOn: null },
  ...{ resources: [], needs: [], figures: [], sources: [], ...said },
})
