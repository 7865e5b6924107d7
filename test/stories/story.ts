import { contextOn, type StandardsContext, standardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import type { StreetGraph } from "../../src/compute/streets/street-graph.ts"
import type { Atlas } from "../../src/domain/atlas.ts"
import type { Finding } from "../../src/domain/finding.ts"
import { cityOf, TODAY } from "../worlds/scored-city.ts"
import { packOfRules } from "../worlds/standard-packs.ts"

/** A city as a story gives it, and what is asked of it. */
export type Story = {
  readonly given: Partial<Atlas>
  /** What the one rule of the one pack is asked of. */
  readonly of: "belt" | "site" | "city"
  readonly rule: unknown
  readonly pack?: Readonly<Record<string, unknown>>
  readonly on?: string
  readonly streets?: StreetGraph | null
}

/** What is found of the first belt, site or the city of a story. */
export const found = (story: Story): Finding => findingOf(contextOf(story), 0, 0, 0)

/** A finding without what every finding says: what a story expects. */
export const told = (story: Story): Readonly<Record<string, unknown>> => {
  const finding = found(story)
  switch (finding.state) {
    case "planned":
      return { state: finding.state, by: finding.by }
    case "met":
      return { state: finding.state, ...finding.reason, ...(finding.stale ? { stale: true } : {}) }
    default:
      return { state: finding.state, ...finding.reason }
  }
}

/** The city of a story with its rule as its only standard. */
const contextOf = ({ given, of, rule, pack = {}, on = TODAY, streets = null }: Story): StandardsContext => {
  const standards = [packOfRules("asked", of, [rule], pack), ...(given.standards ?? [])]
  return contextOn(standardsContext(cityOf({ ...given, standards }), TODAY, streets), on)
}
