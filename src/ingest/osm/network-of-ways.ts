import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { Bounds } from "../../domain/lng-lat.ts"
import type { StreetNetwork } from "../../domain/street-network.ts"
import type { Gathered } from "./gather-streets.ts"
import { linkedSegments } from "./linked-segments.ts"
import type { OsmTags } from "./osm-file.ts"
import { classOf, type Road, roadOf } from "./road-tags.ts"

/** A street between two crossings: numbers of gathered nodes, its bends among them. */
export type Segment = { readonly nodes: readonly number[]; readonly road: Road }

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
  const { lons, lats } = gathered
  const crossings = new Map<number, number>()
  const [lon, lat]: [number[], number[]] = [[], []]
  const crossingOf = (node = 0): number => {
    const known = crossings.get(node)
    if (known !== undefined) return known
    crossings.set(node, lon.length)
    lon.push(rounded(lons[node] ?? 0))
    return lat.push(rounded(lats[node] ?? 0)) - 1
  }
  const classes = [...new Set(segments.map(({ road }) => classOf(road)))].sort()
  const ends = segments.map(({ nodes }) => [crossingOf(nodes[0]), crossingOf(nodes.at(-1))] as const)
  return {
    attribution,
    classes,
    nodeLon: Float64Array.from(lon),
    nodeLat: Float64Array.from(lat),
    from: Uint32Array.from(ends, ([from]) => from),
    to: Uint32Array.from(ends, ([, to]) => to),
    metres: Float64Array.from(segments, ({ nodes }) => lengthOf(nodes, gathered)),
    streetClass: Uint8Array.from(segments, ({ road }) => classes.indexOf(classOf(road))),
    oneWay: Uint8Array.from(segments, ({ road }) => (road.oneWay === 1 ? 1 : 0)),
    shapes: shapesOf(segments, gathered),
    rough: new Uint8Array(segments.length),
  }
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Cuts roads at their crossings and at the edge of the box, one place beyond it. Ways against their line are turned round. */
const segmentsOf = (gathered: Gathered, [west, south, east, north]: Bounds): readonly Segment[] => {
  const { ways, lons, lats, numberOf } = gathered
  // the same tags are one object, and what is read from them is another: a city has many thousand streets and few kinds
  const roads = new Map<OsmTags, Road | null>()
  const roadWith = (tags: OsmTags): Road | null => {
    const known = roads.get(tags)
    const road = known === undefined ? roadOf(tags) : known
    if (known === undefined) roads.set(tags, road)
    return road
  }
  const uses = new Uint8Array(lons.length) // none, one, or more
  for (const { refs, tags } of ways.values())
    if (roadWith(tags) !== null)
      for (const ref of refs) {
        const node = numberOf(ref)
        uses[node] = Math.min(2, (uses[node] ?? 0) + 1)
      }
  const isInside = (node: number): boolean => {
    const [lon, lat] = [lons[node] ?? 0, lats[node] ?? 0]
    return lon >= west && lon <= east && lat >= south && lat <= north
  }
  const segments: Segment[] = []
  for (const { refs, tags } of ways.values()) {
    const said = roadWith(tags)
    if (said === null) continue
    const isTurned = said.oneWay === -1
    const road: Road = isTurned ? { ...said, oneWay: 1 } : said
    let nodes: number[] = []
    const end = (): void => {
      // copied to its length: a list that has grown holds room for more
      if (nodes.length > 1 && lengthOf(nodes, gathered) > 0) segments.push({ nodes: nodes.slice(), road })
      nodes = []
    }
    for (const ref of isTurned ? refs.slice().reverse() : refs) {
      const node = numberOf(ref)
      const before = nodes.at(-1)
      if (node === -1) {
        end()
        continue
      }
      if (before !== undefined && !isInside(before) && !isInside(node)) end()
      nodes.push(node)
      // a way that comes back to a place of its own is cut there too
      if ((uses[node] ?? 0) > 1 && nodes.length > 1) {
        end()
        nodes = [node]
      }
    }
    end()
  }
  return segments
}

type Places = Pick<Gathered, "lons" | "lats">

const lengthOf = (nodes: readonly number[], { lons, lats }: Places): number => {
  let metres = 0
  for (let i = 1; i < nodes.length; i++) {
    const [one, other] = [nodes[i - 1] ?? 0, nodes[i] ?? 0]
    const [lat, next] = [lats[one] ?? 0, lats[other] ?? 0]
    const [perLon, perLat] = degreeMetres((lat + next) / 2)
    metres += Math.hypot(((lons[other] ?? 0) - (lons[one] ?? 0)) * perLon, (next - lat) * perLat)
  }
  return metres
}

const shapesOf = (segments: readonly Segment[], { lons, lats }: Places): NonNullable<StreetNetwork["shapes"]> => {
  const start = new Uint32Array(segments.length + 1)
  for (const [i, { nodes }] of segments.entries()) start[i + 1] = (start[i] ?? 0) + nodes.length - 2
  const [lon, lat] = [new Float64Array(start.at(-1) ?? 0), new Float64Array(start.at(-1) ?? 0)]
  for (const [i, { nodes }] of segments.entries())
    for (let k = 1; k < nodes.length - 1; k++) {
      lon[(start[i] ?? 0) + k - 1] = lons[nodes[k] ?? 0] ?? 0
      lat[(start[i] ?? 0) + k - 1] = lats[nodes[k] ?? 0] ?? 0
    }
  return { start, lon, lat }
}
