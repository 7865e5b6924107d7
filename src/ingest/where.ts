import type { ParametersOf, ProblemKind } from "./problem-kinds.ts"
import type { At, ProblemLog } from "./problems.ts"

/** Where the reader is: a file and, by `at`, the place of a path below the record it is reading now. */
export type Where = { readonly file: string; readonly log: ProblemLog; readonly at: (path: string) => At }

/** Logs a problem at a path below the record the reader is at, as in `geometry.coordinates[4]`. */
export const complain = <Kind extends ProblemKind>(
  where: Where,
  kind: Kind,
  path: string,
  parameters: ParametersOf<Kind>,
): void => where.log.add(kind, where.file, where.at(path), parameters)
