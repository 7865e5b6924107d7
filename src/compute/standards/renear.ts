import type { Atlas } from "../../domain/atlas.ts"
import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { StandardsContext } from "./context.ts"
import { type Facilities, facilityOf } from "./facilities.ts"
import { FAR } from "./near-marks.ts"
import { straightMarker } from "./near-straight.ts"
import {
  byDistrict,
  limitMetres,
  markDemand,
  markSite,
  markUnplaced,
  type Nearness,
  nearnessOf,
  type ReachRule,
} from "./nearness.ts"

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
  const { atlas, siteWeights, streets } = after
  const site = atlas.sites[row]
  if (site === undefined) return before
  const facilities = withFacility(before.facilities, site, row, rule.role, after)
  const isSameRole = facilities === before.facilities
  const hasMoved = rule.of === "sites" && site.position !== was.position
  if (isSameRole && !hasMoved) return before
  if (facilities.isSomewhere !== before.facilities.isSomewhere || rule.by === "street")
    return nearnessOf(rule, atlas, siteWeights, streets, null) ?? before

  const limit = limitMetres(rule, atlas.walk.metresPerMinute)
  const mark = straightMarker(facilities.placed, limit)
  const around = isSameRole ? [] : [was, site].flatMap((one) => boxAround(one, limit))
  const of = before.of.slice()
  let isSame = true
  for (let index = 0; index < of.length; index++) {
    if (!mayHaveChanged(rule, after.atlas, index, row, around)) continue
    let found = rule.of === "demand" ? markDemand(mark, atlas.demand[index]) : markSite(mark, atlas.sites[index], index)
    if (found === FAR) found = markUnplaced(rule, atlas, index, facilities, facilities.isSomewhere)
    if (found !== of[index]) isSame = false
    of[index] = found
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

/** Whether a point may be nearer or further now: the changed site itself, what is around it, what may be anywhere. */
const mayHaveChanged = (rule: ReachRule, atlas: Atlas, index: number, row: number, around: readonly Box[]): boolean => {
  if (rule.of === "demand") {
    const at = atlas.demand[index]?.at
    return at === undefined || isInAny(at, 0, around)
  }
  const position = atlas.sites[index]?.position
  if (index === row || position === undefined || position.kind !== "placed") return true
  return isInAny(position.at, position.uncertaintyMetres, around)
}

const isInAny = (at: LngLat, uncertaintyMetres: number, boxes: readonly Box[]): boolean => {
  for (const box of boxes) {
    const most = (box.metres + uncertaintyMetres) * ROOM
    if (Math.abs(at[1] - box.at[1]) * box.latMetres > most) continue
    if (Math.abs(at[0] - box.at[0]) * box.lonMetres <= most) return true
  }
  return false
}

/** The sites of a role after one site was changed; the very same value where it plays the same part as before. */
const withFacility = (
  before: Facilities,
  site: Site,
  row: number,
  role: string,
  { atlas, siteWeights }: StandardsContext,
): Facilities => {
  const facility = facilityOf(site, row, role, siteWeights)
  const index = before.placed.findIndex((one) => one.row === row)
  const old = before.placed[index]
  const isSomewhere =
    facility === "somewhere" ||
    (before.isSomewhere && atlas.sites.some((one, other) => facilityOf(one, other, role, siteWeights) === "somewhere"))
  const placed = facility === "somewhere" ? null : facility
  const isSame =
    old === undefined
      ? placed === null
      : placed !== null &&
        placed.isSure === old.isSure &&
        placed.uncertaintyMetres === old.uncertaintyMetres &&
        placed.at[0] === old.at[0] &&
        placed.at[1] === old.at[1]
  if (isSame && isSomewhere === before.isSomewhere) return before
  const others = before.placed.filter((one) => one.row !== row)
  const after = placed === null ? others : [...others, placed].sort((one, other) => one.row - other.row)
  return { placed: after, isSomewhere }
}
