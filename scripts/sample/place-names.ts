import type { LocalText } from "../../src/domain/local-text.ts"
import { HILL_NAME, ISLAND_NAME, LAKE_NAME, RIVER_NAME, STREAM_NAMES, VILLAGE_NAMES } from "./base-layers.ts"
import type { City } from "./city.ts"
import type { Feature } from "./feature.ts"
import { lngLatOf, type Vec } from "./ground/plane.ts"

export const CITY_NAME: LocalText = { zh: "云屿市", en: "Yunyu" }

/** The names on the base map that belong to no street, station or park. */
export const placeFeatures = (city: City): Feature[] => {
  const { valley, water } = city
  const place = (name: LocalText, kind: string, rank: number, at: Vec): Feature => ({
    type: "Feature",
    properties: { name: name.zh, name_en: name.en, kind, rank },
    geometry: { type: "Point", coordinates: lngLatOf(at) },
  })
  const middleOf = (ring: readonly Vec[]): Vec => [
    ring.reduce((sum, point) => sum + point[0], 0) / ring.length,
    ring.reduce((sum, point) => sum + point[1], 0) / ring.length,
  ]
  const northern: Vec = [-3600, 8600]
  const southWest: Vec = [-9200, -7300]
  const eastern: Vec = [10100, 4200]
  return [
    place(CITY_NAME, "city", 1, valley.toPlane([100, 1250])),
    ...city.districts.map((district) => place(district.name, "district", 2, district.label)),
    ...[-7600, -3000, 3600, 8400].map((along) => place(RIVER_NAME, "water", 2, valley.toPlane([along, 0]))),
    place(LAKE_NAME, "water", 3, valley.toPlane(middleOf(water.lake))),
    ...water.streams.map((stream, i) =>
      place(
        STREAM_NAMES[i] ?? RIVER_NAME,
        "water",
        4,
        valley.toPlane([stream.middle(3300 * stream.side), 3300 * stream.side]),
      ),
    ),
    place(ISLAND_NAME, "water", 3, valley.toPlane([valley.islandAlong, 0])),
    place(HILL_NAME, "hill", 3, city.relief.hilltop),
    place({ zh: "北岭", en: "Beiling Range" }, "hill", 3, valley.toPlane(northern)),
    place({ zh: "双髻岭", en: "Shuangji Ridge" }, "hill", 3, southWest),
    place({ zh: "晓峰山", en: "Xiaofeng Hill" }, "hill", 3, eastern),
    ...city.villages.map((village, i) =>
      place(VILLAGE_NAMES[i] ?? { zh: "新村", en: "New Village" }, "town", 5, valley.toPlane(village.at)),
    ),
  ]
}
