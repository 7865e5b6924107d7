import type { LngLat } from "../../src/domain/lng-lat.ts"
import {
  districtFeatures,
  greenFeatures,
  metroLineFeatures,
  metroStationFeatures,
  reliefFeatures,
  roadFeatures,
  waterFeatures,
} from "./base-layers.ts"
import type { City, Terrain } from "./city.ts"
import { collectionText } from "./feature.ts"
import { CENTRE, lngLatOf, type Vec } from "./ground/plane.ts"
import { CITY_NAME, placeFeatures } from "./place-names.ts"
import { streetGraphFile } from "./streets/street-graph.ts"

/** Files of an atlas folder by name. */
export type AtlasFolder = ReadonlyMap<string, string | Uint8Array>

/** The smallest box round the districts, a little wider. */
export const boundsOf = (terrain: Terrain): [number, number, number, number] => {
  const places = terrain.districts.flatMap((district) => district.edge)
  const west = Math.min(...places.map((place) => place[0])) - 150
  const east = Math.max(...places.map((place) => place[0])) + 150
  const south = Math.min(...places.map((place) => place[1])) - 150
  const north = Math.max(...places.map((place) => place[1])) + 150
  const [low, high] = [lngLatOf([west, south]), lngLatOf([east, north])]
  return [...low, ...high]
}

/** The belts and the river: what a newcomer sees first. */
const firstViewOf = (terrain: Terrain): [number, number, number, number] => {
  const corners: Vec[] = [
    [-6700, -3300],
    [7900, -3300],
    [7900, 4600],
    [-6700, 4600],
  ]
  const places: LngLat[] = corners.map((corner) => lngLatOf(terrain.valley.toPlane(corner)))
  const [lons, lats] = [places.map((place) => place[0]), places.map((place) => place[1])]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** `atlas.json`: the same for the sample and for benchmark atlases, but for what they have. */
export const atlasText = (
  terrain: Terrain,
  id: string,
  defaultBelt: string | null,
  layers: readonly string[],
): string =>
  `${JSON.stringify(
    {
      formatVersion: 1,
      id,
      title: { zh: `${CITY_NAME.zh}（虚构示例）`, en: `${CITY_NAME.en} (invented sample)` },
      edition: "2026-11-22",
      fictional: true,
      defaultBelt,
      centre: CENTRE,
      bounds: boundsOf(terrain),
      firstView: firstViewOf(terrain),
      languages: ["zh", "en"],
      standards: ["wu-ge-yi", "liu-you", "wu-ge-ji-ben", "belt-size", "three-year-plan", "city-size", "ten-items"],
      approval: { number: null, holder: null },
      attribution: [
        {
          zh: "虚构示例：城市、道路、示范带、品牌和数字均由程序生成，不对应任何真实地点或单位",
          en: "Invented sample: city, streets, belts, brands and figures are made by a program and stand for no real place or body",
        },
      ],
      basemap: { kind: "sketch", layers },
    },
    null,
    2,
  )}\n`

/** The land, streets and names under the belts. */
export const baseFiles = (city: City): [string, string | Uint8Array][] => [
  ["water.geojson", collectionText(waterFeatures(city))],
  ["relief.geojson", collectionText(reliefFeatures(city))],
  ["green.geojson", collectionText(greenFeatures(city))],
  ["roads.geojson", collectionText(roadFeatures(city))],
  ["metro-lines.geojson", collectionText(metroLineFeatures(city))],
  ["metro-stations.geojson", collectionText(metroStationFeatures(city))],
  ["places.geojson", collectionText(placeFeatures(city))],
  ["districts.geojson", collectionText(districtFeatures(city))],
  ["streets/graph.json.gz", streetGraphFile(city.network)],
]
