import type { BrandFinding } from "../../compute/brands/brand-finding.ts"
import type { RegistryLook } from "../../compute/brands/look-at-registry.ts"
import type { AskedRound, VisitRound } from "../../compute/brands/visit-round.ts"
import type { Assignment } from "../../compute/pairs/match.ts"
import type { Proposals, ProposalWish } from "../../compute/pairs/propose.ts"
import type { Report } from "../../export/standards/report.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { RegistryWords } from "../../text/registry-words.ts"
import type { Intent } from "../../view/intent.ts"
import { type Ask, askText } from "./registry-ask.ts"

/** Something being worked out elsewhere; once stopped it never answers. */
export type Asked<Answer> = { readonly done: Promise<Answer>; readonly stop: () => void }

/** How far looking through the registry is. */
export type Looking =
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly look: RegistryLook }

/** What every page of brands and pairs is given. */
export type RegistryDesk = {
  readonly reader: CityReader
  readonly words: RegistryWords
  readonly part: string
  readonly ask: Ask
  /** Local day, "YYYY-MM-DD". */
  readonly today: string
  readonly looking: Looking
  readonly retry: () => void
  readonly sayFinding: (finding: BrandFinding) => string
  readonly match: (wish: ProposalWish, onShare: (share: number) => void) => Asked<Proposals>
  readonly round: (brands: readonly string[], wish: AskedRound, onShare: (share: number) => void) => Asked<VisitRound>
  /** Has the map draw what a matching proposes. */
  readonly propose: (proposals: readonly Assignment[]) => void
  /** Points at a line on the map: a pair by its id, a proposal as `lineOf` names it. */
  readonly point: (line: string | null) => void
  readonly writeWorkbook: (report: Report) => Asked<Uint8Array>
}

/** A page with the registry looked through. */
export type LookedDesk = RegistryDesk & { readonly look: RegistryLook }

/** The intent that opens a page of brands and pairs with a question. */
export const openRegistryDesk = (part: string, ask: Ask): Intent => ({
  kind: "open-desk",
  desk: "registry",
  part,
  ask: askText(ask),
})

/** Asks the same page something else; whatever lay open is closed. */
export const askAgain = (
  { reader, part, ask }: Pick<RegistryDesk, "reader" | "part" | "ask">,
  more: Partial<Ask>,
): void => reader.send(openRegistryDesk(part, { ...ask, depth: 0, chosen: null, ...more }))

/** A filter's change while something stays chosen. */
export const askBeside = (
  { reader, part, ask }: Pick<RegistryDesk, "reader" | "part" | "ask">,
  more: Partial<Ask>,
): void => reader.send(openRegistryDesk(part, { ...ask, ...more }))
