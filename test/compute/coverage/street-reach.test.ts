import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { nearestByStreet } from "../../../src/compute/coverage/nearest-by-street.ts"
import { reachOutline } from "../../../src/compute/coverage/reach-outline.ts"
import { reachedLines, streetReach } from "../../../src/compute/coverage/street-reach.ts"
import { cityFrameAt } from "../../../src/compute/geodesy/city-frame.ts"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { anyTownWithPlaces } from "../../worlds/any-streets.ts"
import { ferryTown } from "../../worlds/ferry-town.ts"
import { inUnits, slowCosts } from "../../worlds/slow-streets.ts"

const town = ferryTown(9)
const graph = streetGraphOf(town.network, "walk")
const frame = cityFrameAt([119.304, 26])

const outlineOf = (from: LngLat, minutes: number) =>
  reachOutline(reachedLines(town.network, streetReach(graph, [from], minutes).reach), frame)

const holds = (ring: readonly LngLat[], [lon, lat]: LngLat): boolean => {
  let inside = false
  for (const [k, [x2, y2]] of ring.entries()) {
    const [x1, y1] = ring[k - 1] ?? [x2, y2]
    if (y1 > lat !== y2 > lat && ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1 > lon) inside = !inside
  }
  return inside
}

const isCovered = (outline: ReturnType<typeof outlineOf>, at: LngLat): boolean =>
  outline.some((rings) => rings.filter((ring) => holds(ring, at)).length === 1)

describe("a town on a river with one bridge", () => {
  it("five minutes from the west quay do not cross the water, though the other bank is 300 m away", () => {
    const { reach } = streetReach(graph, [town.placeOf(false, 0, 0)], 5)
    expect(reach.nodes.length).toBeGreaterThan(5)
    expect([...reach.nodes].filter(town.south)).toEqual([])
    expect([...reach.segment]).not.toContain(town.bridge)
    const outline = outlineOf(town.placeOf(false, 0, 0), 5)
    expect(isCovered(outline, town.placeOf(true, 0, 0))).toBe(false)
  })

  it("twenty minutes do, by the bridge alone: no open water is ever in the outline", () => {
    const { reach } = streetReach(graph, [town.placeOf(false, 0, 0)], 20)
    expect([...reach.segment]).toContain(town.bridge)
    expect([...reach.nodes].some(town.south)).toBe(true)
    // The bridge is at the far end: of the south bank only what lies behind it is reached.
    expect([...reach.nodes]).not.toContain(town.nodeAt(true, 0, 0))
    const outline = outlineOf(town.placeOf(false, 0, 0), 20)
    for (const corner of outline.flat(2)) expect(town.isOpenWater(corner)).toBe(false)
    for (let x = 0; x < 40; x++) {
      const midstream: LngLat = [119.3 + x * 0.00018, 26]
      if (town.isOpenWater(midstream)) expect(isCovered(outline, midstream)).toBe(false)
    }
    expect(isCovered(outline, [town.placeOf(false, 8, 0)[0], 26])).toBe(true)
  })

  it("the outline holds every reached street, keeps blocks as holes, and is closed", () => {
    const from = town.placeOf(false, 4, 4)
    const { reach, streetMetres } = streetReach(graph, [from], 5)
    const outline = outlineOf(from, 5)
    expect(outline.flatMap((rings) => rings.slice(1)).length).toBeGreaterThan(10)
    for (const ring of outline.flat()) expect(ring.at(-1)).toEqual(ring[0])
    for (const line of reachedLines(town.network, reach)) {
      const [[lon1, lat1], [lon2, lat2]] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]]
      expect(isCovered(outline, [(lon1 + lon2) / 2, (lat1 + lat2) / 2])).toBe(true)
    }
    let summed = 0
    for (const line of reachedLines(town.network, reach))
      for (let k = 1; k < line.length; k++) summed += metresBetween(line[k - 1] ?? from, line[k] ?? from)
    expect(summed / streetMetres).toBeCloseTo(1, 1) // drawn lengths are near the true ones
  })

  it("a place off the street spends its time on the way there; one without any street near reaches nothing", () => {
    const [lon, lat] = town.placeOf(false, 4, 4)
    const near = streetReach(graph, [[lon + 0.0005, lat + 0.0004]], 3)
    const on = streetReach(graph, [[lon + 0.0005, lat]], 3)
    expect(near.streetMetres).toBeLessThan(on.streetMetres)
    expect(streetReach(graph, [[lon, lat + 0.1]], 15)).toMatchObject({ streetMetres: 0, offStreets: [0] })
  })

  it("never shrinks with more minutes or another place, and two places reach no more than each alone", () => {
    const [one, other] = [town.placeOf(false, 1, 2), town.placeOf(true, 6, 3)]
    let before = 0
    for (const minutes of [1, 2, 3.5, 5, 10, 15]) {
      const alone = streetReach(graph, [one], minutes).streetMetres
      const both = streetReach(graph, [one, other], minutes).streetMetres
      expect(alone).toBeGreaterThanOrEqual(before)
      expect(both).toBeGreaterThanOrEqual(alone)
      expect(both).toBeLessThanOrEqual(alone + streetReach(graph, [other], minutes).streetMetres + 1e-6)
      before = alone
    }
  })
})

describe("the nearest facility along streets", () => {
  it("is the one the slow search from each facility finds nearest", () => {
    fc.assert(
      fc.property(anyTownWithPlaces, fc.integer({ min: 1, max: 3 }), ({ network, places }, count) => {
        const walk = streetGraphOf(network, "walk")
        const open = places.filter(({ segment }) => walk.segmentCost[segment] !== 0)
        const facilities = open.slice(0, count)
        const found = nearestByStreet(walk, facilities, open, Infinity)
        const slow = facilities.map((_, f) => slowCosts(network, "walk", walk.segmentCost, open, f).map(inUnits))
        for (const [i] of open.entries()) {
          const least = Math.min(...slow.map((costs) => costs[i] ?? Infinity))
          if (least === Infinity) expect(found.facility[i]).toBe(-1)
          else {
            expect(found.cost[i]).toBeCloseTo(least, 2)
            expect(slow[found.facility[i] ?? 0]?.[i]).toBeCloseTo(least, 2)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it("is none beyond the limit, and none for whom no street is near", () => {
    const on = (at: LngLat) => ({ segment: 0, fraction: 0, at, metres: 0 })
    const here = on(town.placeOf(false, 0, 0))
    const there = { segment: town.bridge, fraction: 0.5, at: town.placeOf(true, 8, 0), metres: 0 }
    const found = nearestByStreet(graph, [here], [here, there, null], 200)
    expect([...found.facility]).toEqual([0, -1, -1])
    expect([...found.cost]).toEqual([0, Infinity, Infinity])
  })
})
