import type { Belt } from "../../domain/belt.ts"
import type { Site } from "../../domain/site.ts"
import type { Standard } from "../../domain/standard.ts"

/** What a rule is asked of, with its row in the atlas. */
export type Place =
  | { readonly kind: "belt"; readonly row: number; readonly belt: Belt }
  | { readonly kind: "site"; readonly row: number; readonly site: Site }
  | { readonly kind: "city"; readonly row: 0 }

/** The place at a row of a pack's table; null past its end. */
export const placeAt = (
  atlas: { readonly belts: readonly Belt[]; readonly sites: readonly Site[] },
  what: Standard["appliesTo"]["what"],
  row: number,
): Place | null => {
  if (what === "city") return row === 0 ? { kind: "city", row: 0 } : null
  if (what === "belt") {
    const belt = atlas.belts[row]
    return belt === undefined ? null : { kind: "belt", row, belt }
  }
  const site = atlas.sites[row]
  return site === undefined ? null : { kind: "site", row, site }
}
