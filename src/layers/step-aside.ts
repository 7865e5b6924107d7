import type { Feature, FeatureCollection, LineString, Point } from "geojson"
import type { ExpressionSpecification } from "maplibre-gl"
import type { LngLat } from "../domain/lng-lat.ts"
import type { SiteProperties } from "./scene.ts"

/** Between which zooms a symbol stands where it stands. */
export type Band = { readonly from_zoom: number; readonly to_zoom: number }

/** Symbols that do not lie on one another, and a thread from each that stepped aside to its true place. */
export type SteppedAside = {
  readonly sites: FeatureCollection<Point, SiteProperties & Partial<Band>>
  readonly threads: FeatureCollection<LineString, Band>
}

/** Nothing stands anywhere: for a drawing without a focus. */
export const NONE_STANDING: SteppedAside = {
  sites: { type: "FeatureCollection", features: [] },
  threads: { type: "FeatureCollection", features: [] },
}
const NO_THREADS = NONE_STANDING.threads
const MEDALLION_PX = 51 // a stop's medallion with its rim and badges, at size 1
/** How large a focus draws its medallions, from afar and near by. */
export const FAR = { zoom: 10.5, size: 0.68 } as const
export const NEAR = { zoom: 13.5, size: 0.86 } as const
const WORLD_PX = 512 // the world's width at zoom 0
const FIRST_ZOOM = 8 // as far out as the map goes
const LAST_ZOOM = 17
const MOST_SITES = 60 // a belt and its neighbours; a search may find thousands, which cluster elsewhere
const ROUNDS = 80
const CHOSEN_ROOM = 1.25 // the chosen site's ring is wider than a medallion

export type Px = { x: number; y: number }

/** Where a place lies in the flat world of a zoom, in pixels. */
export const pxOf = ([lon, lat]: LngLat, zoom: number): Px => {
  const scale = WORLD_PX * 2 ** zoom
  const sine = Math.sin((lat * Math.PI) / 180)
  return { x: ((lon + 180) / 360) * scale, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale }
}

const lngLatOf = ({ x, y }: Px, zoom: number): LngLat => {
  const scale = WORLD_PX * 2 ** zoom
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI
  return [(x / scale) * 360 - 180, lat]
}

const away = ({ x, y }: Px, from: Px, turn: number): Px => {
  const [dx, dy] = [x - from.x, y - from.y]
  const apart = Math.hypot(dx, dy)
  const angle = turn * 2.399963 // the golden angle spreads any number of places on one spot evenly
  return apart < 1e-3 ? { x: Math.cos(angle), y: Math.sin(angle) } : { x: dx / apart, y: dy / apart }
}

/**
 * Places moved so that no two are nearer than `roomPx` pixels at `zoom` (Web Mercator). Each overlapping pair steps apart by
 * equal shares until none overlaps; the `fixed` place (an index, or null) stays, and is larger. Same places, same answer;
 * the very same array where none had to move.
 */
export const stepAside = (
  places: readonly LngLat[],
  zoom: number,
  roomPx: number,
  fixed: number | null,
): readonly LngLat[] => {
  const at = places.map((place) => pxOf(place, zoom))
  let moved = false
  for (let round = 0; round < ROUNDS; round++) {
    let overlapping = false
    at.forEach((one, i) => {
      at.forEach((other, j) => {
        const stays = i === fixed || j === fixed
        const short = roomPx * (stays ? CHOSEN_ROOM : 1) - Math.hypot(other.x - one.x, other.y - one.y)
        if (j <= i || short <= 0) return
        overlapping = true
        const { x, y } = away(other, one, i + j)
        const step = short + 0.1
        const share = i === fixed ? 0 : j === fixed ? 1 : 0.5
        one.x -= x * step * share
        one.y -= y * step * share
        other.x += x * step * (1 - share)
        other.y += y * step * (1 - share)
      })
    })
    if (!overlapping) break
    moved = true
  }
  return moved ? at.map((px) => lngLatOf(px, zoom)) : places
}

const sizeAt = (zoom: number): number => {
  const share = Math.min(1, Math.max(0, (zoom - FAR.zoom) / (NEAR.zoom - FAR.zoom)))
  return FAR.size + share * (NEAR.size - FAR.size)
}

type Site = Feature<Point, SiteProperties>

const placeOf = ({ geometry }: Site): LngLat => [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]

/**
 * The symbols of a belt, one feature a zoom where they must step aside and a single one where they need not. Makes arrays:
 * call it once a focus. `enlargement` is how much larger symbols are drawn on this screen.
 */
export const steppedAside = (
  sites: FeatureCollection<Point, SiteProperties>,
  enlargement: number,
  chosen: string | null,
): SteppedAside => {
  if (sites.features.length < 2 || sites.features.length > MOST_SITES) return { sites, threads: NO_THREADS }
  const places = sites.features.map(placeOf)
  const fixed = sites.features.findIndex(({ properties }) => properties.id === chosen)
  const features: SteppedAside["sites"]["features"] = []
  const threads: SteppedAside["threads"]["features"] = []
  let band: Band = { from_zoom: 0, to_zoom: FIRST_ZOOM }
  let standing: readonly LngLat[] = places
  const close = (): void => {
    sites.features.forEach((site, index) => {
      const place = standing[index]
      const home = places[index]
      if (place === undefined || home === undefined || (index === fixed && band.from_zoom > 0)) return
      const properties = { ...site.properties, ...(index === fixed ? {} : band) }
      features.push({ ...site, geometry: { type: "Point", coordinates: [...place] }, properties })
      const steppedAway = Math.hypot(place[0] - home[0], place[1] - home[1]) > 1e-7
      if (steppedAway) {
        const coordinates = [[...home], [...place]]
        threads.push({ type: "Feature", geometry: { type: "LineString", coordinates }, properties: { ...band } })
      }
    })
  }
  for (let zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
    const next = stepAside(places, zoom, MEDALLION_PX * sizeAt(zoom) * enlargement, fixed < 0 ? null : fixed)
    if (next === places && standing === places) {
      band = { ...band, to_zoom: zoom + 1 }
      continue
    }
    close()
    standing = next
    band = { from_zoom: zoom, to_zoom: zoom + 1 }
  }
  band = { ...band, to_zoom: 99 }
  close()
  return {
    sites: threads.length === 0 ? sites : { type: "FeatureCollection", features },
    threads: { type: "FeatureCollection", features: threads },
  }
}

/** The features of a band, at the zoom drawn; features without a band stand everywhere. */
export const INSIDE_BAND: ExpressionSpecification = [
  "all",
  [">=", ["zoom"], ["coalesce", ["get", "from_zoom"], 0]],
  ["<", ["zoom"], ["coalesce", ["get", "to_zoom"], 99]],
]
