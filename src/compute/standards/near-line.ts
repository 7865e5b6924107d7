import type { Belt } from "../../domain/belt.ts"
import type { SiteId } from "../../domain/ids.ts"
import { metresToLine } from "../geodesy/distance-to-line.ts"
import type { StandardsContext } from "./context.ts"

/** Whether a site is within some metres of the belt's line: surely, perhaps, or surely not. */
export const nearLine = (
  { atlas, siteRows }: Pick<StandardsContext, "atlas" | "siteRows">,
  belt: Belt,
  id: SiteId,
  withinMetres: number,
): "surely" | "perhaps" | "not" => {
  const site = atlas.sites[siteRows.get(id) ?? -1]
  if (site === undefined || site.position.kind !== "placed") return "perhaps"
  const { at, uncertaintyMetres } = site.position
  const metres = metresToLine(at, belt.line ?? [])
  if (uncertaintyMetres > withinMetres) return "perhaps"
  if (metres - uncertaintyMetres > withinMetres) return "not"
  return metres + uncertaintyMetres <= withinMetres ? "surely" : "perhaps"
}
