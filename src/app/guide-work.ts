import type { FeatureCollection } from "geojson"
import type { GuideAnswer, GuideRequest } from "../compute/tour/guide-answer.ts"
import type { BrandTier } from "../domain/brand.ts"
import type { BeltId, SiteId } from "../domain/ids.ts"
import type { Bounds, LngLat } from "../domain/lng-lat.ts"
import type { Tour } from "../domain/tour.ts"
import type { VisitWish } from "../domain/visit-wish.ts"
import type { Focus } from "../layers/focus.ts"
import { boundsAround } from "../layers/focus-of.ts"
import { guideLayers, guideLinesOf, guideSources, wayTo } from "../layers/guide.ts"
import type { Scene, SiteProperties } from "../layers/scene.ts"
import type { Ride } from "../map/ride.ts"
import type { Station } from "../surfaces/tour/guide-state.ts"
import { rideMsOf } from "../surfaces/tour/player/card-times.ts"
import type { ListedCity } from "../view/city-list.ts"
import { folderOf } from "./city-list.ts"
import type { OverlayDrawing } from "./overlay.ts"

/** The question of a page about a belt; null when there is no such belt. */
export const requestFor = (scene: Scene, belt: BeltId, wish: VisitWish | null): GuideRequest | null => {
  const { index } = scene
  const known = index.belts.get(belt)
  if (known === undefined) return null
  const sites = [...new Set([...known.stops, ...known.sites])].flatMap((id) => index.sites.get(id) ?? [])
  const tiers = new Map<SiteId, BrandTier>()
  for (const { id, brand } of sites) {
    const profile = brand === null ? undefined : index.brands.get(brand)
    if (profile !== undefined) tiers.set(id, profile.tier)
  }
  return { belt: known, sites, tiers, wish }
}

/** The tour in an answer. */
export const tourIn = (answer: GuideAnswer): Tour => (answer.kind === "tour" ? answer.tour : answer.visit.tour)

/** The drawing of a tour. Makes arrays: call it once an answer. */
export const drawingOfGuide = (
  tour: Tour,
  scene: Scene,
  wish: VisitWish | null,
  departureName: string,
): OverlayDrawing => {
  const departure = wish?.departure.kind === "place" ? wish.departure.at : null
  const number = tour.belt === null ? undefined : scene.index.beltNumbers.get(tour.belt)
  return {
    sources: guideSources(guideLinesOf(tour, departure, departureName)),
    numbered: (sites) => numberedBy(tour, sites),
    layers: (palette, reading) => guideLayers(palette, number === undefined ? null : number - 1, reading),
  }
}

const placeIn = (number: string | undefined): Pick<SiteProperties, "number" | "left_out"> =>
  number === undefined ? { number: "", left_out: true } : { number }

const numberedBy = (tour: Tour, sites: Focus["sites"]): Focus["sites"] => {
  const numbers = new Map<string, string>(tour.stops.map((id, index) => [id, String(index + 1)]))
  const features = sites.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, ...placeIn(numbers.get(feature.properties.id)) },
  }))
  return { ...sites, features }
}

/** The ride to the stop of a tour's page, and what to frame meanwhile; null where nothing leads there. */
export const rideTo = (
  tour: Tour,
  stop: number,
  speed: number,
  rides: boolean,
): { readonly ride: Ride; readonly bounds: Bounds; readonly milliseconds: number } | null => {
  const id = tour.stops[stop - 1]
  const way = id === undefined ? null : wayTo(tour, id)
  const line: readonly LngLat[] | null = way?.line ?? null
  const bounds = line === null ? null : boundsAround(line)
  if (line === null || bounds === null) return null
  const milliseconds = rides ? rideMsOf(line) / speed : 0
  const ride = { key: `${tour.belt} ${tour.mode} ${stop}`, line, onStreets: way?.kind === "street", milliseconds }
  return { ride, bounds, milliseconds }
}

/** What a planned visit covers, its place of departure too; null where there is nothing to frame. */
export const boundsOfVisit = (tour: Tour, wish: VisitWish | null): Bounds | null =>
  boundsAround([
    ...tour.legs.flatMap(({ way }) => way.line ?? []),
    ...(wish?.departure.kind === "place" ? [wish.departure.at] : []),
  ])

const MOST_STATIONS = 12
const isPlaces = (value: unknown): value is FeatureCollection =>
  typeof value === "object" && value !== null && "features" in value && Array.isArray(value.features)

/** The metro stations nearest to a belt, nearest first; none where the city's base knows none. */
export const stationsNear = async (city: ListedCity, around: readonly LngLat[]): Promise<readonly Station[]> => {
  const bounds = boundsAround(around)
  if (bounds === null || !city.baseLayers.includes("metro-stations")) return []
  const answer = await fetch(`${folderOf(city)}metro-stations.geojson`)
  const value: unknown = answer.ok ? await answer.json() : null
  if (!isPlaces(value)) return []
  const away = ([lon, lat]: LngLat): number =>
    Math.min(...around.map((at) => Math.hypot((at[0] - lon) * Math.cos((lat * Math.PI) / 180), at[1] - lat)))
  const stations = value.features.flatMap(({ geometry, properties }): Station[] => {
    const name: unknown = properties?.["name"]
    const english: unknown = properties?.["name_en"]
    if (geometry?.type !== "Point" || typeof name !== "string") return []
    const [lon = 0, lat = 0] = geometry.coordinates
    return [{ name: { zh: name, ...(typeof english === "string" ? { en: english } : {}) }, at: [lon, lat] }]
  })
  const byName = new Map(stations.map((station) => [station.name.zh, station]))
  return [...byName.values()].sort((a, b) => away(a.at) - away(b.at)).slice(0, MOST_STATIONS)
}
