import { describe, expect, it } from "vitest"
import { shortestWay } from "../../../src/compute/streets/shortest-way.ts"
import { DRIVING_KMH, isOpenTo } from "../../../src/compute/streets/speeds.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { lineOf } from "../../../src/compute/streets/street-line.ts"
import { wayMatrix } from "../../../src/compute/streets/way-matrix.ts"
import { placeOn } from "../../worlds/any-streets.ts"
import { networkOf } from "../../worlds/small-streets.ts"

/**
 * Old Market: a square of four crossings, a hundred metres a side, clockwise one-way for cars; a second, longer lane on its
 * south side; a footway across; a trunk road past it with a ramp; and an island with a street of its own.
 */
const market = networkOf(
  [
    [119.3, 26],
    [119.301, 26],
    [119.301, 26.0009],
    [119.3, 26.0009],
    [119.302, 26],
    [119.4, 26],
    [119.401, 26],
  ],
  [
    { from: 0, to: 1, metres: 100, oneWay: true },
    { from: 1, to: 2, metres: 100, oneWay: true },
    { from: 2, to: 3, metres: 100, oneWay: true },
    { from: 3, to: 0, metres: 100, oneWay: true },
    { from: 0, to: 1, metres: 130, oneWay: true, rough: true },
    { from: 0, to: 2, metres: 145, class: "footway", shape: [[119.3005, 26.0004]] },
    { from: 1, to: 4, metres: 100, class: "trunk" },
    { from: 1, to: 4, metres: 140, class: "trunk_link" },
    { from: 5, to: 6, metres: 100 },
  ],
)
const walk = streetGraphOf(market, "walk", 60)
const drive = streetGraphOf(market, "drive")
const on = (segment: number, fraction: number) => placeOn(market, segment, fraction)

describe("a visitor at the old market", () => {
  it("walks against the one-way street and drives round the square", () => {
    expect(shortestWay(walk, on(0, 0.75), on(0, 0.25))?.metres).toBeCloseTo(50, 6)
    const round = shortestWay(drive, on(0, 0.75), on(0, 0.25))
    expect(round?.metres).toBeCloseTo(350, 6)
    expect(round?.steps.map(({ segment }) => segment)).toEqual([0, 1, 2, 3, 0])
  })

  it("goes straight on where the next stop lies ahead in the same street", () => {
    const way = shortestWay(drive, on(0, 0.25), on(0, 0.75))
    expect(way?.steps).toEqual([{ segment: 0, start: 0.25, end: 0.75 }])
    expect(wayMatrix(drive, [on(0, 0.25), on(0, 0.75)]).metres).toEqual(Float64Array.of(0, 50, 350, 0))
  })

  it("takes the footway across on foot and never by car", () => {
    expect(shortestWay(walk, on(0, 0), on(1, 1))?.metres).toBeCloseTo(145, 6)
    expect(shortestWay(drive, on(0, 0), on(1, 1))?.metres).toBeCloseTo(200, 6)
  })

  it("takes the shorter of two lanes between the same crossings", () => {
    expect(shortestWay(walk, on(3, 1), on(1, 0))?.steps.filter(({ start, end }) => start !== end)).toEqual([
      { segment: 0, start: 0, end: 1 },
    ])
  })

  it("is never sent along a trunk road on foot, but up its ramp", () => {
    const way = shortestWay(walk, on(0, 0.5), on(7, 1))
    expect(way?.metres).toBeCloseTo(190, 6)
    expect(shortestWay(drive, on(0, 0.5), on(7, 1))?.metres).toBeCloseTo(150, 6)
  })

  it("is told that there is no way to the island", () => {
    expect(shortestWay(walk, on(0, 0.5), on(8, 0.5))).toBeNull()
    expect(wayMatrix(walk, [on(0, 0.5), on(8, 0.5)]).metres).toEqual(
      Float64Array.of(0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0),
    )
  })

  it("needs a minute for sixty metres at sixty metres a minute, and at a car's pace as the table says", () => {
    expect(shortestWay(walk, on(0, 0), on(0, 0.6))?.seconds).toBeCloseTo(60, 6)
    expect(shortestWay(drive, on(0, 0), on(0, 1))?.seconds).toBeCloseTo(360 / (DRIVING_KMH["residential"] ?? 0), 3)
  })

  it("stays where he is at no cost", () => {
    const way = shortestWay(drive, on(0, 0.5), on(0, 0.5))
    expect(way).toMatchObject({ metres: 0, seconds: 0 })
    expect(way && lineOf(drive, way).line).toEqual([on(0, 0.5).at, on(0, 0.5).at])
  })

  it("sees the way drawn along the street's bends, backwards too", () => {
    const way = shortestWay(walk, on(5, 1), on(5, 0))
    expect(way && lineOf(walk, way)).toEqual({
      line: [
        [119.301, 26.0009],
        [119.3005, 26.0004],
        [119.3, 26],
      ],
      roughParts: [],
    })
  })

  it("is told which part of the line is a guess", () => {
    const way = shortestWay(drive, on(4, 0.5), on(1, 0.5))
    expect(way && lineOf(drive, way).roughParts).toEqual([[0, 1]])
    const before = shortestWay(drive, on(3, 0.5), on(4, 0.5))
    expect(before && lineOf(drive, before).roughParts).toEqual([[1, 2]])
  })
})

describe("who may use what", () => {
  it.each([
    ["walk", "motorway", false],
    ["walk", "motorway_link", true],
    ["walk", "trunk_link", true],
    ["walk", "steps", true],
    ["drive", "steps", false],
    ["drive", "footway", false],
    ["drive", "motorway", true],
    ["drive", "a class nobody has heard of", true],
    ["walk", "constructor", true],
  ] as const)("%s on %s: %s", (mode, className, may) => {
    expect(isOpenTo(mode, className)).toBe(may)
  })

  it("a street of a class nobody has heard of is driven slowly, whatever its name", () => {
    const odd = networkOf(
      [
        [119.3, 26],
        [119.301, 26],
      ],
      [{ from: 0, to: 1, metres: 100, class: "constructor" }],
    )
    const way = shortestWay(streetGraphOf(odd, "drive"), placeOn(odd, 0, 0), placeOn(odd, 0, 1))
    expect(way?.seconds).toBeCloseTo(18, 3)
  })
})
