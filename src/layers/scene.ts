import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from "geojson"
import type { Atlas } from "../domain/atlas.ts"
import { type AtlasIndex, indexAtlas, isDemonstrationBelt } from "../domain/atlas-index.ts"
import type { Belt } from "../domain/belt.ts"
import type { SiteId } from "../domain/ids.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Site } from "../domain/site.ts"
import { lookOf } from "./medallion.ts"

/** What every site symbol carries. Names are flat, as the base map's are. */
export type SiteProperties = {
  readonly id: string
  readonly belt: string
  readonly hue: string
  readonly kind: string
  readonly look: string
  readonly number: string
  /** At which edge of what is framed it stands: its name leads inwards from there. */
  readonly edge?: "west" | "east"
  /** A tour goes past it: it is drawn faintly. */
  readonly left_out?: true
  readonly name: string
  readonly name_en?: string
}

export type BeltProperties = {
  readonly id: string
  readonly hue: string
  readonly number: string
  /** `ribbon`: a published line; `thread`: our dotted link between reported stops; `area`: only a place name is known. */
  readonly form: "ribbon" | "thread" | "area"
  readonly demonstration: boolean
  /** On which side of its place the name has room. */
  readonly side: "east" | "west"
  /** The place itself is taken, by a line's end or a site: the number stands beside it. */
  readonly beside: boolean
  readonly name: string
  readonly name_en?: string
}

/** An atlas as the map needs it: every array is made here, once, so that layer functions make none. */
export type Scene = {
  readonly atlas: Atlas
  readonly index: AtlasIndex
  readonly beltSites: FeatureCollection<Point, SiteProperties>
  readonly otherSites: FeatureCollection<Point, SiteProperties>
  readonly beltLines: FeatureCollection<LineString | MultiLineString, BeltProperties>
  readonly beltPlates: FeatureCollection<Point, BeltProperties>
}

const quietHue = (site: Site): string =>
  site.scope === "red-education" ? "red" : site.scope === "near-neighbour" ? "near" : "other"

/** A site's symbol as a member of `belt`; null when nobody knows where the site is. */
export const siteFeature = (
  site: Site,
  belt: Belt | undefined,
  index: AtlasIndex,
): Feature<Point, SiteProperties> | null => {
  if (site.position.kind === "district-only") return null
  const beltNumber = belt === undefined ? undefined : index.beltNumbers.get(belt.id)
  const stop = belt === undefined ? -1 : belt.stops.indexOf(site.id)
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [...site.position.at] },
    properties: {
      id: site.id,
      belt: belt?.id ?? "",
      hue: beltNumber === undefined ? quietHue(site) : String(beltNumber - 1),
      kind: site.kind,
      look: lookOf(site),
      number: stop < 0 ? "" : String(stop + 1),
      name: site.name.zh,
      ...(site.name.en === undefined ? {} : { name_en: site.name.en }),
    },
  }
}

const beltProperties = (
  belt: Belt,
  form: BeltProperties["form"],
  index: AtlasIndex,
  { side, beside }: Pick<BeltProperties, "side" | "beside"> = { side: "east", beside: true },
): BeltProperties => {
  const number = index.beltNumbers.get(belt.id)
  return {
    id: belt.id,
    hue: number === undefined ? (belt.kind === "red-route" ? "red" : "other") : String(number - 1),
    number: number === undefined ? "" : String(number),
    form,
    demonstration: isDemonstrationBelt(belt),
    side,
    beside,
    name: belt.name.zh,
    ...(belt.name.en === undefined ? {} : { name_en: belt.name.en }),
  }
}

/** The places of some sites as far as they are known at all, in order. */
const placesOf = (sites: readonly SiteId[], index: AtlasIndex): LngLat[] => {
  const places: LngLat[] = []
  for (const id of sites) {
    const position = index.sites.get(id)?.position
    if (position !== undefined && position.kind !== "district-only") places.push(position.at)
  }
  return places
}

type Ends = readonly [LngLat, LngLat]
type NamePlace = { readonly at: LngLat; readonly side: BeltProperties["side"]; readonly beside: boolean }

const endsOf = (line: readonly LngLat[]): Ends | null => {
  const [first, last] = [line[0], line.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

/** A line's name stands at its end nearer the city's centre and leads away from the line. Degrees suffice to compare. */
const besideLine = ([one, other]: Ends, centre: LngLat): NamePlace => {
  const far = ([lon, lat]: LngLat): number => Math.hypot(lon - centre[0], lat - centre[1])
  const [near, away] = far(one) <= far(other) ? [one, other] : [other, one]
  return { at: near, side: near[0] >= away[0] ? "east" : "west", beside: true }
}

// About half a kilometre: nearer than this, symbols lie on one another in the overview.
const TAKEN_DEGREES = 0.005

/** An area's name leads towards the centre, so that it stays on the sheet; its number makes way for a site on its place. */
const onArea = (at: LngLat, members: readonly LngLat[], centre: LngLat): NamePlace => ({
  at,
  side: at[0] <= centre[0] ? "east" : "west",
  beside: members.some(([lon, lat]) => Math.hypot(lon - at[0], lat - at[1]) < TAKEN_DEGREES),
})

const collection = <Geometry extends Point | LineString | MultiLineString, Properties>(
  features: Feature<Geometry, Properties>[],
): FeatureCollection<Geometry, Properties> => ({ type: "FeatureCollection", features })

/** Works out the scene of an atlas; linear in its size, done once. */
export const sceneOf = (atlas: Atlas): Scene => {
  const index = indexAtlas(atlas)
  const beltSites: Feature<Point, SiteProperties>[] = []
  const otherSites: Feature<Point, SiteProperties>[] = []
  for (const site of atlas.sites) {
    if (!site.shownByDefault) continue
    const belt = index.beltsOfSite.get(site.id)?.[0]
    const feature = siteFeature(site, belt, index)
    if (feature === null) continue
    if (belt !== undefined && isDemonstrationBelt(belt)) beltSites.push(feature)
    else otherSites.push(feature)
  }
  const lines: Feature<LineString | MultiLineString, BeltProperties>[] = []
  const plates: Feature<Point, BeltProperties>[] = []
  const plate = (belt: Belt, place: NamePlace, form: BeltProperties["form"]): void => {
    if (!isDemonstrationBelt(belt)) return
    plates.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...place.at] },
      properties: beltProperties(belt, form, index, place),
    })
  }
  for (const belt of atlas.belts) {
    const stops = placesOf(belt.stops, index)
    if (belt.line !== null) {
      const coordinates = belt.line.map((part) => part.map((at) => [...at]))
      lines.push({
        type: "Feature",
        geometry: { type: "MultiLineString", coordinates },
        properties: beltProperties(belt, "ribbon", index),
      })
      const ends = endsOf(belt.line.flat())
      if (ends !== null) plate(belt, besideLine(ends, atlas.centre), "ribbon")
    } else if (belt.stopsOrder !== "none" && stops.length > 1) {
      lines.push({
        type: "Feature",
        geometry: { type: "LineString", coordinates: stops.map((at) => [...at]) },
        properties: beltProperties(belt, "thread", index),
      })
      const ends = endsOf(stops)
      if (ends !== null) plate(belt, besideLine(ends, atlas.centre), "thread")
    } else if (belt.area !== null) plate(belt, onArea(belt.area.at, placesOf(belt.sites, index), atlas.centre), "area")
  }
  return {
    atlas,
    index,
    beltSites: collection(beltSites),
    otherSites: collection(otherSites),
    beltLines: collection(lines),
    beltPlates: collection(plates),
  }
}
