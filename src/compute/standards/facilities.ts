import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { Weighing } from "./weighing.ts"

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
  weighing: Weighing,
): Facility | "somewhere" | null => {
  if (!site.roles.includes(role) || site.condition === "ended") return null
  const { position } = site
  if (position.kind !== "placed" || site.condition === "moved") return "somewhere"
  const isSure = weighing.weighSite(site) === "settles"
  return { row, at: position.at, uncertaintyMetres: position.uncertaintyMetres, isSure }
}

/** All sites of a role, in the order of the atlas. */
export const facilitiesOf = (sites: readonly Site[], role: string, weighing: Weighing): Facilities => {
  const placed: Facility[] = []
  let isSomewhere = false
  for (const [row, site] of sites.entries()) {
    const facility = facilityOf(site, row, role, weighing)
    if (facility === "somewhere") isSomewhere = true
    else if (facility !== null) placed.push(facility)
  }
  return { placed, isSomewhere }
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
