import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { Bounds } from "../../domain/lng-lat.ts"
import type { StreetNetwork } from "../../domain/street-network.ts"
import type { Gathered } from "./gather-streets.ts"
import { linkedSegments } from "./linked-segments.ts"
import { classOf, type Road, roadOf } from "./road-tags.ts"

type Place = { readonly id: number; readonly lon: number; readonly lat: number }

/** A street between two crossings, its bends among its places. */
export type Segment = { readonly places: readonly Place[]; readonly road: Road }

/**
 * The streets of a box as a network: one segment between two crossings, shapes and true lengths, what is open to whom. Streets
 * that nobody could leave or reach are left out: for walkers those off the largest piece, for vehicles those off the largest
 * piece in which one comes from everywhere to everywhere. Null where there is none at all.
 */
export const networkOfWays = (
  gathered: Gathered,
  bounds: Bounds,
  attribution: readonly string[],
): StreetNetwork | null => {
  const segments = linkedSegments(segmentsOf(gathered, bounds))
  if (segments.length === 0) return null
  const nodes = new Map<number, number>()
  const [lon, lat]: [number[], number[]] = [[], []]
  const nodeOf = (place: Place | undefined): number => {
    if (place === undefined) return 0
    const known = nodes.get(place.id)
    if (known !== undefined) return known
    nodes.set(place.id, lon.length)
    lon.push(rounded(place.lon))
    return lat.push(rounded(place.lat)) - 1
  }
  const classes = [...new Set(segments.map(({ road }) => classOf(road)))].sort()
  const ends = segments.map(({ places }) => [nodeOf(places[0]), nodeOf(places.at(-1))] as const)
  return {
    attribution,
    classes,
    nodeLon: Float64Array.from(lon),
    nodeLat: Float64Array.from(lat),
    from: Uint32Array.from(ends, ([from]) => from),
    to: Uint32Array.from(ends, ([, to]) => to),
    metres: Float64Array.from(segments, ({ places }) => lengthOf(places)),
    streetClass: Uint8Array.from(segments, ({ road }) => classes.indexOf(classOf(road))),
    oneWay: Uint8Array.from(segments, ({ road }) => (road.oneWay === 1 ? 1 : 0)),
    shapes: shapesOf(segments),
    rough: new Uint8Array(segments.length),
  }
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Cuts roads at their crossings and at the edge of the box, one place beyond it. Ways against their line are turned round. */
const segmentsOf = ({ ways, at }: Gathered, [west, south, east, north]: Bounds): readonly Segment[] => {
  const roads = [...ways.values()].flatMap(({ refs, tags }): { refs: Float64Array; road: Road }[] => {
    const road = roadOf(tags)
    if (road === null) return []
    return [road.oneWay === -1 ? { refs: refs.slice().reverse(), road: { ...road, oneWay: 1 } } : { refs, road }]
  })
  const uses = new Map<number, number>()
  for (const { refs } of roads) for (const ref of refs) uses.set(ref, (uses.get(ref) ?? 0) + 1)
  const isInside = ({ lon, lat }: Place): boolean => lon >= west && lon <= east && lat >= south && lat <= north
  const segments: Segment[] = []
  for (const { refs, road } of roads) {
    let places: Place[] = []
    const end = (): void => {
      const [first, second] = places
      const isLine = first !== undefined && second !== undefined && lengthOf(places) > 0
      if (isLine) segments.push({ places, road })
      places = []
    }
    for (const id of refs) {
      const found = at(id)
      const before = places.at(-1)
      if (found === null) {
        end()
        continue
      }
      const place = { id, lon: found[0], lat: found[1] }
      if (before !== undefined && !isInside(before) && !isInside(place)) end()
      places.push(place)
      // a way that comes back to a place of its own is cut there too
      if ((uses.get(id) ?? 0) > 1 && places.length > 1) {
        end()
        places = [place]
      }
    }
    end()
  }
  return segments
}

const lengthOf = (places: readonly Place[]): number => {
  let metres = 0
  for (let i = 1; i < places.length; i++) {
    const [one, other] = [places[i - 1], places[i]]
    if (one === undefined || other === undefined) continue
    const [perLon, perLat] = degreeMetres((one.lat + other.lat) / 2)
    metres += Math.hypot((other.lon - one.lon) * perLon, (other.lat - one.lat) * perLat)
  }
  return metres
}

const shapesOf = (segments: readonly Segment[]): NonNullable<StreetNetwork["shapes"]> => {
  const bends = segments.map(({ places }) => places.slice(1, -1))
  const start = new Uint32Array(segments.length + 1)
  for (const [i, inner] of bends.entries()) start[i + 1] = (start[i] ?? 0) + inner.length
  const flat = bends.flat()
  return { start, lon: Float64Array.from(flat, ({ lon }) => lon), lat: Float64Array.from(flat, ({ lat }) => lat) }
}
