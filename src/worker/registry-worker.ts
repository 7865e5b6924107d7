import ownRules from "../../data/brand-rules/default.json" with { type: "json" }
import { hostWays } from "../compute/brands/host-ways.ts"
import { lookAtRegistry, type RegistryLook } from "../compute/brands/look-at-registry.ts"
import { type AskedRound, planVisitRound, type VisitRound } from "../compute/brands/visit-round.ts"
import { type Proposals, type ProposalWish, propose } from "../compute/pairs/propose.ts"
import { travelBy } from "../compute/tour/guide-answer.ts"
import type { Watch } from "../compute/watch.ts"
import type { Atlas } from "../domain/atlas.ts"
import type { BrandRules } from "../domain/brand-rules.ts"
import { newProblemLog } from "../ingest/problems.ts"
import { toBrandRulesFrom } from "../ingest/read-brand-rules.ts"
import { type OpenedStreets, openStreets } from "./open-streets.ts"

/** What of a city the registry is looked up in. */
export type RegistryFacts = Pick<Atlas, "brands" | "sites" | "pairs"> & {
  /** Spellings of the brands' names by id; none where they could not be read. */
  readonly spellings: Readonly<Record<string, readonly string[]>>
  /** Address of the street graph; null where the city has none. */
  readonly graph: string | null
  readonly walkMetresPerMinute: number
}

/** What is asked, one question at a time. Of a round's brands the ids are enough. */
export type RegistryQuestion =
  | { readonly kind: "look"; readonly on: string }
  | { readonly kind: "match"; readonly wish: ProposalWish }
  | { readonly kind: "round"; readonly wish: AskedRound; readonly brands: readonly string[] }

export type RegistryRequest = { readonly facts: RegistryFacts; readonly question: RegistryQuestion }

export type RegistryReply =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "looked"; readonly look: RegistryLook }
  | { readonly kind: "matched"; readonly proposals: Proposals }
  | { readonly kind: "planned"; readonly round: VisitRound }
  | { readonly kind: "failed"; readonly why: string }

const reply = (message: RegistryReply): void => postMessage(message)

const TOLD_EVERY_MS = 100 // a bar that moves ten times a second

const watch = (): Watch => {
  let told = 0
  return {
    onProgress: (share) => {
      const now = performance.now()
      if (now - told < TOLD_EVERY_MS) return
      told = now
      reply({ kind: "progress", share })
    },
  }
}

const rules = (): BrandRules => {
  const log = newProblemLog(null)
  const read = toBrandRulesFrom("default.json", ownRules, log)
  if (read === undefined) throw new Error("the rules of the brand list could not be read")
  return read
}

/** The city's streets; without them, or where they cannot be read, every way is an estimate and says so. */
const streetsOf = async ({ graph, walkMetresPerMinute }: RegistryFacts): Promise<OpenedStreets> => {
  try {
    return await openStreets(graph, walkMetresPerMinute)
  } catch (error) {
    console.warn(error)
    return { streets: { walk: null, drive: null, walkMetresPerMinute }, problems: [] }
  }
}

const answer = async ({ facts, question }: RegistryRequest): Promise<RegistryReply> => {
  const { brands, sites, pairs, spellings } = facts
  switch (question.kind) {
    case "look":
      return {
        kind: "looked",
        look: lookAtRegistry({ brands, sites, rules: rules(), spellings, on: question.on }, pairs, watch()),
      }
    case "match":
      return { kind: "matched", proposals: propose(pairs, sites, question.wish, watch()) }
    case "round": {
      const byId = new Map<string, (typeof brands)[number]>(brands.map((brand) => [brand.id, brand]))
      const chosen = question.brands.flatMap((id) => byId.get(id) ?? [])
      const { mode, ...wish } = question.wish
      const { streets } = await streetsOf(facts)
      const ways = hostWays(chosen, sites, travelBy(streets, mode))
      return { kind: "planned", round: planVisitRound({ ...wish, brands: chosen, ways }, watch()) }
    }
  }
}

addEventListener("message", ({ data }: MessageEvent<RegistryRequest>) => {
  answer(data).then(reply, (error: unknown) => reply({ kind: "failed", why: String(error) }))
})
