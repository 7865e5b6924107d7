import { booleanPointInPolygon, distance } from "@turf/turf"
import { describe, expect, it } from "vitest"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { Site } from "../../src/domain/site.ts"
import { fuzhou, metroLines, metroStations, places, water } from "./fuzhou.ts"

const inWater = (at: LngLat) => water.some((shape) => booleanPointInPolygon([...at], shape))

const placed = fuzhou.sites.flatMap((site) =>
  site.position.kind === "district-only" ? [] : [{ site, at: site.position.at }],
)

/** How far a district reaches from its seat, in kilometres: roughly, and generously. */
const REACH_KM: Readonly<Record<string, number>> = {
  鼓楼区: 6,
  台江区: 5,
  仓山区: 9,
  晋安区: 28,
  马尾区: 12,
  长乐区: 25,
  福清市: 35,
  闽侯县: 40,
  连江县: 35,
  永泰县: 40,
}

const seatOf = new Map(places.map(({ properties, geometry }) => [properties.name, geometry.coordinates]))

const fromSeatKm = (site: Site, at: LngLat): number => {
  const seat = seatOf.get(site.district)
  return seat === undefined ? Number.POSITIVE_INFINITY : distance([...at], seat)
}

describe("the ground of Fuzhou", () => {
  it("has every site and every belt's area on dry land, boats at their wharf", () => {
    expect(placed).toHaveLength(82)
    expect(placed.filter(({ at }) => inWater(at)).map(({ site }) => site.id)).toEqual([])
    const areas = fuzhou.belts.flatMap(({ id, area }) => (area === null ? [] : [{ id, at: area.at }]))
    expect(areas.filter(({ at }) => inWater(at))).toEqual([])
  })

  it("has every site in the neighbourhood of its district", () => {
    const strays = placed.filter(({ site, at }) => fromSeatKm(site, at) > (REACH_KM[site.district] ?? 0))
    expect(strays.map(({ site }) => site.id)).toEqual([])
  })

  it("has all of it inside the atlas's bounds, and the demonstration belts in the first view", () => {
    const [west, south, east, north] = fuzhou.bounds
    for (const { site, at } of placed)
      expect(at[0] > west && at[0] < east && at[1] > south && at[1] < north, site.id).toBe(true)
    const [left, bottom, right, top] = fuzhou.firstView
    const belt = fuzhou.belts.find(({ id }) => id === "cs-nanjiangbin")
    const stops = placed.filter(({ site }) => belt?.stops.includes(site.id))
    expect(stops).toHaveLength(8)
    for (const { at } of stops) expect(at[0] > left && at[0] < right && at[1] > bottom && at[1] < top).toBe(true)
  })

  it("owns up to how little is known of each place", () => {
    for (const { site } of placed) {
      if (site.position.kind === "district-only") continue
      expect(site.position.precision, site.id).not.toBe("exact")
      expect(site.position.uncertaintyMetres, site.id).toBeGreaterThanOrEqual(200)
    }
    expect(placed.filter(({ site }) => site.position.kind === "schematic")).toHaveLength(11)
  })

  it("writes river names on the river and the others on land", () => {
    for (const { properties, geometry } of places) {
      const [lon = 0, lat = 0] = geometry.coordinates
      expect(inWater([lon, lat]), properties.name).toBe(properties.kind === "water")
    }
  })

  it("keeps the river in one piece around Nantai Island", () => {
    const nantai: LngLat = [119.3, 26.03]
    const main = water.find((shape) => shape.geometry.coordinates.length > 10)
    expect(main).toBeDefined()
    const islands = main?.geometry.coordinates.slice(1) ?? []
    const around = islands.filter((ring) =>
      booleanPointInPolygon([...nantai], { type: "Polygon", coordinates: [ring] }),
    )
    expect(around).toHaveLength(1)
  })

  it("runs each metro line through all its stations, each station standing once", () => {
    expect(metroLines).toHaveLength(6)
    const names = metroStations.map(({ properties }) => properties.name)
    expect(new Set(names).size).toBe(names.length)
    const passed = new Set(metroLines.flatMap(({ geometry }) => geometry.coordinates.map(String)))
    expect(metroStations.filter(({ geometry }) => !passed.has(String(geometry.coordinates)))).toEqual([])
  })
})
