import type { Bounds } from "../../domain/lng-lat.ts"
import { newTagKeeper } from "./kept-tags.ts"
import { newNodeList, placeIn } from "./node-book.ts"
import { type OsmFile, type OsmMember, OsmRefused, type OsmTags, type Progress } from "./osm-file.ts"
import { roadOf } from "./road-tags.ts"
import { areaKind, lineKind, placeKind } from "./shape-tags.ts"

/** A way that is drawn or walked, with its places by number. */
export type GatheredWay = { readonly id: number; readonly refs: readonly number[]; readonly tags: OsmTags }

/** An area of several ways, or a line of the metro with what is said of all of it. */
export type GatheredRelation = { readonly members: readonly OsmMember[]; readonly tags: OsmTags }

/** A node with a name to letter. */
export type GatheredPlace = { readonly lon: number; readonly lat: number; readonly tags: OsmTags }

/** All that an extract has in a box, whole: ways that cross its edge come with the places beyond. */
export type Gathered = {
  readonly ways: ReadonlyMap<number, GatheredWay>
  readonly areas: readonly GatheredRelation[]
  readonly lines: readonly GatheredRelation[]
  readonly places: readonly GatheredPlace[]
  /** The box around what lies in the box asked for. */
  readonly bounds: Bounds
  /** The number of a node among those the ways need, -1 where the extract leaves it out; and where each of them is, in degrees. */
  readonly numberOf: (id: number) => number
  readonly lons: Float64Array
  readonly lats: Float64Array
  /** Where a node is, in degrees; null where the extract leaves it out. */
  readonly at: (id: number) => readonly [lon: number, lat: number] | null
}

/**
 * Gathers what lies in a box: nodes and relations first, then ways, then the places those ways need. Only what the box holds
 * is kept. Rejects with OsmRefused for a box without any node of the extract.
 */
export const gatherStreets = async (
  file: OsmFile,
  [west, south, east, north]: Bounds,
  progress: Progress,
): Promise<Gathered> => {
  const inside = newNodeList()
  const kept = newTagKeeper()
  const places: GatheredPlace[] = []
  const areas: GatheredRelation[] = []
  const lines: GatheredRelation[] = []
  const whole: Box = [180, 90, -180, -90]
  const found: Box = [180, 90, -180, -90]
  await file.read(
    {
      node: (id, lon, lat, tags) => {
        widen(whole, lon, lat)
        if (lon < west || lon > east || lat < south || lat > north) return
        inside.add(id)
        widen(found, lon, lat)
        if (tags !== null && placeKind(tags) !== null) places.push({ lon, lat, tags: kept(tags) })
      },
      relation: (_, members, tags) => {
        if (tags["type"] === "multipolygon" && areaKind(tags) !== null) areas.push({ members, tags: kept(tags) })
        if (tags["type"] === "route" && METRO.has(tags["route"] ?? "")) lines.push({ members, tags: kept(tags) })
      },
    },
    (share) => progress(share * FIRST),
  )
  const here = inside.sorted()
  if (here.length === 0) throw new OsmRefused({ kind: "streets-outside", box: boxWords(whole) })

  const membersOf = memberIds(areas)
  const ways = new Map<number, GatheredWay>()
  const keep = (id: number, refs: readonly number[], tags: OsmTags): void => {
    ways.set(id, { id, refs: refs.slice(), tags: kept(tags) })
  }
  await file.read(
    {
      way: (id, refs, tags) => {
        const isWanted =
          membersOf.has(id) || roadOf(tags) !== null || areaKind(tags) !== null || lineKind(tags) !== null
        // a coast may cross the box without a place of its own in it, and there is little of it
        const isCoast = tags["natural"] === "coastline"
        if (isCoast || (isWanted && refs.some((ref) => placeIn(here, ref) !== -1))) keep(id, refs, tags)
      },
    },
    (share) => progress(FIRST + share * SECOND),
  )
  const touching = areas.filter(({ members }) => members.some(({ type, ref }) => type === "way" && ways.has(ref)))
  const missing = new Set([...memberIds(touching)].filter((id) => !ways.has(id)))
  if (missing.size > 0)
    await file.read({ way: (id, refs, tags) => (missing.has(id) ? keep(id, refs, tags) : undefined) }, () => undefined)

  const wanted = newNodeList()
  for (const { refs } of ways.values()) for (const ref of refs) wanted.add(ref)
  const ids = wanted.sorted()
  const lons = new Float64Array(ids.length).fill(Number.NaN)
  const lats = new Float64Array(ids.length)
  await file.read(
    {
      node: (id, lon, lat) => {
        const place = placeIn(ids, id)
        if (place === -1) return
        lons[place] = lon
        lats[place] = lat
      },
    },
    (share) => progress(FIRST + SECOND + share * THIRD),
  )
  const numberOf = (id: number): number => {
    const number = placeIn(ids, id)
    return Number.isNaN(lons[number] ?? Number.NaN) ? -1 : number
  }
  return {
    ways,
    areas: touching,
    lines,
    places,
    bounds: found,
    numberOf,
    lons,
    lats,
    at: (id) => {
      const number = numberOf(id)
      return number === -1 ? null : [lons[number] ?? 0, lats[number] ?? 0]
    },
  }
}

// Shares of the whole reading, as they were timed.
const FIRST = 0.45
const SECOND = 0.25
const THIRD = 0.3

const METRO: ReadonlySet<string> = new Set(["subway", "light_rail", "monorail", "tram"])

type Box = [west: number, south: number, east: number, north: number]

const widen = (box: Box, lon: number, lat: number): void => {
  box[0] = Math.min(box[0], lon)
  box[1] = Math.min(box[1], lat)
  box[2] = Math.max(box[2], lon)
  box[3] = Math.max(box[3], lat)
}

const memberIds = (relations: readonly GatheredRelation[]): ReadonlySet<number> =>
  new Set(relations.flatMap(({ members }) => members.filter(({ type }) => type === "way").map(({ ref }) => ref)))

const boxWords = ([west, south, east, north]: Bounds): string =>
  west > east ? "—" : [west, south, east, north].map((degrees) => degrees.toFixed(4)).join(",")
