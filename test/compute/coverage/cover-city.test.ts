import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readFolder } from "../../../scripts/check/read-folder.ts"
import {
  groundWithin,
  oddFacilities,
  servedByStreet,
  servedWithin,
  snapsOf,
} from "../../../src/compute/coverage/cover-city.ts"
import type { Facility } from "../../../src/compute/coverage/facility.ts"
import { findGaps } from "../../../src/compute/coverage/find-gaps.ts"
import { openCity, type Served } from "../../../src/compute/coverage/open-city.ts"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { ingestAtlas } from "../../../src/ingest/ingest-atlas.ts"
import { ferryTown } from "../../worlds/ferry-town.ts"

const SAMPLE = join(import.meta.dirname, "..", "..", "..", "data", "sample")

const { files } = await readFolder(SAMPLE)
const ingested = ingestAtlas(files)
if (ingested.kind === "refused") throw new Error("the sample was refused")
const { atlas } = ingested
const expected = JSON.parse(readFileSync(join(SAMPLE, "expected.json"), "utf8")).coverage

const served = atlas.demand.map((one): Served => ({ ...one, uncertaintyMetres: 0 }))
const districts = atlas.districts.map(({ id, name, rings }) => ({ id, name: name.zh, rings }))
const city = openCity(served, districts, atlas.centre)
const centres = atlas.sites
  .filter(({ roles }) => roles.includes("service-centre"))
  .map(({ id, position }): Facility => {
    if (position.kind !== "placed") return { id, at: null, reachMetres: null, uncertaintyMetres: 0 }
    return { id, at: position.at, reachMetres: null, uncertaintyMetres: position.uncertaintyMetres }
  })
const placed = centres.filter(({ at }) => at !== null)

describe("the invented city", () => {
  it("has its centres where the generator put them", () => {
    expect(placed.map(({ id }) => id)).toEqual(expected.facilities)
  })

  it.each([500, 1000])(
    "covers within %s m whom the generator counted: as reported, at least, at most",
    (reachMetres) => {
      const truth = expected.byReach.find((one: { reachMetres: number }) => one.reachMetres === reachMetres)
      const figures = servedWithin(city, centres, reachMetres)
      expect(figures).toMatchObject({
        kind: "counted",
        whole: { covered: truth.covered, atLeast: truth.surely, atMost: truth.possibly },
      })
    },
  )

  it("counts everybody in exactly one district and one kind, covered or not", () => {
    const figures = servedWithin(city, centres, 1000)
    if (figures.kind !== "counted") throw new Error("nobody")
    for (const parts of [figures.byDistrict, figures.byKind]) {
      for (const what of ["total", "covered", "atLeast", "atMost"] as const) {
        expect(parts.reduce((sum, part) => sum + part[what].points, 0)).toBe(figures.whole[what].points)
        expect(parts.reduce((sum, part) => sum + part[what].weight, 0)).toBe(figures.whole[what].weight)
      }
    }
    expect(figures.bands.reduce((sum, band) => sum + band.points, 0)).toBe(5000)
    const near = figures.bands.filter(({ upToMetres }) => upToMetres <= 1000)
    expect(near.reduce((sum, band) => sum + band.points, 0)).toBe(figures.whole.covered.points)
  })

  it("names the nearest centre as the generator does, to the millimetre", () => {
    const figures = servedWithin(city, centres, 1000)
    if (figures.kind !== "counted") throw new Error("nobody")
    for (const [k, { facility, metres }] of expected.nearest.entries()) {
      expect(centres[figures.nearest[k * 250] ?? -1]?.id).toBe(facility)
      expect(figures.metres[k * 250]).toBeCloseTo(metres, 2)
    }
  })

  it("has the area of a lone disc, whole districts that add up, and nothing covered twice more than once", () => {
    const { site, reachMetres, areaSquareMetres } = expected.loneDisc
    const lone = groundWithin(
      city,
      centres.filter(({ id }) => id === site),
      reachMetres,
    )
    const ground = groundWithin(city, centres, 1000)
    if (lone.kind !== "figured" || ground.kind !== "figured") throw new Error("too wide")
    expect(lone.unionSquareMetres / areaSquareMetres).toBeCloseTo(1, 6)
    expect(ground.overlapSquareMetres[1]).toBeLessThan(ground.unionSquareMetres)
    const inside = ground.districts.reduce((sum, one) => sum + one.coveredSquareMetres, 0)
    expect(inside).toBeLessThanOrEqual(ground.unionSquareMetres * (1 + 1e-9))
    for (const one of ground.districts) expect(one.coveredSquareMetres).toBeLessThanOrEqual(one.areaSquareMetres)
  })

  it("gathers those out of reach into gaps, the heaviest first, each no wider than one more centre would reach", () => {
    const figures = servedWithin(city, centres, 1000)
    if (figures.kind !== "counted") throw new Error("nobody")
    const facilities = placed.flatMap(({ at }) => at ?? [])
    const landmarks: LngLat[] = [[127.93, 20.5]]
    const { standing } = figures
    const gaps = findGaps(city, {
      standing,
      reachMetres: 1000,
      facilities: placed.map(({ at }) => at ?? [0, 0]),
      landmarks,
      most: 1000,
    })
    expect(facilities.length).toBeGreaterThan(0)
    expect(gaps.map(({ weight }) => weight)).toEqual(
      gaps.map(({ weight }) => weight).toSorted((one, other) => other - one),
    )
    const members = gaps.flatMap(({ places }) => places)
    expect(new Set(members).size).toBe(members.length)
    const uncovered = figures.whole.total.points - figures.whole.covered.points
    expect(members.length).toBe(uncovered)
    expect(gaps.reduce((sum, { weight }) => sum + weight, 0)).toBe(
      figures.whole.total.weight - figures.whole.covered.weight,
    )
    for (const { radiusMetres, nearestFacility, landmark } of gaps) {
      expect(radiusMetres).toBeLessThan(2000)
      expect(nearestFacility).not.toBeNull()
      expect(landmark?.place).toBe(0)
    }
  })

  it("counts the same, whether a centre was moved step by step or always stood there", () => {
    const moved = centres.map((one, k): Facility => (k === 3 ? { ...one, at: [127.94, 20.51] } : one))
    servedWithin(city, centres, 1000)
    const again = servedWithin(openCity(served, districts, atlas.centre), moved, 1000)
    expect(again).toEqual(servedWithin(city, moved, 1000))
  })
})

const at = (lon: number, lat: number): LngLat => [lon, lat]
const one = (place: LngLat, more: Partial<Served> = {}): Served => ({
  ...{ at: place, weight: 1, kind: "firm", district: null, uncertaintyMetres: 0 },
  ...more,
})
const hall = (place: LngLat | null, more: Partial<Facility> = {}): Facility => ({
  ...{ id: "hall", at: place, reachMetres: null, uncertaintyMetres: 0 },
  ...more,
})

describe("what is not known", () => {
  it("a city without records of whom to serve says so, and never nought of nought", () => {
    expect(servedWithin(openCity([], []), [hall(at(119.3, 26))], 500)).toEqual({ kind: "nobody-known" })
    const ground = groundWithin(openCity([], []), [hall(at(119.3, 26))], 500)
    expect(ground).toMatchObject({ kind: "figured", unionSquareMetres: expect.closeTo(Math.PI * 250_000, 1) })
    expect(groundWithin(openCity([], []), [hall(at(119.3, 26)), hall(at(100, 40))], 500)).toEqual({ kind: "too-wide" })
  })

  it("a centre that may be off by more than its reach covers nobody for sure", () => {
    const home = at(119.3, 26.001)
    const figures = servedWithin(openCity([one(home)], []), [hall(at(119.3, 26), { uncertaintyMetres: 800 })], 500)
    expect(figures).toMatchObject({ whole: { covered: { points: 1 }, atLeast: { points: 0 }, atMost: { points: 1 } } })
  })

  it("somebody whose own place is uncertain is told apart from one whose place is not", () => {
    const home = at(119.3, 26.003) // 332 m
    const count = (uncertaintyMetres: number) =>
      servedWithin(openCity([one(home, { uncertaintyMetres })], []), [hall(at(119.3, 26))], 500)
    expect(metresBetween(home, at(119.3, 26))).toBeCloseTo(332.3, 0)
    expect(count(100)).toMatchObject({ whole: { atLeast: { points: 1 }, atMost: { points: 1 } } })
    expect(count(300)).toMatchObject({
      whole: { atLeast: { points: 0 }, covered: { points: 1 }, atMost: { points: 1 } },
    })
  })

  it("a centre without a place is named, one outside every district too, and weight nought still counts as somebody", () => {
    const facilities = [hall(null), hall(at(10, 10)), hall(at(128, 20.5))]
    expect(oddFacilities(city, facilities)).toEqual({ unplaced: [0], outsideDistricts: [1] })
    const figures = servedWithin(openCity([one(at(119.3, 26), { weight: 0 })], []), [hall(at(119.3, 26))], 500)
    expect(figures).toMatchObject({ whole: { total: { points: 1, weight: 0 }, covered: { points: 1, weight: 0 } } })
  })

  it("no centre covers nobody, and nobody has a nearest one", () => {
    const figures = servedWithin(city, [], 500)
    if (figures.kind !== "counted") throw new Error("nobody")
    expect(figures.whole.covered.points).toBe(0)
    expect([...new Set(figures.nearest)]).toEqual([-1])
    expect(figures.bands.every(({ points }) => points === 0)).toBe(true)
  })
})

describe("by street", () => {
  const town = ferryTown(9)
  const graph = streetGraphOf(town.network, "walk")

  it("the other bank is near on the map and far on foot; off the streets and out of reach are counted apart", () => {
    const homes = [one(town.placeOf(true, 0, 0)), one(town.placeOf(false, 2, 0)), one(at(119.3, 26.2), { weight: 7 })]
    const bank = openCity(homes, [])
    const facilities = [hall(town.placeOf(false, 0, 0))]
    expect(servedWithin(bank, facilities, 500)).toMatchObject({ whole: { covered: { points: 2 } } })
    const walking = servedByStreet(bank, graph, snapsOf(graph, bank), facilities, 5)
    expect(walking).toMatchObject({
      whole: { covered: { points: 1 } },
      offStreets: { points: 1, weight: 7 },
      unreachable: { points: 0 },
    })
    if (walking.kind !== "counted") throw new Error("nobody")
    expect(walking.metres[0]).toBeCloseTo(101 * 16 + 301, 0)
  })

  it("a straight reach of as many metres never serves fewer than walking does", () => {
    const homes = Array.from({ length: 81 }, (_, k) => one(town.placeOf(k % 2 === 0, k % 9, Math.floor(k / 9))))
    const bank = openCity(homes, [])
    const snaps = snapsOf(graph, bank)
    for (const minutes of [2, 5, 9, 14]) {
      const facilities = [hall(town.placeOf(false, 4, 4)), hall(town.placeOf(true, 8, 8))]
      const walking = servedByStreet(bank, graph, snaps, facilities, minutes)
      const straight = servedWithin(bank, facilities, minutes * 75)
      if (walking.kind !== "counted" || straight.kind !== "counted") throw new Error("nobody")
      expect(walking.whole.covered.points).toBeLessThanOrEqual(straight.whole.covered.points)
    }
  })
})
