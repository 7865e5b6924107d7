import { gpx, kml } from "@tmcw/togeojson"
import { DOMParser } from "@xmldom/xmldom"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { gpxOf } from "../../src/export/gpx.ts"
import { kmlOf } from "../../src/export/kml.ts"
import { withoutForbidden } from "../../src/export/xml-text.ts"
import { bridgeItinerary, SECRET_DIGITS } from "../worlds/bridge-tour.ts"
import { hostileName } from "../worlds/hostile-names.ts"

const parsed = (text: string) => {
  const wrong: string[] = []
  const document = new DOMParser({ onError: (level, message) => wrong.push(`${level}: ${message}`) }).parseFromString(
    text,
    "text/xml",
  )
  expect(wrong).toEqual([])
  return document
}
const read = (form: "gpx" | "kml", text: string) => (form === "gpx" ? gpx : kml)(parsed(text))
const nameOf = (feature: { properties: Record<string, unknown> | null }): unknown => feature.properties?.["name"]

describe("a walk through Three Bridges as GPX", () => {
  const text = gpxOf(bridgeItinerary())
  const { features } = read("gpx", text)

  it("has a waypoint for each stop whose place is known, with its times", () => {
    const points = features.filter(({ geometry }) => geometry?.type === "Point")
    expect(points.map(nameOf)).toEqual(["1 旧桥服务中心", "2 灯具厂", "3 柳园社区"])
    expect(points[0]?.geometry).toEqual({ type: "Point", coordinates: [118.01, 27.02] })
    expect(String(points[0]?.properties?.["desc"])).toContain("21:30 到达，21:55 离开")
  })

  it("keeps streets and estimates in tracks of their own and draws no unknown leg", () => {
    const tracks = features.filter(({ geometry }) => geometry?.type !== "Point")
    expect(tracks.map(nameOf)).toEqual(["北岸示范带 · 参观线路", "估算 灯具厂 → 柳园社区"])
    expect(tracks[0]?.geometry).toMatchObject({ type: "LineString" })
    expect(text.match(/<trkseg>/g)).toHaveLength(2)
  })

  it("says what it is, of when, from whom and what is estimated", () => {
    const about = parsed(text).getElementsByTagName("metadata")[0]?.textContent ?? ""
    for (const words of [
      "北岸示范带 · 参观线路",
      "资料截至 2026-03-01",
      "虚构示例",
      "直线距离的 1.25 倍",
      "步行距离和时间按车行道路网估算",
      "示意图 · 未标审图号 · 仅供内部使用，公开展示前请按规定送审",
      "没有给出坐标的点位：南岸大厦、读书会",
    ])
      expect(about).toContain(words)
  })
})

describe("a walk through Three Bridges as KML", () => {
  const { features } = read("kml", kmlOf(bridgeItinerary({ language: "en" })))

  it("has a folder of stops and one of legs, the estimate named and in another colour", () => {
    const lines = features.filter(({ geometry }) => geometry?.type === "LineString")
    expect(lines.map(nameOf)).toEqual(["旧桥服务中心 → 灯具厂", "Estimate 灯具厂 → 柳园社区"])
    expect(lines[0]?.properties?.["stroke"]).not.toBe(lines[1]?.properties?.["stroke"])
    expect(features.filter(({ geometry }) => geometry?.type === "Point")).toHaveLength(3)
  })
})

describe("both", () => {
  it("give no coordinates for a schematic place and write no broken number", () => {
    for (const text of [gpxOf(bridgeItinerary()), kmlOf(bridgeItinerary())]) {
      for (const digits of SECRET_DIGITS) expect(text).not.toContain(digits)
      expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
    }
  })

  it("carry any name through unharmed, less what XML forbids", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const itinerary = bridgeItinerary({ names: { "old-bridge-hall": name } })
        for (const text of [gpxOf(itinerary), kmlOf(itinerary)]) {
          const all = [...parsed(text).getElementsByTagName("name")].map((one) => one.textContent ?? "")
          const told = withoutForbidden(`1 ${name}`).replace(/\r\n?/g, "\n")
          expect(all).toContain(told)
        }
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
