import type { DemandPoint } from "../../domain/demand.ts"
import type { Site } from "../../domain/site.ts"

/** Where many things are, in rows of numbers: a hundred thousand of them are looked through in no time. */
export type Spots = {
  /** Degrees; NaN where the place is not known. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly uncertaintyMetres: Float64Array
}

const roomFor = (count: number): Spots => ({
  lon: new Float64Array(count).fill(Number.NaN),
  lat: new Float64Array(count).fill(Number.NaN),
  uncertaintyMetres: new Float64Array(count),
})

/** The places of sites; one that is only drawn somewhere is not known. */
export const spotsOfSites = (sites: readonly Site[]): Spots => {
  const spots = roomFor(sites.length)
  for (const [row, site] of sites.entries()) putSite(spots, row, site)
  return spots
}

/** The places of demand. */
export const spotsOfDemand = (demand: readonly DemandPoint[]): Spots => {
  const spots = roomFor(demand.length)
  for (const [row, { at }] of demand.entries()) {
    spots.lon[row] = at[0]
    spots.lat[row] = at[1]
  }
  return spots
}

/** The same places with one site put anew. */
export const withSpot = ({ lon, lat, uncertaintyMetres }: Spots, row: number, site: Site): Spots => {
  const spots = { lon: lon.slice(), lat: lat.slice(), uncertaintyMetres: uncertaintyMetres.slice() }
  putSite(spots, row, site)
  return spots
}

const putSite = ({ lon, lat, uncertaintyMetres }: Spots, row: number, { position }: Site): void => {
  const isPlaced = position.kind === "placed"
  lon[row] = isPlaced ? position.at[0] : Number.NaN
  lat[row] = isPlaced ? position.at[1] : Number.NaN
  uncertaintyMetres[row] = isPlaced ? position.uncertaintyMetres : 0
}
