import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { shortestWay } from "../../../src/compute/streets/shortest-way.ts"
import { isOpenTo } from "../../../src/compute/streets/speeds.ts"
import { mayTake, secondsOf, streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { lineOf } from "../../../src/compute/streets/street-line.ts"
import { wayMatrix } from "../../../src/compute/streets/way-matrix.ts"
import { TRAVEL_MODES } from "../../../src/domain/tour.ts"
import { anyTownWithPlaces } from "../../worlds/any-streets.ts"
import { inUnits, slowCosts } from "../../worlds/slow-streets.ts"

const RUNS = { numRuns: 150 }

describe.each(TRAVEL_MODES)("in any little town, by %s", (mode) => {
  const town = anyTownWithPlaces.map(({ network, places }) => ({
    network,
    graph: streetGraphOf(network, mode),
    places: places.filter(({ segment }) => isOpenTo(mode, network.classes[network.streetClass[segment] ?? 0] ?? "")),
  }))

  it("the way found is as good as the slowest, plainest search finds, and there is none only where there is none", () => {
    fc.assert(
      fc.property(town, ({ network, graph, places }) => {
        const matrix = wayMatrix(graph, places)
        for (const [i, from] of places.entries()) {
          const slow = slowCosts(network, mode, graph.segmentCost, places, i)
          for (const [k, to] of places.entries()) {
            const best = slow[k] ?? Number.NaN
            const way = shortestWay(graph, from, to)
            const seconds = secondsOf(graph, best, best)
            expect(way?.seconds ?? Number.POSITIVE_INFINITY).toBeCloseTo(seconds, 6)
            expect(matrix.seconds[i * places.length + k]).toBeCloseTo(seconds, 6)
            if (mode === "walk") expect(way?.metres ?? Number.POSITIVE_INFINITY).toBeCloseTo(inUnits(best), 6)
          }
        }
      }),
      RUNS,
    )
  })

  it("a way is the sum of its parts, each begins where the last ended, and none goes against a one-way street", () => {
    fc.assert(
      fc.property(town, ({ network, graph, places }) => {
        for (const from of places) {
          for (const to of places) {
            const way = shortestWay(graph, from, to)
            if (way === null) continue
            let metres = 0
            let at: number | null = null
            for (const [i, { segment, start, end }] of way.steps.entries()) {
              metres += Math.abs(end - start) * (network.metres[segment] ?? 0)
              if (start !== end) expect(mayTake(graph, segment, end > start)).toBe(true)
              const nodeAt = (share: number) => (share === 0 ? network.from[segment] : network.to[segment]) ?? null
              if (i > 0) expect(nodeAt(start)).toBe(at)
              at = nodeAt(end)
            }
            expect(way.metres).toBeCloseTo(metres, 6)
          }
        }
      }),
      RUNS,
    )
  })

  it("the line begins and ends at the places on the streets and has two points at least", () => {
    fc.assert(
      fc.property(town, ({ graph, places }) => {
        for (const from of places) {
          for (const to of places) {
            const way = shortestWay(graph, from, to)
            if (way === null) continue
            const { line } = lineOf(graph, way)
            expect(line.length).toBeGreaterThanOrEqual(2)
            expect(line[0]).toEqual(from.at)
            expect(line[line.length - 1]).toEqual(to.at)
          }
        }
      }),
      RUNS,
    )
  })
})
