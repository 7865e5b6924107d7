import type { SourceId } from "./ids.ts"
import type { LocalText } from "./local-text.ts"

/** Where a fact comes from. */
export type Source = {
  readonly id: SourceId
  readonly title: LocalText
  readonly publisher: LocalText | null
  /** As published: an ISO date, a year, or words when the year is missing. */
  readonly date: string | null
  /** A: official or mainstream page. B: mainstream story seen through a repost. C: company, school or community page. */
  readonly grade: "A" | "B" | "C"
  /** Null unless it may be linked. */
  readonly url: string | null
  /** How it is cited in public. */
  readonly label: LocalText
}
