import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from "geojson"
import type { State } from "../domain/evidence.ts"
import type { BeltId, SiteId } from "../domain/ids.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { SourceSpec } from "./layer-spec.ts"
import type { Scene } from "./scene.ts"

/** What a belt or a site is coloured by. */
export type PlaceState = {
  readonly row: string
  readonly belt: boolean
  readonly state: State
  /** Belongs to what the planner is not looking at. */
  readonly faded: boolean
}

type Marked = { readonly state: State; readonly faded: boolean }

/** States on the map: the lines of belts, and a mark for each belt or site whose place is known. */
export type PlaceStates = {
  readonly lines: FeatureCollection<LineString | MultiLineString, Marked & { readonly form: string }>
  readonly marks: FeatureCollection<
    Point,
    Marked & { readonly id: string; readonly belt: boolean; readonly word: string }
  >
}

type Plates = ReadonlyMap<string, Scene["beltPlates"]["features"][number]>

/** Where a belt's mark stands: at its number, else at its area, else at its first known site. */
const beltPlace = (scene: Scene, plates: Plates, id: string): LngLat | null => {
  const plate = plates.get(id)
  if (plate !== undefined) {
    const [lon = 0, lat = 0] = plate.geometry.coordinates
    return [lon, lat]
  }
  const belt = scene.index.belts.get(id as BeltId)
  if (belt === undefined) return null
  if (belt.area !== null) return belt.area.at
  for (const site of belt.sites) {
    const position = scene.index.sites.get(site)?.position
    if (position !== undefined && position.kind !== "district-only") return position.at
  }
  return null
}

const sitePlace = (scene: Scene, id: string): LngLat | null => {
  const site = scene.index.sites.get(id as SiteId)
  return site === undefined || !site.shownByDefault || site.position.kind === "district-only" ? null : site.position.at
}

/** The states of belts or sites as collections; places nobody knows are left out. Makes arrays: call it once an answer. */
export const statesOf = (scene: Scene, states: readonly PlaceState[], word: (state: State) => string): PlaceStates => {
  const known = new Map(states.filter(({ belt }) => belt).map((one) => [one.row, one]))
  const plates: Plates = new Map(scene.beltPlates.features.map((plate) => [plate.properties.id, plate]))
  const lines: PlaceStates["lines"]["features"] = []
  for (const { geometry, properties } of scene.beltLines.features) {
    const found = known.get(properties.id)
    if (found === undefined) continue
    const { state, faded } = found
    lines.push({ type: "Feature", geometry, properties: { state, faded, form: properties.form } })
  }
  const marks: Feature<Point, Marked & { id: string; belt: boolean; word: string }>[] = []
  for (const { row, belt, state, faded } of states) {
    const at = belt ? beltPlace(scene, plates, row) : sitePlace(scene, row)
    if (at === null) continue
    const geometry: Point = { type: "Point", coordinates: [...at] }
    marks.push({ type: "Feature", geometry, properties: { id: row, state, faded, belt, word: word(state) } })
  }
  return {
    lines: { type: "FeatureCollection", features: lines },
    marks: { type: "FeatureCollection", features: marks },
  }
}

/** Their sources. */
export const statesSources = ({ lines, marks }: PlaceStates): Readonly<Record<string, SourceSpec>> => ({
  "state-lines": { type: "geojson", data: lines },
  "state-marks": { type: "geojson", data: marks },
})
