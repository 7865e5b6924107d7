import { lngLatOf, metresApart } from "../ground/plane.ts"
import type { PlainDemand } from "../records/demand.ts"
import type { PlainSite } from "../records/plain-records.ts"

type Facility = { readonly id: string; readonly at: readonly [number, number]; readonly uncertaintyMetres: number }

const PI = Math.PI
/** Digits kept of figures in metres: enough to hold any engine to, and the same on every machine. */
const toMillimetre = (metres: number): number => Math.round(metres * 1000) / 1000

/** The service centres of the city, schematic and unplaced ones left out: nothing may be measured from them. */
export const serviceCentres = (sites: readonly PlainSite[]): Facility[] =>
  sites.flatMap((site) =>
    site.roles.includes("service-centre") && site.place !== null && site.position !== null && !site.position.schematic
      ? [{ id: site.id, at: lngLatOf(site.place), uncertaintyMetres: site.position.uncertaintyMetres }]
      : [],
  )

/** Every demand point against every centre, one by one, by the mid-latitude formula. */
const covered = (
  demand: readonly PlainDemand[],
  centres: readonly Facility[],
  reachMetres: number,
  sure: -1 | 0 | 1,
) => {
  const within = demand.filter(({ at }) =>
    centres.some((centre) => metresApart(at, centre.at) + sure * centre.uncertaintyMetres <= reachMetres),
  )
  return { points: within.length, weight: within.reduce((sum, point) => sum + point.weight, 0) }
}

const nearestTo = (at: readonly [number, number], centres: readonly Facility[]): { id: string; metres: number } => {
  let best = { id: "", metres: Number.POSITIVE_INFINITY }
  for (const centre of centres) {
    const metres = metresApart(at, centre.at)
    if (metres < best.metres) best = { id: centre.id, metres }
  }
  return best
}

/** Coverage that is known by counting, or from a closed form. */
export const coverageTruth = (demand: readonly PlainDemand[], sites: readonly PlainSite[]) => {
  const centres = serviceCentres(sites)
  const byReach = [500, 1000].map((reachMetres) => {
    const distances = demand.map(({ at }) => nearestTo(at, centres).metres)
    return {
      reachMetres,
      covered: covered(demand, centres, reachMetres, 0),
      surely: covered(demand, centres, reachMetres, 1),
      possibly: covered(demand, centres, reachMetres, -1),
      closestCallMetres: toMillimetre(Math.min(...distances.map((metres) => Math.abs(metres - reachMetres)))),
    }
  })
  const lonely = centres
    .map((centre) => ({
      id: centre.id,
      metres: nearestTo(
        centre.at,
        centres.filter((other) => other !== centre),
      ).metres,
    }))
    .sort((a, b) => b.metres - a.metres)
  const lone = lonely[0] ?? { id: "", metres: 0 }
  // Half the way to its neighbour, rounded down: a circle that touches no other, whose area is πr² but for the curve of the earth.
  const loneReach = Math.floor(Math.min(lone.metres / 2, 1000) / 100) * 100
  return {
    role: "service-centre",
    facilities: centres.map((centre) => centre.id),
    byReach,
    loneDisc: {
      site: lone.id,
      reachMetres: loneReach,
      areaSquareMetres: Math.round(PI * loneReach * loneReach * 100) / 100,
    },
    nearest: demand
      .filter((_, index) => index % 250 === 0)
      .map(({ at }) => {
        const { id, metres } = nearestTo(at, centres)
        return { demand: at, facility: id, metres: toMillimetre(metres) }
      }),
  }
}
