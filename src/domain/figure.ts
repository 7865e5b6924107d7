import type { SourceId } from "./ids.ts"
import type { LocalText } from "./local-text.ts"

/** A counted result, never without saying of what and when. */
export type Figure = {
  readonly what: LocalText
  /** A number where it is one; the report's own words where it is not ("3500户1.3万余人"). */
  readonly value: number | string
  readonly unit: LocalText | null
  readonly year: number | null
  readonly qualifier: "约" | "余" | "以上" | null
  readonly source: SourceId | null
}
