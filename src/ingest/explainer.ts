import * as z from "zod/mini"
import { findJsonFault, lineAndColumn } from "./gate/json-fault.ts"
import { tooDeepAt } from "./gate/too-deep-at.ts"
import { findRingCrossing } from "./geometry/ring-crossing.ts"
import type { Reader } from "./reader.ts"
import { logIssues } from "./schema-problems.ts"

/**
 * Finds out why something cannot be read, and where. A page that reads sound data never needs it, so it is handed in: a log
 * without one throws `Unexplained` at the first thing it would have to explain.
 */
export type Explainer = {
  /** Asks zod itself about a value that the quick check refuses, and logs every issue it finds. */
  readonly fitsAfterAll: (schema: z.ZodMiniType, value: unknown, below: string, reader: Reader) => boolean
  readonly findRingCrossing: typeof findRingCrossing
  readonly findJsonFault: typeof findJsonFault
  readonly lineAndColumn: typeof lineAndColumn
  readonly tooDeepAt: typeof tooDeepAt
}

const fitsAfterAll: Explainer["fitsAfterAll"] = (schema, value, below, reader) => {
  const result = z.safeParse(schema, value)
  if (!result.success) logIssues(result.error.issues, value, below, reader)
  return result.success
}

export const EXPLAINER: Explainer = { fitsAfterAll, findRingCrossing, findJsonFault, lineAndColumn, tooDeepAt }
