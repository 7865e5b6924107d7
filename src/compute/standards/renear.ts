import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { StandardsContext } from "./context.ts"
import { type Facilities, facilityOf } from "./facilities.ts"
import type { Point } from "./near-marks.ts"
import { FAR } from "./near-marks.ts"
import { straightMarker } from "./near-straight.ts"
import {
  byDistrict,
  demandPoint,
  limitMetres,
  markUnplaced,
  type Nearness,
  nearnessOf,
  type ReachRule,
  sitePoint,
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
  const { atlas, weighing, streets } = after
  const site = atlas.sites[row]
  if (site === undefined) return before
  const facilities = withFacility(before.facilities, site, row, rule.role, after)
  const isSameRole = facilities === before.facilities
  const hasMoved = rule.of === "sites" && site.position !== was.position
  if (isSameRole && !hasMoved) return before
  if (facilities.isSomewhere !== before.facilities.isSomewhere || rule.by === "street")
    return nearnessOf(rule, atlas, weighing, streets, null) ?? before

  const limit = limitMetres(rule, atlas.walk.metresPerMinute)
  const mark = straightMarker(facilities.placed, limit)
  const of = before.of.slice()
  const lookAgain = (point: Point, index: number): void => {
    const found = mark(point)
    of[index] = found === FAR ? markUnplaced(point, facilities, facilities.isSomewhere) : found
  }
  const changed = isSameRole ? [] : placesOf([was, site])
  const isNear = nearAny(changed, limit)
  if (rule.of === "demand") {
    for (const [index, demand] of atlas.demand.entries())
      if (isNear(demand.at, 0)) lookAgain(demandPoint(demand), index)
  } else {
    for (const [index, { position }] of atlas.sites.entries()) {
      const isOpen = position.kind !== "placed"
      if (index === row || isOpen || isNear(position.at, position.uncertaintyMetres)) {
        const one = atlas.sites[index]
        if (one !== undefined) lookAgain(sitePoint(one, index), index)
      }
    }
  }
  const counted = rule.of === "demand" ? byDistrict(atlas.demand, of) : before.byDistrict
  return { of, facilities, isSomewhere: facilities.isSomewhere, byDistrict: counted }
}

type Circle = { readonly at: LngLat; readonly metres: number }

/** Where a changed site of a role was and is, with how far off it may be. */
const placesOf = (sites: readonly Site[]): readonly Circle[] =>
  sites.flatMap(({ position }) =>
    position.kind === "placed" ? [{ at: position.at, metres: position.uncertaintyMetres }] : [],
  )

const ROOM = 1.05 // measured on a plane; what is a little too far is only looked at for nothing

/** Whether a place may be within the limit of a changed one: a box, which is quicker than a distance. */
const nearAny = (places: readonly Circle[], limit: number): ((at: LngLat, uncertaintyMetres: number) => boolean) => {
  const scaled = places.map(({ at, metres }) => ({ at, metres, perDegree: degreeMetres(at[1]) }))
  return (at, uncertaintyMetres) =>
    scaled.some((place) => {
      const most = (limit + place.metres + uncertaintyMetres) * ROOM
      return (
        Math.abs(at[0] - place.at[0]) * place.perDegree[0] <= most &&
        Math.abs(at[1] - place.at[1]) * place.perDegree[1] <= most
      )
    })
}

/** The sites of a role after one site was changed; the very same value where it plays the same part as before. */
const withFacility = (
  before: Facilities,
  site: Site,
  row: number,
  role: string,
  { atlas, weighing }: StandardsContext,
): Facilities => {
  const facility = facilityOf(site, row, role, weighing)
  const index = before.placed.findIndex((one) => one.row === row)
  const old = before.placed[index]
  const isSomewhere =
    facility === "somewhere" ||
    (before.isSomewhere && atlas.sites.some((one, other) => facilityOf(one, other, role, weighing) === "somewhere"))
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
