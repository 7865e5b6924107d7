import { destination } from "@turf/turf"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { makeTerrain } from "../../scripts/sample/city.ts"
import { cosine, sine } from "../../scripts/sample/ground/exact-math.ts"
import { between, CENTRE, inside, lngLatOf, metresApart, planeOf } from "../../scripts/sample/ground/plane.ts"
import { randomFor } from "../../scripts/sample/ground/random.ts"
import { largestStrongPart } from "../../scripts/sample/streets/strong-part.ts"

const along = fc.double({ min: -11000, max: 11000, noNaN: true })
const across = fc.double({ min: -7500, max: 7500, noNaN: true })
const seed = fc.integer({ min: 0, max: 1e6 })

describe("the ground of an invented city", () => {
  it("leads from the valley to the plane and back to the same spot, for any seed", () => {
    fc.assert(
      fc.property(seed, along, across, (number, x, y) => {
        const { valley } = makeTerrain(number)
        expect(between(valley.toValley(valley.toPlane([x, y])), [x, y])).toBeLessThan(0.1)
      }),
      { numRuns: 40 },
    )
  })

  it("belongs to one district wherever one stands, never to two", () => {
    const { districts } = makeTerrain(7)
    fc.assert(
      fc.property(
        fc.double({ min: -9000, max: 9000, noNaN: true }),
        fc.double({ min: -5500, max: 5500, noNaN: true }),
        (x, y) => {
          expect(districts.filter((district) => inside([x, y], district.edge))).toHaveLength(1)
        },
      ),
    )
  })

  it("has sines of its own that agree with the machine's", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (angle) => {
        expect(Math.abs(cosine(angle) - Math.cos(angle))).toBeLessThan(1e-12)
        expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(1e-12)
      }),
    )
  })

  it("measures as a sphere does, to half a per cent", () => {
    const far = destination([...CENTRE], 1000, 37, { units: "meters" }).geometry.coordinates
    expect(Math.abs(metresApart(CENTRE, [far[0] ?? 0, far[1] ?? 0]) - 1000)).toBeLessThan(6)
  })

  it("puts a place on the globe and takes it back within a hand's breadth", () => {
    fc.assert(
      fc.property(along, across, (x, y) => {
        expect(between(planeOf(lngLatOf([x, y])), [x, y])).toBeLessThan(0.08)
      }),
    )
  })

  it("throws the same numbers for the same seed and purpose, others for another", () => {
    fc.assert(
      fc.property(seed, fc.string(), (number, purpose) => {
        const [one, again, other] = [
          randomFor(number, purpose),
          randomFor(number, purpose),
          randomFor(number + 1, purpose),
        ]
        const first = Array.from({ length: 5 }, one.next)
        expect(Array.from({ length: 5 }, again.next)).toEqual(first)
        expect(Array.from({ length: 5 }, other.next)).not.toEqual(first)
        for (const value of first) expect(value >= 0 && value < 1).toBe(true)
      }),
    )
  })

  it("keeps of any street network only what can be driven round, as a slow search agrees", () => {
    const edge = fc.record({ from: fc.nat(7), to: fc.nat(7), oneway: fc.boolean() })
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const reaches = (start: number, end: number): boolean => {
          const seen = new Set([start])
          for (let grown = -1; grown !== seen.size; ) {
            grown = seen.size
            for (const { from, to, oneway } of edges) {
              if (seen.has(from)) seen.add(to)
              if (!oneway && seen.has(to)) seen.add(from)
            }
          }
          return seen.has(end)
        }
        const nodes = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
        const together = (node: number): number =>
          nodes.filter((other) => reaches(node, other) && reaches(other, node)).length
        const kept = largestStrongPart(edges, (one) => one.oneway)
        const keptNodes = new Set(kept.flatMap(({ from, to }) => [from, to]))
        for (const a of keptNodes) for (const b of keptNodes) expect(reaches(a, b)).toBe(true)
        if (nodes.length > 0 && keptNodes.size > 0) expect(keptNodes.size).toBe(Math.max(...nodes.map(together)))
      }),
      { numRuns: 60 },
    )
  })
})
