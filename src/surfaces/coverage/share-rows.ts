import type { Covered } from "../../compute/coverage/tally.ts"
import { SITE_KINDS } from "../../domain/site.ts"
import type { CoverageState } from "./coverage-state.ts"
import type { CountedFigures } from "./figures-of.ts"

/** A line of shares: all, a district, or a kind of those counted. */
export type ShareRow = {
  readonly key: string
  readonly group: "whole" | "district" | "kind"
  readonly name: string
  readonly covered: Covered
}

const DEMAND_KINDS = ["firm", "household", "member"] as const

/** What a kind of those counted is called; a kind nobody foresaw keeps the name the city gave it. */
export const kindWords = ({ say }: Pick<CoverageState, "say">, kind: string): string => {
  const known = DEMAND_KINDS.find((one) => one === kind)
  if (known !== undefined) return say(`demand-kind.${known}`)
  const site = SITE_KINDS.find((one) => one === kind)
  return site === undefined ? kind : say(`site-kind.${site}`)
}

/** All lines of shares: the whole first, then districts, then kinds. */
export const shareRows = (
  state: Pick<CoverageState, "say" | "reader">,
  { whole, byDistrict, byKind }: CountedFigures,
): readonly ShareRow[] => [
  { key: "whole", group: "whole", name: state.say("shares.whole"), covered: whole },
  ...byDistrict.map(
    (covered): ShareRow => ({
      key: `district ${covered.district?.id ?? ""}`,
      group: "district",
      name: covered.district === null ? state.say("shares.no-district") : state.reader.district(covered.district.name),
      covered,
    }),
  ),
  ...byKind.map(
    (covered): ShareRow => ({
      key: `kind ${covered.kind}`,
      group: "kind",
      name: kindWords(state, covered.kind),
      covered,
    }),
  ),
]
