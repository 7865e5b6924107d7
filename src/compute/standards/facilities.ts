import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import { SETTLES, type SiteWeights } from "./weighing.ts"

/** A site of a role whose place is known well enough to measure from. */
export type Facility = {
  readonly row: number
  readonly at: LngLat
  readonly uncertaintyMetres: number
  /** Its evidence settles that it is there; otherwise it is only said to be. */
  readonly isSure: boolean
}

/** The sites of a role. */
export type Facilities = {
  readonly placed: readonly Facility[]
  /** One more may stand somewhere: its place is not known, or not to the streets. */
  readonly isSomewhere: boolean
}

/** What may be measured from: a schematic place never, one that has moved no longer. Null where it plays no part. */
export const facilityOf = (
  site: Site,
  row: number,
  role: string,
  weights: SiteWeights,
): Facility | "somewhere" | null => {
  if (!site.roles.includes(role) || site.condition === "ended") return null
  const { position } = site
  if (position.kind !== "placed" || site.condition === "moved") return "somewhere"
  const isSure = weights[row] === SETTLES
  return { row, at: position.at, uncertaintyMetres: position.uncertaintyMetres, isSure }
}

/** All sites of a role, in the order of the atlas; `rows` are those that have it. */
export const facilitiesOf = (
  sites: readonly Site[],
  rows: readonly number[],
  role: string,
  weights: SiteWeights,
): Facilities => {
  const placed: Facility[] = []
  let isSomewhere = false
  for (const row of rows) {
    const site = sites[row]
    const facility = site === undefined ? null : facilityOf(site, row, role, weights)
    if (facility === "somewhere") isSomewhere = true
    else if (facility !== null) placed.push(facility)
  }
  return { placed, isSomewhere }
}

/** Rows of the sites that have each role. */
export const rowsByRole = (sites: readonly Site[]): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>()
  for (const [row, { roles }] of sites.entries())
    for (const role of new Set(roles)) {
      const list = rows.get(role)
      if (list === undefined) rows.set(role, [row])
      else list.push(row)
    }
  return rows
}

/** Whether two days know the same sites of a role, as surely. */
export const areSame = (one: Facilities, other: Facilities): boolean =>
  one.isSomewhere === other.isSomewhere &&
  one.placed.length === other.placed.length &&
  one.placed.every((facility, index) => {
    const twin = other.placed[index]
    return (
      twin !== undefined &&
      twin.row === facility.row &&
      twin.isSure === facility.isSure &&
      twin.uncertaintyMetres === facility.uncertaintyMetres &&
      twin.at[0] === facility.at[0] &&
      twin.at[1] === facility.at[1]
    )
  })
