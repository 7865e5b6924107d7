import type { PublishNote } from "../../domain/bench.ts"

const MOST_NAMED = 5

/** One note about all the places it holds for, a few of them named; none where there is none. */
export const noteOf = (
  kind: PublishNote["kind"],
  severity: PublishNote["severity"],
  where: readonly string[],
  found = "",
): readonly PublishNote[] =>
  where.length === 0 ? [] : [{ kind, severity, count: where.length, where: where.slice(0, MOST_NAMED), found }]
