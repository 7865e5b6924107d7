import type { Atlas } from "../../domain/atlas.ts"
import type { Standard } from "../../domain/standard.ts"
import type { Intent } from "../../view/intent.ts"
import { openDesk } from "./desk-state.ts"
import { askedPack } from "./pack-rows.ts"
import type { Ask } from "./standards-ask.ts"

/** The pack that is open if it is about belts, or sites; else the first that is; null where the city has none. */
const packAbout = (atlas: Atlas, ask: Ask, what: "belt" | "site"): Standard | null => {
  const open = askedPack(atlas, ask)
  if (open?.appliesTo.what === what) return open
  return atlas.standards.find(({ appliesTo }) => appliesTo.what === what) ?? null
}

/**
 * What a tap on the map asks of the page: the findings of the belt or site lie open beside it. What the page has no findings
 * of (a city without a standard for sites, a cluster, bare ground) is left as it is.
 */
export const tapped = (atlas: Atlas, part: string, ask: Ask, intent: Intent): Intent => {
  const what = intent.kind === "open-belt" ? "belt" : intent.kind === "open-site" ? "site" : null
  const standard = what === null ? null : packAbout(atlas, ask, what)
  if (standard === null) return intent
  const row = intent.kind === "open-belt" ? intent.belt : intent.kind === "open-site" ? intent.site : null
  // An item asked about stays the question; a pack that had to be changed for has other items.
  const item = standard.items.find(({ id }) => id === ask.item && standard.id === askedPack(atlas, ask)?.id)?.id ?? null
  return openDesk(part, { ...ask, depth: item === null ? 1 : 2, pack: standard.id, item, row })
}
