import { describe, expect, it } from "vitest"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import { itineraryOf } from "../../src/export/itinerary.ts"
import { readPrintBase } from "../../src/export/print/read-base.ts"
import { type CityAtHand, type GuideAtHand, takeAlongOf } from "../../src/export/take-along-of.ts"
import { bridgeTakeAlong, bridgeVisit } from "../worlds/bridge-tour.ts"
import { openAtlas } from "../worlds/open-atlas.ts"
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"

const atlas = openAtlas(filesOf(threeBridges()))
const city: CityAtHand = { atlas, index: indexAtlas(atlas), district: (name) => name, view: { language: "zh" } }
const guide: GuideAtHand = {
  say: bridgeTakeAlong().say,
  answer: { kind: "visit", visit: bridgeVisit, comparison: null },
  today: "2026-11-22",
  walkOnDriveNetwork: false,
  streetAttribution: ["街道：测试"],
  publicLink: (hash) => `https://bridges.example/${hash}`,
}

describe("what a guide has found, taken along", () => {
  it("is dated today and leads back to the page it was taken from", () => {
    const taken = takeAlongOf(city, guide, { kind: "visit" }, "#/zh/three-bridges/plan/x")
    if (taken === null) throw new Error("nothing taken")
    const { imprint, stops } = itineraryOf(taken)
    expect(imprint.madeOnDate).toBe("2026-11-22")
    expect(imprint.link).toBe("https://bridges.example/#/zh/three-bridges/plan/x")
    expect(imprint.attribution).toContain("街道：测试")
    expect(stops.map(({ id }) => id)).toEqual(bridgeVisit.tour.stops)
  })

  it("waits while the guide has no answer, or still the one to another question", () => {
    expect(takeAlongOf(city, { ...guide, answer: null }, { kind: "visit" }, "#")).toBeNull()
    expect(takeAlongOf(city, guide, { kind: "tour" }, "#")).toBeNull()
  })
})

describe("the base of a printed map", () => {
  it("is read as far as it can be, and counts what is missing", async () => {
    const read = async (layer: string): Promise<unknown> => {
      if (layer === "roads") throw new Error("404")
      return layer === "green" ? "<html>" : { type: "FeatureCollection", features: [] }
    }
    const { base, missing } = await readPrintBase(["water", "roads", "green"], read)
    expect(Object.keys(base)).toEqual(["water"])
    expect(missing).toBe(2)
  })
})
