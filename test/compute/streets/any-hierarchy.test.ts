import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hierarchyOf } from "../../../src/compute/streets/hierarchy.ts"
import { hierarchyFile, readHierarchy } from "../../../src/compute/streets/hierarchy-file.ts"
import { shortestWayBy } from "../../../src/compute/streets/hierarchy-way.ts"
import { shortestWay } from "../../../src/compute/streets/shortest-way.ts"
import { isOpenTo } from "../../../src/compute/streets/speeds.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { wayMatrix } from "../../../src/compute/streets/way-matrix.ts"
import { TRAVEL_MODES } from "../../../src/domain/tour.ts"
import { anyNetwork, anyTownWithPlaces } from "../../worlds/any-streets.ts"

const RUNS = { numRuns: 150 }

describe.each(TRAVEL_MODES)("a hierarchy of any little town, by %s", (mode) => {
  it("finds ways exactly as good as the search without it, one by one and all at once", () => {
    fc.assert(
      fc.property(anyTownWithPlaces, ({ network, places: all }) => {
        const graph = streetGraphOf(network, mode)
        const hierarchy = hierarchyOf(graph)
        const places = all.filter(({ segment }) =>
          isOpenTo(mode, network.classes[network.streetClass[segment] ?? 0] ?? ""),
        )
        const plain = wayMatrix(graph, places)
        const quick = wayMatrix(graph, places, hierarchy)
        for (const [i, from] of places.entries()) {
          for (const [k, to] of places.entries()) {
            const cell = i * places.length + k
            const way = shortestWayBy(hierarchy, from, to)
            expect(quick.seconds[cell]).toBeCloseTo(plain.seconds[cell] ?? Number.NaN, 9)
            expect(way?.seconds ?? Number.POSITIVE_INFINITY).toBeCloseTo(plain.seconds[cell] ?? Number.NaN, 9)
            expect(way === null).toBe(shortestWay(graph, from, to) === null)
            for (const [step, next] of way?.steps.slice(1).map((next, i) => [way.steps[i], next] as const) ?? [])
              if (step !== undefined)
                expect(endNode(network, step.segment, step.end)).toBe(endNode(network, next.segment, next.start))
          }
        }
      }),
      RUNS,
    )
  })

  it("comes back from its file as it was, and the same town gives the same bytes", () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const graph = streetGraphOf(network, mode)
        const bytes = hierarchyFile(hierarchyOf(graph))
        expect(hierarchyFile(hierarchyOf(streetGraphOf(network, mode)))).toEqual(bytes)
        const read = readHierarchy(bytes, graph)
        expect(read.kind === "read" && read.hierarchy.contraction).toEqual(hierarchyOf(graph).contraction)
      }),
      { numRuns: 40 },
    )
  })

  it("is refused when a street has changed since, or a single bit of its file", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), fc.nat(7), (network, place, bit) => {
        const graph = streetGraphOf(network, mode)
        const bytes = hierarchyFile(hierarchyOf(graph))
        const spoilt = bytes.slice()
        spoilt[place % bytes.length] = (spoilt[place % bytes.length] ?? 0) ^ (1 << bit)
        expect(readHierarchy(spoilt, graph).kind).toBe("refused")
        expect(readHierarchy(bytes.subarray(0, bytes.length - 4), graph).kind).toBe("refused")
        expect(readHierarchy(bytes.subarray(0, bytes.length - 3), graph).kind).toBe("refused")
        const longer = streetGraphOf({ ...network, metres: network.metres.map((metres) => metres + 1) }, mode)
        if (graph.out.node.length > 0)
          expect(readHierarchy(bytes, longer)).toEqual({ kind: "refused", why: "of-another-graph" })
      }),
      { numRuns: 60 },
    )
  })
})

type Ends = { readonly from: Uint32Array; readonly to: Uint32Array }

const endNode = ({ from, to }: Ends, segment: number, share: number): number | undefined =>
  share === 0 ? from[segment] : to[segment]
