import gcoord from "gcoord"
import { describe, expect, it } from "vitest"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { type Diagnosis, diagnose } from "../../../src/ingest/datum/diagnose.ts"
import { toGrid } from "../../../src/ingest/datum/gauss-kruger.ts"
import { fromWgs84 } from "../../../src/ingest/datum/to-wgs84.ts"
import { metresBetween } from "../../../src/ingest/place/ground.ts"
import { bell, cells, moved, seeded, somewhereInChina, townAround } from "./seeded.ts"

const PLACES = 600
const NOISE_METRES = 30
const DATUMS = ["wgs84", "gcj02", "bd09"] as const
const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const

/** What another program's formula makes of a WGS84 place. */
const asWritten = ([lon, lat]: LngLat, datum: (typeof DATUMS)[number]): readonly [number, number] => {
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, SYSTEMS[datum])
  return [Number(x.toFixed(6)), Number(y.toFixed(6))]
}

const told = (diagnosis: Diagnosis): string => {
  if (diagnosis.kind === "cannot-tell") return `cannot tell: ${diagnosis.doubt}`
  const { reading } = diagnosis
  return reading.kind === "degrees" ? `${reading.order} ${reading.datum}` : `${reading.order} ${reading.zone.meridian}`
}

const shuffled = <Entry>(all: readonly Entry[], random: () => number): readonly Entry[] =>
  all
    .map((entry) => [random(), entry] as const)
    .sort(([one], [other]) => one - other)
    .map(([, entry]) => entry)

/** Anchors: the places themselves as another survey has them, in no order. */
const surveyed = (places: readonly LngLat[], random: () => number): readonly LngLat[] =>
  shuffled(
    places.map((at) => moved(at, bell(random) * NOISE_METRES, bell(random) * NOISE_METRES)),
    random,
  )

describe("the coordinate doctor", () => {
  it("tells datum and order of at least 99 % of 600 places with ten points and ten anchors", () => {
    const random = seeded(8)
    let right = 0
    for (let place = 0; place < PLACES; place++) {
      const town = townAround(somewhereInChina(random), 10, random)
      const datum = DATUMS[place % 3] ?? "wgs84"
      const eastFirst = random() < 0.5
      const pairs = town.map((at) => {
        const [x, y] = asWritten(at, datum)
        return eastFirst ? cells(x, y) : cells(y, x)
      })
      const expected = `${eastFirst ? "east-first" : "north-first"} ${datum}`
      if (told(diagnose({ pairs, city: null, anchors: surveyed(town, random) })) === expected) right++
    }
    expect(right / PLACES).toBeGreaterThanOrEqual(0.99)
  })

  it("never tells datums apart without anchors, city or no city", () => {
    const random = seeded(9)
    for (let place = 0; place < PLACES; place++) {
      const centre = somewhereInChina(random)
      const pairs = townAround(centre, 12, random).map((at) => cells(...asWritten(at, DATUMS[place % 3] ?? "wgs84")))
      const city = [centre[0] - 0.04, centre[1] - 0.04, centre[0] + 0.04, centre[1] + 0.04] as const
      const diagnosis = diagnose({ pairs, city: place % 2 === 0 ? city : null, anchors: [] })
      expect(told(diagnosis)).toBe("cannot tell: no-anchors")
      expect(diagnosis.ranked.slice(0, 3).map(({ reading }) => reading.kind === "degrees" && reading.order)).toEqual(
        Array(3).fill("east-first"),
      )
    }
  })

  it("does not take chance neighbours for evidence", () => {
    const random = seeded(10)
    let tellings = 0
    for (let place = 0; place < PLACES; place++) {
      const centre = somewhereInChina(random)
      const pairs = townAround(centre, 30, random).map((at) => cells(...asWritten(at, DATUMS[place % 3] ?? "wgs84")))
      if (diagnose({ pairs, city: null, anchors: townAround(centre, 30, random) }).kind === "told") tellings++
    }
    expect(tellings).toBe(0)
  })

  it("finds the zone of metres, with its number and without", () => {
    const random = seeded(11)
    for (let place = 0; place < 200; place++) {
      const centre = somewhereInChina(random)
      const wide = place % 2 === 0
      const zone = wide ? Math.floor(centre[0] / 6) + 1 : Math.round(centre[0] / 3)
      const meridian = wide ? zone * 6 - 3 : zone * 3
      const numbered = place % 4 < 2
      const town = townAround(centre, 10, random)
      const pairs = town.map((at) => {
        const [east, north] = toGrid(at, meridian)
        const written = numbered ? zone * 1_000_000 + east : east
        return place % 3 === 0 ? cells(north, written) : cells(written, north)
      })
      const city = [centre[0] - 0.05, centre[1] - 0.05, centre[0] + 0.05, centre[1] + 0.05] as const
      const diagnosis = diagnose({ pairs, city: numbered ? null : city, anchors: [] })
      expect(told(diagnosis)).toBe(`${place % 3 === 0 ? "north-first" : "east-first"} ${meridian}`)
    }
  })

  it("does not guess the zone of metres without a number when nobody says where the city is", () => {
    const pairs = townAround([119.3, 26.08], 10, seeded(12)).map((at) => cells(...toGrid(at, 120)))
    expect(told(diagnose({ pairs, city: null, anchors: [] }))).toBe("cannot tell: several-places")
  })

  it("sees two datums in one sheet and chooses neither", () => {
    const random = seeded(13)
    for (let place = 0; place < 100; place++) {
      const centre = somewhereInChina(random)
      // in some counties the shift is hardly longer than the noise, and two datums in one sheet are as good as one
      if (metresBetween(centre, fromWgs84(centre, "gcj02")) < 250) continue
      const town = townAround(centre, 12, random)
      const pairs = town.map((at, index) => cells(...asWritten(at, index < 6 ? "wgs84" : "gcj02")))
      expect(told(diagnose({ pairs, city: null, anchors: surveyed(town, random) }))).toBe("cannot tell: mixed")
    }
  })

  it("says so when the places are nowhere near the city", () => {
    const pairs = townAround([113.2, 23.1], 10, seeded(14)).map(([lon, lat]) => cells(lon, lat))
    expect(told(diagnose({ pairs, city: [119, 25.5, 120, 26.5], anchors: [] }))).toBe("cannot tell: nowhere")
  })

  it("has nothing to doubt where no map was ever shifted", () => {
    const pairs = townAround([-46.63, -23.55], 10, seeded(15)).map(([lon, lat]) => cells(lon, lat))
    const city = [-46.8, -23.7, -46.4, -23.4] as const
    expect(told(diagnose({ pairs, city, anchors: [] }))).toBe("east-first wgs84")
  })
})
