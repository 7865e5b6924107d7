import type { LocalText } from "../../src/domain/local-text.ts"
import type { City } from "./city.ts"
import { bentRing, type Feature, polygonOf } from "./feature.ts"
import { bump, noise } from "./ground/noise.ts"
import { between, lngLatOf, mix, type Vec } from "./ground/plane.ts"
import { simplified, simplifiedRing } from "./ground/shapes.ts"
import { RIVER_HALF } from "./land/valley.ts"
import type { NetworkEdge } from "./streets/network.ts"
import { EMBANKMENT } from "./streets/town-plan.ts"

/** Names as the base layers carry them. */
const named = (name: LocalText | undefined): { name?: string; name_en?: string } =>
  name === undefined ? {} : { name: name.zh, ...(name.en !== undefined && { name_en: name.en }) }

export const RIVER_NAME: LocalText = { zh: "霁江", en: "Ji River" }
export const LAKE_NAME: LocalText = { zh: "镜汀湖", en: "Jingting Lake" }
export const HILL_NAME: LocalText = { zh: "听松山", en: "Tingsong Hill" }
export const STREAM_NAMES: readonly LocalText[] = [
  { zh: "竹影溪", en: "Zhuying Brook" },
  { zh: "稻香溪", en: "Daoxiang Brook" },
]
export const ISLAND_NAME: LocalText = { zh: "候鸟洲", en: "Houniao Islet" }
const PARK_WORDS =
  "桐花|Tonghua,竹里|Zhuli,棠荫|Tangyin,荷风|Hefeng,萤光|Yingguang,书田|Shutian,桂雨|Guiyu,梅坞|Meiwu,茶田|Chatian,石友|Shiyou,榆荫|Yuyin,橘里|Juli,莺语|Yingyu,苇岸|Wei’an,星野|Xingye,麦笛|Maidi,枫径|Fengjing"
export const PARK_NAMES: readonly LocalText[] = PARK_WORDS.split(",").map((pair) => {
  const [zh = "", en = ""] = pair.split("|")
  return { zh: `${zh}公园`, en: `${en} Park` }
})
const VILLAGE_WORDS =
  "上坪|Shangping,下垄|Xialong,石埠|Shibu,樟垄|Zhanglong,苇塘|Weitang,桑坪|Sangping,前垅|Qianlong,橘坞|Juwu,麦垄|Mailong,枫坑|Fengkeng,茶坪|Chaping,藤溪|Tengxi,后埔|Houpu,竹垅|Zhulong,稻坪|Daoping,梅埠|Meibu,松坞|Songwu,荷垄|Helong,榆坪|Yuping,溪尾|Xiwei"
export const VILLAGE_NAMES: readonly LocalText[] = VILLAGE_WORDS.split(",").map((pair) => {
  const [zh = "", en = ""] = pair.split("|")
  return { zh: `${zh}村`, en: `${en} Village` }
})

const feature = (properties: Record<string, unknown>, geometry: Feature["geometry"]): Feature => ({
  type: "Feature",
  properties,
  geometry,
})

export const waterFeatures = (city: City): Feature[] => {
  const { valley, water } = city
  const bent = (ring: readonly Vec[]): Vec[] => bentRing(valley, ring)
  const ponds = [...water.ponds, ...city.parks.flatMap((park) => (park.pond === null ? [] : [park.pond]))]
  return [
    feature(
      { kind: "water", ...named(RIVER_NAME) },
      polygonOf(bent(water.river), [bent(water.island), bent(water.islet)]),
    ),
    feature({ kind: "water", ...named(LAKE_NAME) }, polygonOf(bent(water.lake))),
    ...ponds.map((pond) => feature({ kind: "water" }, polygonOf(bent(pond)))),
  ]
}

export const reliefFeatures = (city: City): Feature[] =>
  city.relief.levels.flatMap(({ ele, areas }) =>
    areas.map(({ outer, holes }) =>
      feature(
        { ele },
        polygonOf(
          simplifiedRing(outer, 4),
          holes.map((hole) => simplifiedRing(hole, 4)),
        ),
      ),
    ),
  )

/** A ring whose longest side, where something was cut off, becomes a bay: nature has no rulers. */
const withBay = (ring: readonly Vec[], depth: number): Vec[] => {
  const at = (i: number): Vec => ring[i % ring.length] ?? [0, 0]
  const side = (i: number): number => between(at(i), at(i + 1))
  const cut = ring.reduce((longest, _, i) => (side(i) > side(longest) ? i : longest), 0)
  const bay = [0.12, 0.25, 0.4, 0.55, 0.7, 0.85].map((share): Vec => {
    const [along, across] = mix(at(cut), at(cut + 1), share)
    return [along + depth * (bump(2 * share - 1) + 0.3 * noise(7, 4 * share, 0.5)), across]
  })
  return [...ring.slice(0, cut + 1), ...bay, ...ring.slice(cut + 1)]
}

export const greenFeatures = (city: City): Feature[] => {
  const { valley, water } = city
  const park = (name: LocalText, ring: readonly Vec[]): Feature =>
    feature({ kind: "park", ...named(name) }, polygonOf(bentRing(valley, ring)))
  const island: Vec[] = water.island.map((point) => mix([valley.islandAlong, 0], point, 0.97))
  const west = valley.islandAlong - 640
  return [
    ...city.relief.woods.map(({ outer, holes }) =>
      feature(
        { kind: "wood" },
        polygonOf(
          simplifiedRing(outer, 5),
          holes.map((hole) => simplifiedRing(hole, 5)),
        ),
      ),
    ),
    park({ zh: `${HILL_NAME.zh}公园`, en: `${HILL_NAME.en} Park` }, city.hill.edge),
    park({ zh: `${LAKE_NAME.zh}公园`, en: `${LAKE_NAME.en} Park` }, water.lakePark),
    park(
      { zh: "洲头湿地公园", en: "Islet Wetland Park" },
      withBay(
        island.filter(([along]) => along < west),
        170,
      ),
    ),
    ...riversideGreens(city),
    ...city.parks.map((one, i) => park(PARK_NAMES[i] ?? { zh: "街心公园", en: "Pocket Park" }, one.edge)),
  ]
}

/** Grass between the promenade and the embankment street, broken where streams come in. */
const riversideGreens = (city: City): Feature[] => {
  const strips: Feature[] = []
  for (const side of [1, -1]) {
    let run: number[] = []
    const finish = (): void => {
      const [shore, street] = [side * (RIVER_HALF + 4), side * (EMBANKMENT - 14)]
      if (run.length > 5)
        strips.push(
          feature(
            { kind: "park" },
            polygonOf(
              bentRing(city.valley, [
                ...run.map((x): Vec => [x, shore]),
                ...run.reverse().map((x): Vec => [x, street]),
              ]),
            ),
          ),
        )
      run = []
    }
    for (let along = -8200; along <= 8800; along += 80) {
      const stream = city.water.streams.find((one) => one.side === side)
      const mouth = Math.abs(along - (stream?.middle(side * RIVER_HALF) ?? 1e9)) < 190
      if (!mouth && city.plan.urbanity([along, side * 900]) > 0.4) run.push(along)
      else finish()
    }
    finish()
  }
  return strips
}

/** Streets as lines: pieces of one street that follow one another are drawn as one. */
export const roadFeatures = (city: City): Feature[] => {
  const chains: NetworkEdge[][] = []
  for (const edge of city.network.edges) {
    const chain = chains[chains.length - 1]
    const last = chain?.[chain.length - 1]
    if (chain !== undefined && last?.street === edge.street && last.to === edge.from) chain.push(edge)
    else chains.push([edge])
  }
  return chains.flatMap((chain) => {
    const street = chain[0]?.street
    if (street === undefined) return []
    const line = chain.flatMap((edge, i) => edge.shape.slice(i === 0 ? 0 : 1))
    const properties = { class: street.class, link: 0, ...named(city.streetNames.get(street.id)) }
    return [feature(properties, { type: "LineString", coordinates: line })]
  })
}

export const metroLineFeatures = (city: City): Feature[] =>
  city.metro.lines.map(({ ref, colour, name, line }) =>
    feature({ ref, colour, ...named(name) }, { type: "LineString", coordinates: simplified(line, 3).map(lngLatOf) }),
  )

export const metroStationFeatures = (city: City): Feature[] =>
  city.metro.stations.map(({ name, at, lines }) =>
    feature({ ...named(name), lines: lines.join(";"), n: lines.length }, { type: "Point", coordinates: lngLatOf(at) }),
  )

export const districtFeatures = (city: City): Feature[] =>
  city.districts.map(({ id, name, edge }) => feature({ id, name }, polygonOf(edge)))
