import { metresBetween } from "../geodesy/distance.ts"
import { placeAt } from "../geodesy/place-columns.ts"
import { report, type Watch } from "../watch.ts"
import type { Placed } from "./facility.ts"
import type { OpenCity } from "./open-city.ts"
import { AS_REPORTED, NOT, POSSIBLY, SURELY, standings } from "./standing.ts"
import { withinReach } from "./within-reach.ts"

/** How everybody stands to facilities' reach in a straight line on the ellipsoid. */
export const straightStanding = (city: OpenCity, placed: Placed, watch: Watch = {}): Uint8Array => {
  const { at, reachMetres, uncertaintyMetres, isUncertain } = placed
  const within = (sense: -1 | 0 | 1): Uint8Array =>
    withinReach(
      city.places,
      at,
      reachMetres.map((reach, i) => reach + sense * (uncertaintyMetres[i] ?? 0)),
      watch,
    )
  const reported = within(0)
  const standing = isUncertain
    ? standings(within(1), reported, within(-1))
    : reported.map((isIn) => (isIn === 1 ? SURELY : NOT))
  if (city.isUncertain) askUncertain(city, placed, standing, watch)
  return standing
}

/** Whoever is not exactly placed themselves is measured one by one: they are sites, not a city's households. */
const askUncertain = (city: OpenCity, placed: Placed, standing: Uint8Array, watch: Watch): void => {
  for (const [i, own] of city.uncertaintyMetres.entries()) {
    if (!(own > 0)) continue
    if (i % 256 === 0) report(watch, i / standing.length)
    let best: number = NOT
    for (const [f, at] of placed.at.entries()) {
      const metres = metresBetween(placeAt(city.places, i), at)
      const doubt = own + (placed.uncertaintyMetres[f] ?? 0)
      const reach = placed.reachMetres[f] ?? 0
      if (metres + doubt <= reach) best = SURELY
      else if (metres <= reach) best = Math.max(best, AS_REPORTED)
      else if (metres - doubt <= reach) best = Math.max(best, POSSIBLY)
    }
    standing[i] = best
  }
}
