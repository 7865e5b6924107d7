import type { Feature, FeatureCollection, Point, Polygon } from "geojson"
import type { Belt } from "../domain/belt.ts"
import type { SiteId } from "../domain/ids.ts"
import type { Bounds, LngLat } from "../domain/lng-lat.ts"
import type { Site } from "../domain/site.ts"
import type { Page } from "../view/view.ts"
import { circleAround } from "./circle-around.ts"
import { type Focus, NO_FOCUS } from "./focus.ts"
import { type Scene, type SiteProperties, siteFeature } from "./scene.ts"

const NO_SITES = NO_FOCUS.sites
const NO_DISC = NO_FOCUS.disc

/** The smallest bounds around some places; null around none. */
export const boundsAround = (places: readonly LngLat[]): Bounds | null => {
  const [first] = places
  if (first === undefined) return null
  let [west, south] = first
  let [east, north] = first
  for (const [lon, lat] of places) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

const symbolsOf = (sites: readonly Site[], belt: Belt | null, scene: Scene): Feature<Point, SiteProperties>[] => {
  const features: Feature<Point, SiteProperties>[] = []
  for (const site of sites) {
    const own = belt ?? scene.index.beltsOfSite.get(site.id)?.[0]
    const feature = siteFeature(site, own, scene.index)
    if (feature !== null) features.push(feature)
  }
  return features
}

// So much of what is framed, at either side, is its edge.
const EDGE_SHARE = 0.3

/** The same symbols, each knowing at which edge of `bounds` it stands. */
const atEdges = (
  features: readonly Feature<Point, SiteProperties>[],
  bounds: Bounds | null,
): Feature<Point, SiteProperties>[] =>
  features.map((feature) => {
    const [lon = 0] = feature.geometry.coordinates
    const [west, , east] = bounds ?? [lon, 0, lon]
    const edge = (east - west) * EDGE_SHARE
    const side = edge === 0 ? null : lon <= west + edge ? "west" : lon >= east - edge ? "east" : null
    return side === null ? feature : { ...feature, properties: { ...feature.properties, edge: side } }
  })

const membersOf = (belt: Belt, scene: Scene): Site[] => {
  const members: Site[] = []
  for (const id of belt.sites) {
    const site = scene.index.sites.get(id)
    if (site !== undefined) members.push(site)
  }
  return members
}

const placesOf = (sites: readonly Site[]): LngLat[] => {
  const places: LngLat[] = []
  for (const site of sites) if (site.position.kind !== "district-only") places.push(site.position.at)
  return places
}

const discOf = (site: Site): FeatureCollection<Polygon> => {
  if (site.position.kind === "district-only" || site.position.precision === "exact") return NO_DISC
  const coordinates = [circleAround(site.position.at, site.position.uncertaintyMetres)]
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", geometry: { type: "Polygon", coordinates }, properties: {} }],
  }
}

const beltFocus = (belt: Belt, chosen: Site | null, scene: Scene): Focus => {
  const members = membersOf(belt, scene)
  const shown = chosen === null || members.includes(chosen) ? members : [...members, chosen]
  const places = [...placesOf(members), ...(belt.line ?? []).flat(), ...(belt.area === null ? [] : [belt.area.at])]
  const disc = chosen === null ? NO_DISC : discOf(chosen)
  const whole = boundsAround(places)
  return {
    sites: { type: "FeatureCollection", features: atEdges(symbolsOf(shown, belt, scene), whole) },
    disc,
    belt,
    chosen,
    drawnAlone: chosen === null ? [] : [chosen.id],
    bounds: chosen === null ? whole : chosenBounds(chosen, disc),
  }
}

const chosenBounds = (site: Site, disc: FeatureCollection<Polygon>): Bounds | null => {
  const ring = disc.features[0]?.geometry.coordinates[0]
  if (ring === undefined) return boundsAround(placesOf([site]))
  return boundsAround(ring.map(([lon = 0, lat = 0]): LngLat => [lon, lat]))
}

/** The one site that a pointer or a list row is on, as a collection for its source: where its symbol is `drawn`. */
export const pointedAt = (
  id: string | null,
  scene: Scene,
  drawn: FeatureCollection<Point, SiteProperties>,
): FeatureCollection<Point, SiteProperties> => {
  const standing = id === null ? [] : drawn.features.filter(({ properties }) => properties.id === id)
  if (standing.length > 0) return { type: "FeatureCollection", features: standing }
  const site = id === null ? undefined : scene.index.sites.get(id as SiteId)
  return site === undefined ? NO_SITES : { type: "FeatureCollection", features: symbolsOf([site], null, scene) }
}

// In a greater city each move of the map takes longer than a frame: it does not follow every word that is typed.
const MOST_SITES_TO_FOLLOW = 20_000

/** The focus of a page. Call it once a page (it makes arrays) and keep the answer. `found` are the search's sites. */
export const focusOf = (page: Page, scene: Scene, found: readonly Site[]): Focus => {
  if (page.kind === "belt" || "wish" in page || page.kind === "tour") {
    const belt = scene.index.belts.get(page.belt)
    if (belt === undefined) return NO_FOCUS
    const stops = belt.stops.length > 0 ? belt.stops : belt.sites
    const stop = page.kind === "tour" ? stops[page.stop - 1] : undefined
    return beltFocus(belt, (stop !== undefined && scene.index.sites.get(stop)) || null, scene)
  }
  if (page.kind === "site") {
    const site = scene.index.sites.get(page.site)
    if (site === undefined) return NO_FOCUS
    const belt = page.belt === null ? scene.index.beltsOfSite.get(site.id)?.[0] : scene.index.belts.get(page.belt)
    if (belt !== undefined) return beltFocus(belt, site, scene)
    const disc = discOf(site)
    const sites: Focus["sites"] = { type: "FeatureCollection", features: symbolsOf([site], null, scene) }
    return { sites, disc, belt: null, chosen: site, drawnAlone: [site.id], bounds: chosenBounds(site, disc) }
  }
  const sites =
    page.kind === "brand" ? (scene.index.sitesOfBrand.get(page.brand) ?? []) : page.kind === "search" ? found : []
  if (sites.length === 0) return NO_FOCUS
  const follows = page.kind === "brand" || scene.atlas.sites.length <= MOST_SITES_TO_FOLLOW
  const bounds = follows ? boundsAround(placesOf(sites)) : null
  return {
    ...NO_FOCUS,
    sites: { type: "FeatureCollection", features: atEdges(symbolsOf(sites, null, scene), bounds) },
    drawnAlone: page.kind === "brand" ? sites.map(({ id }) => id) : [],
    bounds,
  }
}
