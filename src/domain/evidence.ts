import type { SourceId } from "./ids.ts"
import type { LocalText } from "./local-text.ts"

/** What the data says of one thing a standard asks for. `unknown` is an answer: nobody has told us. */
export const STATES = ["met", "unmet", "unknown", "planned", "not-applicable"] as const
export type State = (typeof STATES)[number]

/** Why somebody says so: a source of sources.json or a file beside the data, with its date. */
export type Evidence = {
  readonly source: SourceId | null
  readonly file: string | null
  /** ISO date or year; null where the source has none. */
  readonly date: string | null
  readonly note: LocalText | null
}

/** One box of a checklist. */
export type Box = { readonly state: State; readonly evidence: readonly Evidence[] }
