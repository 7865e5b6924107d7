import type { ServedAnswer } from "../../compute/coverage/coverage-question.ts"
import type { ServedFigures } from "../../compute/coverage/served-figures.ts"
import type { Counting } from "./coverage-state.ts"

/** Figures of people that were counted. */
export type CountedFigures = Extract<ServedFigures, { readonly kind: "counted" }>

/** Whose figures an answer is about: the straight ones for metres, the streets' for minutes where there are streets. */
export const mainServed = (served: ServedAnswer, { question }: Pick<Counting, "question">): ServedFigures =>
  question?.reach.kind === "minutes" && served.street !== null ? served.street.figures : served.straight

/** The figures a page shows; null while there are none, and where nobody is known to be served. */
export const shownFigures = (counting: Counting): CountedFigures | null => {
  if (counting.served === null || counting.question === null) return null
  const figures = mainServed(counting.served, counting)
  return figures.kind === "counted" ? figures : null
}

/** Whether the city has no records of whom to serve. */
export const isNobodyKnown = (counting: Counting): boolean =>
  counting.served !== null && counting.question !== null && counting.served.straight.kind === "nobody-known"
