import { booleanPointInPolygon, distance, lineString, nearestPointOnLine } from "@turf/turf"
import { describe, expect, it } from "vitest"
import {
  type BeltFeature,
  featuresOf,
  type Place,
  type PolygonFeature,
  readGraph,
  type SiteFeature,
  textOf,
} from "./sample-files.ts"

const sites = featuresOf<SiteFeature>("sites.geojson")
const belts = featuresOf<BeltFeature>("belts.geojson")
const districts = featuresOf<PolygonFeature>("districts.geojson")
const water = featuresOf<PolygonFeature>("water.geojson")
const graph = readGraph()
const placed = sites.flatMap((site) =>
  site.geometry === null ? [] : [{ ...site.properties, at: site.geometry.coordinates }],
)

const metres = (a: Place, b: Place): number => distance(a, b, { units: "meters" })
const isWet = (at: Place): boolean => water.some((one) => booleanPointInPolygon(at, one))
const isWalked = (kind: string): boolean => kind !== "motorway" && kind !== "trunk"
const isDriven = (kind: string): boolean => kind !== "footway" && kind !== "steps"

/** Every node reached from the first edge's start, along or against the edges as `ways` lists them. */
const reachedBy = (ways: readonly (readonly [number, number])[]): Set<number> => {
  const next = new Map<number, number[]>()
  for (const [a, b] of ways) next.set(a, [...(next.get(a) ?? []), b])
  const start = ways[0]?.[0] ?? -1
  const reached = new Set([start])
  const waiting = [start]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const other of next.get(node) ?? []) {
      if (reached.has(other)) continue
      reached.add(other)
      waiting.push(other)
    }
  }
  return reached
}

describe("a visitor of Yunyu", { timeout: 20_000 }, () => {
  it("finds every site on dry ground", () => {
    expect(placed.filter((site) => isWet(site.at)).map((site) => site.id)).toEqual([])
  })

  it("finds every site in the district it names", () => {
    const elsewhere = placed.filter((site) => {
      const home = districts.find((district) => booleanPointInPolygon(site.at, district))
      return home?.properties.name.zh !== site.district
    })
    expect(elsewhere.map((site) => site.id)).toEqual([])
  })

  it("can walk from any junction to any other, and drive from any to any other", () => {
    const walked = graph.edges.filter((edge) => isWalked(edge.kind))
    const feet = walked.flatMap((edge) => [[edge.a, edge.b] as const, [edge.b, edge.a] as const])
    expect(reachedBy(feet).size).toBe(new Set(walked.flatMap((edge) => [edge.a, edge.b])).size)
    const driven = graph.edges.filter((edge) => isDriven(edge.kind))
    const cars = driven.flatMap((edge) =>
      edge.oneway ? [[edge.a, edge.b] as const] : [[edge.a, edge.b] as const, [edge.b, edge.a] as const],
    )
    const all = new Set(driven.flatMap((edge) => [edge.a, edge.b])).size
    expect(reachedBy(cars).size).toBe(all)
    const [first] = cars
    const home = first === undefined ? [] : [first, ...cars]
    expect(reachedBy(home.map(([a, b], i) => (i === 0 ? ([a, a] as const) : ([b, a] as const)))).size).toBe(all)
  })

  it("reaches every site from a street within 300 metres", () => {
    const walked = graph.edges.filter((edge) => isWalked(edge.kind))
    const far = placed.filter((site) => {
      const near = walked.filter((edge) => edge.shape.some((at) => metres(at, site.at) < 700))
      return !near.some(
        (edge) => (nearestPointOnLine(lineString(edge.shape), site.at).properties.dist ?? 1) * 1000 <= 300,
      )
    })
    expect(far.map((site) => site.id)).toEqual([])
  })

  it("walks true lengths: every edge is as long as its shape", () => {
    for (const edge of graph.edges) {
      const drawn = edge.shape.reduce((sum, at, i) => sum + (i === 0 ? 0 : metres(edge.shape[i - 1] ?? at, at)), 0)
      // Turf measures on a sphere: up to half a per cent off.
      expect(Math.abs(drawn - edge.metres)).toBeLessThan(0.006 * edge.metres + 0.2)
    }
  })

  it("crosses the river by bridge only, and by few of them", () => {
    const river = water[0]
    if (river === undefined) throw new Error("no river")
    const wet = graph.edges.filter((edge) => {
      const middle = edge.shape[Math.floor(edge.shape.length / 2)] ?? [0, 0]
      const half: Place =
        edge.shape.length === 2
          ? [
              ((edge.shape[0]?.[0] ?? 0) + (edge.shape[1]?.[0] ?? 0)) / 2,
              ((edge.shape[0]?.[1] ?? 0) + (edge.shape[1]?.[1] ?? 0)) / 2,
            ]
          : middle
      return booleanPointInPolygon(half, river)
    })
    expect(new Set(wet.map((edge) => edge.kind))).not.toContain("residential")
    expect(wet.length).toBeGreaterThan(5)
    expect(wet.length).toBeLessThan(90)
  })
})

describe("a planner of Yunyu", () => {
  it("has twelve belts of every stage, drawn in every way a report may leave them", () => {
    expect(belts).toHaveLength(12)
    const shapes = belts.map((belt) => belt.geometry?.type ?? "none")
    expect(new Set(shapes)).toEqual(new Set(["LineString", "MultiLineString", "none"]))
    expect(new Set(belts.map((belt) => belt.properties.stage))).toEqual(
      new Set(["named", "accepted", "building", "approved", "proposed", "unknown"]),
    )
    expect(new Set(belts.map((belt) => belt.properties.stopsOrder))).toEqual(
      new Set(["official", "reported", "editor", "none"]),
    )
  })

  it("finds every stop among the belt's sites, and each site in one belt at most", () => {
    const seen = new Set<string>()
    for (const { properties } of belts) {
      for (const stop of properties.stops ?? []) expect(properties.sites).toContain(stop)
      for (const site of properties.sites ?? []) {
        expect(seen.has(site)).toBe(false)
        seen.add(site)
      }
    }
  })

  it("counts what the generator says it made", () => {
    const expected = JSON.parse(textOf("expected.json"))
    expect(expected.counts.sites).toBe(sites.length)
    expect(expected.counts.demand).toBe(textOf("demand.csv").trim().split("\n").length - 1)
    expect(expected.counts.pairs).toBe(JSON.parse(textOf("pairs.json")).pairs.length)
    expect(expected.counts.streetEdges).toBe(graph.edges.length)
    expect(
      JSON.parse(textOf("brands.json")).brands.filter((brand: { elsewhere: boolean }) => !brand.elsewhere),
    ).toHaveLength(expected.counts.brands)
    expect(expected.brands.tier).toMatchObject({ office: 34, community: 18 })
    expect(new Set(sites.map((site) => site.properties.kind)).size).toBe(16)
  })

  it("finds people to serve in every district, tagged with the one they live in", () => {
    const rows = textOf("demand.csv").trim().split("\n").slice(1)
    for (const row of rows.filter((_, i) => i % 25 === 0)) {
      const [lon, lat, , , district] = row.split(",")
      const home = districts.find((one) => booleanPointInPolygon([Number(lon), Number(lat)], one))
      expect(home?.properties.name.zh).toBe(district)
    }
    expect(new Set(rows.map((row) => row.split(",")[4])).size).toBe(6)
  })

  it("can trust the coverage it is to be held to: Turf counts nearly the same", () => {
    const { coverage } = JSON.parse(textOf("expected.json"))
    const centres = placed.filter((site) => coverage.facilities.includes(site.id))
    const rows = textOf("demand.csv")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(",").map(Number))
    for (const { reachMetres, covered } of coverage.byReach) {
      const within = rows.filter(([lon = 0, lat = 0]) =>
        centres.some((one) => metres(one.at, [lon, lat]) <= reachMetres),
      )
      expect(Math.abs(within.length - covered.points)).toBeLessThan(0.02 * covered.points)
    }
  })
})
