import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { StandardsContext } from "./context.ts"
import { areSame, type Facilities, facilitiesOf } from "./facilities.ts"
import { FAR } from "./near-marks.ts"
import { straightMarker } from "./near-straight.ts"
import { byDistrict, limitMetres, markUnplaced, type Nearness, nearnessOf, type ReachRule } from "./nearness.ts"
import type { Spots } from "./spots.ts"

/**
 * The nearness of the city after one site was changed, equal to working it out anew. In a straight line only what is
 * around the site is looked at again; along streets a site of the role that was changed costs a new search.
 */
export const renear = (
  rule: ReachRule,
  after: StandardsContext,
  was: Site,
  row: number,
  before: Nearness,
): Nearness => {
  const { atlas } = after
  const site = atlas.sites[row]
  if (site === undefined) return before
  const facilities = facilitiesNow(before.facilities, was, site, rule.role, after)
  const isSameRole = facilities === before.facilities
  const hasMoved = rule.of === "sites" && site.position !== was.position
  if (isSameRole && !hasMoved) return before
  if (facilities.isSomewhere !== before.facilities.isSomewhere || rule.by === "street")
    return nearnessOf(rule, after, null) ?? before

  const limit = limitMetres(rule, atlas.walk.metresPerMinute)
  const mark = straightMarker(facilities.placed, limit)
  const around = isSameRole ? [] : [was, site].flatMap((one) => boxAround(one, limit))
  const spots = rule.of === "demand" ? after.demandSpots : after.siteSpots
  const of = before.of.slice()
  let isSame = true
  for (let index = 0; index < of.length; index++) {
    const isSite = rule.of === "sites"
    if (!(isSite && index === row) && !isInAny(spots, index, around)) continue
    const found = mark(spots, index, isSite ? index : -1)
    const marked = found === FAR ? markUnplaced(spots, index, facilities, facilities.isSomewhere) : found
    if (marked !== of[index]) isSame = false
    of[index] = marked
  }
  const counted = isSame || rule.of === "sites" ? before.byDistrict : byDistrict(atlas.demand, of)
  return { of, facilities, isSomewhere: facilities.isSomewhere, byDistrict: counted }
}

type Box = {
  readonly at: LngLat
  readonly metres: number
  readonly lonMetres: number
  readonly latMetres: number
}

/** What may be within the limit of a site: a box, which is quicker to look into than a circle. */
const boxAround = ({ position }: Site, limit: number): readonly Box[] => {
  if (position.kind !== "placed") return []
  const [lonMetres, latMetres] = degreeMetres(position.at[1])
  return [{ at: position.at, metres: limit + position.uncertaintyMetres, lonMetres, latMetres }]
}

const ROOM = 1.05 // measured on a plane; what is a little too far is only looked at for nothing

/** Whether a point may be nearer or further now: it is around what was changed, or may be anywhere. */
const isInAny = ({ lon, lat, uncertaintyMetres }: Spots, index: number, boxes: readonly Box[]): boolean => {
  const east = lon[index] ?? Number.NaN
  if (Number.isNaN(east)) return true
  const north = lat[index] ?? 0
  for (const box of boxes) {
    const most = (box.metres + (uncertaintyMetres[index] ?? 0)) * ROOM
    if (Math.abs(north - box.at[1]) * box.latMetres > most) continue
    if (Math.abs(east - box.at[0]) * box.lonMetres <= most) return true
  }
  return false
}

/** The sites of a role after one site was changed; the very same value where it plays the same part as before. */
const facilitiesNow = (before: Facilities, was: Site, is: Site, role: string, after: StandardsContext): Facilities => {
  if (!was.roles.includes(role) && !is.roles.includes(role)) return before
  const now = facilitiesOf(after.atlas.sites, after.rowsByRole.get(role) ?? [], role, after.siteWeights)
  return areSame(before, now) ? before : now
}
