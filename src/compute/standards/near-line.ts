import type { Belt } from "../../domain/belt.ts"
import type { Site } from "../../domain/site.ts"
import { metresToLine } from "../geodesy/distance-to-line.ts"

/** Whether a site is within some metres of the belt's line: surely, perhaps, or surely not. */
export const nearLine = (belt: Belt, site: Site | undefined, withinMetres: number): "surely" | "perhaps" | "not" => {
  if (site === undefined || site.position.kind !== "placed") return "perhaps"
  const { at, uncertaintyMetres } = site.position
  if (uncertaintyMetres > withinMetres) return "perhaps"
  const metres = metresToLine(at, belt.line ?? [])
  if (metres - uncertaintyMetres > withinMetres) return "not"
  return metres + uncertaintyMetres <= withinMetres ? "surely" : "perhaps"
}
