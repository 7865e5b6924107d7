import { describe, expect, it } from "vitest"
import { secondOpinion } from "../../scripts/check/second-opinion.ts"
import { geojsonOf } from "../../src/export/geojson.ts"
import { checkFile } from "../../src/ingest/check-file.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"
import { bridgeItinerary, SECRET_DIGITS } from "../worlds/bridge-tour.ts"

describe("a walk through Three Bridges as GeoJSON", () => {
  const collection = geojsonOf(bridgeItinerary())
  const text = JSON.stringify(collection)

  it("passes the project's own check and a second opinion", () => {
    const log = newProblemLog(EXPLAINER)
    checkFile("tour.geojson", "somewhere", { text }, log)
    expect(log.all()).toEqual([])
    expect(secondOpinion(JSON.parse(text))).toEqual([])
  })

  it("says of each leg whether it is estimated, and why, and leaves the unknown without a line", () => {
    const legs = collection.features.filter(({ properties }) => properties?.["what"] === "leg")
    expect(
      legs.map(({ properties }) => [properties?.["estimated"], properties?.["reason"], properties?.["metres"]]),
    ).toEqual([
      [false, null, 1020],
      [true, "no-street-way", 1240],
      [false, "position-uncertain", null],
      [false, "position-uncertain", null],
    ])
    expect(legs.map(({ geometry }) => geometry?.type ?? null)).toEqual(["LineString", "LineString", null, null])
  })

  it("gives no coordinates away, and says what it is", () => {
    for (const digits of SECRET_DIGITS) expect(text).not.toContain(digits)
    expect(collection).toMatchObject({
      title: "北岸示范带 · 参观线路",
      date: "2026-12-05",
      edition: "资料截至 2026-03-01",
      fictional: "虚构示例：城市、线路和其中的一切都是虚构的。",
    })
    expect(collection.totals).toBe("全程待核实（2 段距离待核实）；其余约 2.3 公里，约 30 分钟（其中 1 段为估算）")
  })
})
