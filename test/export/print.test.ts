import { DOMParser } from "@xmldom/xmldom"
import fc from "fast-check"
import type { Feature } from "geojson"
import { describe, expect, it } from "vitest"
import type { Itinerary } from "../../src/export/itinerary.ts"
import { type Box, boxAround, crosses, meet, type Spot, within } from "../../src/export/print/boxes.ts"
import type { Drawn } from "../../src/export/print/drawn.ts"
import { roundMetres } from "../../src/export/print/furniture.ts"
import { longPicture } from "../../src/export/print/long-picture.ts"
import { mapProjection } from "../../src/export/print/map-projection.ts"
import { placeLabels, type Wanted } from "../../src/export/print/place-labels.ts"
import { poster } from "../../src/export/print/poster.ts"
import { PAPER } from "../../src/export/print/print-colours.ts"
import { smallMap } from "../../src/export/print/small-map.ts"
import { spreadDiscs } from "../../src/export/print/spread-discs.ts"
import { svgText } from "../../src/export/print/svg-text.ts"
import { textWidth, wrapped } from "../../src/export/print/text-room.ts"
import { elementAttributes } from "../../src/panels/sheets/element-attributes.ts"
import { bridgeItinerary, bridgeTour } from "../worlds/bridge-tour.ts"
import { hostileName } from "../worlds/hostile-names.ts"
import { threeBridges } from "../worlds/three-bridges.ts"

const SHEET: Box = { left: 0, top: 0, right: 800, bottom: 600 }
const spot: fc.Arbitrary<Spot> = fc.tuple(
  fc.double({ min: 20, max: 780, noNaN: true }),
  fc.double({ min: 20, max: 580, noNaN: true }),
)
const wanted: fc.Arbitrary<readonly Wanted[]> = fc
  .array(fc.record({ at: spot, width: fc.integer({ min: 10, max: 200 }), height: fc.integer({ min: 10, max: 40 }) }), {
    maxLength: 30,
  })
  .map((all) => all.map((one, index) => ({ ...one, key: String(index), radius: 13 })))

describe("names on the sheet", () => {
  it("never meet one another, a disc, an obstacle or the sheet's edge, nor are they crossed by a leader line", () => {
    const corner = boxAround([60, 560], 80, 30)
    fc.assert(
      fc.property(wanted, fc.array(spot, { maxLength: 40 }), (all, avoid) => {
        const labels = placeLabels(all, SHEET, [corner], avoid)
        labels.forEach(({ box, leader }, index) => {
          expect(within(box, SHEET)).toBe(true)
          expect(meet(box, corner)).toBe(false)
          for (const { at, radius } of all) expect(meet(box, boxAround(at, radius))).toBe(false)
          for (const other of labels.slice(index + 1)) expect(meet(box, other.box)).toBe(false)
          if (leader !== null)
            for (const other of labels) if (other.box !== box) expect(crosses(...leader, other.box)).toBe(false)
        })
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it("all find room where there is plenty", () => {
    const all = Array.from(
      { length: 9 },
      (_, index): Wanted => ({
        key: String(index),
        at: [150 + (index % 3) * 230, 100 + Math.floor(index / 3) * 200],
        radius: 13,
        width: 120,
        height: 18,
      }),
    )
    expect(placeLabels(all, SHEET, [], [])).toHaveLength(9)
  })

  it("fit the width they are parted to", () => {
    fc.assert(
      fc.property(hostileName, fc.integer({ min: 30, max: 300 }), (name, width) => {
        for (const line of wrapped(name, 12, width, 3)) expect(textWidth(line, 12)).toBeLessThanOrEqual(width + 1e-6)
        expect(wrapped(name, 12, width, 3).length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it("begin no line with what may not stand there, and lose no space", () => {
    expect(wrapped("旧桥服务中心，欢迎", 10, 60, 3)).toEqual(["旧桥服务中", "心，欢迎"])
    expect(wrapped("步行约 10 分钟", 10, 50, 2)).toEqual(["步行约", "10 分钟"])
    expect(wrapped("Party and community service centre", 10, 130, 2).join(" ")).not.toContain("servicec")
  })
})

describe("discs on the sheet", () => {
  it("are moved apart until none overlaps another, within the sheet", () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 25 }), (places) => {
        const spots = spreadDiscs(places, 13, SHEET)
        spots.forEach((a, index) => {
          expect(within(boxAround(a, 13), { left: -1e-6, top: -1e-6, right: 800.000001, bottom: 600.000001 })).toBe(
            true,
          )
          for (const b of spots.slice(index + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(25.5)
        })
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it("stay where they are when nothing is near", () => {
    expect(
      spreadDiscs(
        [
          [100, 100],
          [200, 200],
        ],
        13,
        SHEET,
      ),
    ).toEqual([
      [100, 100],
      [200, 200],
    ])
  })
})

describe("the scale", () => {
  it("is a round length, true at the map's middle latitude", () => {
    expect([730, 499, 2400, 10].map(roundMetres)).toEqual([500, 200, 2000, 10])
    const map = mapProjection([118, 27, 118.02, 27.01], SHEET, 50)
    const [west, east] = [map.spot([118.005, 27.005]), map.spot([118.015, 27.005])]
    if (west === null || east === null) throw new Error("off the sheet")
    const metres = (Math.PI / 180) * 0.01 * 6_371_008.8 * Math.cos((27.005 * Math.PI) / 180)
    expect((east[0] - west[0]) * map.metresPerUnit).toBeCloseTo(metres, 1)
  })
})

const wordsOf = (drawn: Drawn): string =>
  drawn.children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("\n")
const base = { water: { type: "FeatureCollection" as const, features: waterOf() } }
function waterOf() {
  const text = JSON.stringify(threeBridges().water)
  const features: Feature[] = JSON.parse(text)
  return features
}
const sheet = { base, colours: PAPER }
const isSound = (text: string): void => {
  const wrong: string[] = []
  new DOMParser({ onError: (level, message) => wrong.push(`${level}: ${message}`) }).parseFromString(text, "text/xml")
  expect(wrong).toEqual([])
  expect(text).not.toMatch(/NaN|Infinity|undefined/)
}

describe("a poster of Three Bridges", () => {
  const told = bridgeItinerary()
  const drawn = poster(told, sheet)
  const words = wordsOf(drawn)

  it("carries all that a printed map must", () => {
    for (const one of [
      "北岸示范带",
      "资料截至 2026-03-01",
      "虚构示例",
      "图例",
      "估算路段（不沿街道）",
      "北",
      "扫码带走这条线路",
    ])
      expect(words).toContain(one)
    expect(words).toContain("示意图 · 未标审图号 · 仅供内部使用，公开展示前请按规定送审")
    expect(words).toContain("站点，示意位置，真实地点待核实")
  })

  it("is sound SVG of lettering, without script, style or address", () => {
    const text = svgText(drawn)
    isSound(text)
    expect(text).not.toMatch(/<style|<script|<image|href|url\(/)
  })

  it("can be made into elements of React, which spells attributes its own way", () => {
    expect(elementAttributes({ "stroke-width": 2, viewBox: "0 0 1 1", "paint-order": "stroke", d: "M0 0" })).toEqual({
      strokeWidth: 2,
      viewBox: "0 0 1 1",
      paintOrder: "stroke",
      d: "M0 0",
    })
  })

  it("has no code where there is no public address", () => {
    expect(wordsOf(poster(bridgeItinerary({ publicLink: null }), sheet))).not.toContain("扫码带走")
  })

  it("stays sound whatever the stops are called", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const itinerary: Itinerary = bridgeItinerary({ names: { "old-bridge-hall": name, "lamp-works": name } })
        for (const picture of [poster(itinerary, sheet), longPicture(itinerary, sheet).svg]) isSound(svgText(picture))
      }),
      { numRuns: 15, seed: 7 },
    )
  })

  it("counts the stops for which the list has no room", () => {
    const [stop] = told.stops
    if (stop === undefined) throw new Error("no stops")
    const many = {
      ...told,
      legs: [],
      stops: Array.from({ length: 60 }, (_, index) => ({ ...stop, number: index + 1 })),
    }
    expect(wordsOf(poster(many, sheet))).toMatch(/其余 \d+ 站见行程单/)
  })

  it("makes a map for the timetable and a picture for the phone from the same tour", () => {
    const small = smallMap(told, sheet, 180, 120)
    expect(small?.attributes).toMatchObject({ width: "180mm", height: "120mm" })
    const picture = longPicture(told, sheet)
    expect(picture.width).toBe(750)
    expect(wordsOf(picture.svg)).toContain("柳园社区")
  })

  it("draws no map of a tour of which nothing has a place", () => {
    const nowhere = { ...told, belt: null, legs: [], stops: told.stops.filter(({ place }) => place.kind === "none") }
    expect(smallMap(nowhere, sheet, 180, 120)).toBeNull()
    isSound(svgText(poster(nowhere, sheet)))
  })

  it("says nothing of days for a tour without one", () => {
    const plain = bridgeItinerary({ outing: { kind: "tour", tour: bridgeTour } })
    expect(wordsOf(poster(plain, sheet))).not.toContain("周六")
  })
})
