import fc from "fast-check"
import gcoord from "gcoord"
import { describe, expect, it } from "vitest"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { convertGeojson } from "../../../src/ingest/datum/convert-geojson.ts"
import { datumNamed } from "../../../src/ingest/datum/datums.ts"
import { fromGrid, toGrid, zoneBefore } from "../../../src/ingest/datum/gauss-kruger.ts"
import { readAngle, readPair } from "../../../src/ingest/datum/read-angle.ts"
import { convertDegrees, fromWgs84, toWgs84 } from "../../../src/ingest/datum/to-wgs84.ts"
import { metresBetween } from "../../../src/ingest/place/ground.ts"

const inChina = fc
  .tuple(fc.double({ min: 74, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }))
  .map(([lon, lat]): LngLat => [lon, lat])

describe("degrees of a shifted datum", () => {
  it("come back to where they were, to a millimetre", () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom("gcj02", "bd09"), (at, datum) => {
        expect(metresBetween(toWgs84(fromWgs84(at, datum), datum), at)).toBeLessThan(0.001)
      }),
    )
  })

  it("are what another program makes of them, to a centimetre", () => {
    fc.assert(
      fc.property(inChina, ([lon, lat]) => {
        const gcj = gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02)
        const bd = gcoord.transform([lon, lat], gcoord.WGS84, gcoord.BD09)
        expect(metresBetween(fromWgs84([lon, lat], "gcj02"), [gcj[0], gcj[1]])).toBeLessThan(0.01)
        expect(metresBetween(fromWgs84([lon, lat], "bd09"), [bd[0], bd[1]])).toBeLessThan(0.01)
      }),
    )
  })

  it("do not move between WGS84 and CGCS2000, nor outside the mainland", () => {
    expect(convertDegrees([119.3, 26.1], "cgcs2000", "wgs84")).toEqual([119.3, 26.1])
    expect(convertDegrees([-46.63, -23.55], "gcj02", "wgs84")).toEqual([-46.63, -23.55])
  })
})

describe("metres of the national grid", () => {
  it("come back to where they were in every zone", () => {
    const off = fc.double({ min: -1.5, max: 1.5, noNaN: true })
    const latitude = fc.double({ min: 18, max: 53, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 45 }), off, latitude, (number, east, lat) => {
        const at: LngLat = [number * 3 + east, lat]
        const [easting, northing] = toGrid(at, number * 3)
        const written = number * 1_000_000 + easting
        const zone = zoneBefore(written)
        expect(zone).toEqual({ meridian: number * 3, width: 3, number })
        if (zone !== null) expect(metresBetween(fromGrid(written, northing, zone), at)).toBeLessThan(0.001)
      }),
    )
  })

  it("agree with the length of the meridian", () => {
    // a quarter of the meridian of GRS 1980 is 10 001 965.73 m: at 45° the series gives 4 984 944.378 m
    expect(toGrid([120, 45], 120)[1]).toBeCloseTo(4_984_944.378, 2)
    expect(toGrid([120, 45], 120)[0]).toBeCloseTo(500_000, 6)
  })
})

describe("a coordinate as people write it", () => {
  it.each([
    ["119.3062", 119.3062, "decimal", null],
    ["１１９．３０６２", 119.3062, "decimal", null],
    ["119°18′22.32″", 119.3062, "dms", null],
    ["119°18'22.32\"E", 119.3062, "dms", "lon"],
    ["东经119度18分22.32秒", 119.3062, "dms", "lon"],
    ["北纬２６°０４′３０″", 26.075, "dms", "lat"],
    ["26°4.5′", 26.075, "dms", null],
    ["26-04-30", 26.075, "dms", null],
    ["N26.075", 26.075, "decimal", "lat"],
    ["西经 46.63", -46.63, "decimal", "lon"],
    ["-23.55", -23.55, "decimal", null],
    ["经度：119.3", 119.3, "decimal", "lon"],
  ] as const)("reads %s", (written, value, form, axis) => {
    const read = readAngle(written)
    expect(read?.value).toBeCloseTo(value, 9)
    expect(read).toMatchObject({ form, axis })
  })

  it.each(["", "待定", "119.3.2", "26°75′", "2024-06-01-2", "1e5", "约119度多"])(
    "takes %s for no coordinate",
    (written) => {
      expect(readAngle(written)).toBeNull()
    },
  )

  it.each(["119.3, 26.08", "119.3，26.08", "（119.3 26.08）", "119.3、26.08", "东经119.3°北纬26.08°", "119.3E 26.08N"])(
    "reads the two of %s",
    (written) => {
      expect(readPair(written)?.map(({ value }) => value)).toEqual([119.3, 26.08])
    },
  )

  it("is heard when it names its datum", () => {
    expect(datumNamed("经度（高德）")).toBe("gcj02")
    expect(datumNamed("百度坐标")).toBe("bd09")
    expect(datumNamed("国家2000坐标系")).toBe("cgcs2000")
    expect(datumNamed("GPS经度(WGS-84)")).toBe("wgs84")
    expect(datumNamed("WGS84转GCJ02")).toBeNull()
    expect(datumNamed("经度")).toBeNull()
  })
})

const point = (at: LngLat): { type: string; features: unknown[] } => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { id: "a" },
      bbox: [0, 0, 1, 1],
      geometry: { type: "Point", coordinates: [...at, 12] },
    },
  ],
})

describe("converting a file", () => {
  it("moves every position once, keeps heights, and writes down what was done", () => {
    const conversion = convertGeojson(point([119.3062, 26.0832]), "gcj02", "wgs84", "2026-03-01")
    if (conversion.kind !== "converted") throw new Error(conversion.refusal.kind)
    const [lon, lat] = toWgs84([119.3062, 26.0832], "gcj02")
    expect(conversion.positions).toBe(1)
    expect(conversion.value).toEqual({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { id: "a" },
          geometry: { type: "Point", coordinates: [Number(lon.toFixed(10)), Number(lat.toFixed(10)), 12] },
        },
      ],
      datumHistory: [{ from: "gcj02", to: "wgs84", method: expect.any(String), date: "2026-03-01" }],
    })
  })

  it("refuses a second time, from the same datum or the same by another name, but lets one go back", () => {
    const first = convertGeojson(point([119.3062, 26.0832]), "gcj02", "cgcs2000", "2026-03-01")
    if (first.kind !== "converted") throw new Error(first.refusal.kind)
    expect(convertGeojson(first.value, "gcj02", "wgs84", "2026-03-02")).toMatchObject({
      refusal: { kind: "already-left" },
    })
    expect(convertGeojson(first.value, "bd09", "wgs84", "2026-03-02")).toMatchObject({
      refusal: { kind: "is-in-another" },
    })
    const back = convertGeojson(first.value, "wgs84", "gcj02", "2026-03-02")
    if (back.kind !== "converted") throw new Error(back.refusal.kind)
    expect(back.value["datumHistory"]).toHaveLength(2)
    expect(convertGeojson(back.value, "cgcs2000", "bd09", "2026-03-03")).toMatchObject({
      refusal: { kind: "already-left" },
    })
  })

  it("refuses a history it cannot read", () => {
    for (const datumHistory of ["gcj02", [{ from: "gcj02" }], [null]])
      expect(convertGeojson({ ...point([1, 2]), datumHistory }, "wgs84", "gcj02", "2026-03-01")).toEqual({
        kind: "refused",
        refusal: { kind: "history-unreadable" },
      })
  })
})
