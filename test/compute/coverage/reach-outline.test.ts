import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { doubledArea, type PlaneRing } from "../../../src/compute/coverage/nest-rings.ts"
import { DOORSTEP_METRES, reachOutline } from "../../../src/compute/coverage/reach-outline.ts"
import { cityFrameAt } from "../../../src/compute/geodesy/city-frame.ts"

const frame = cityFrameAt([119.3, 26.08])
const onPlane = (rings: ReturnType<typeof reachOutline>): readonly (readonly PlaneRing[])[] =>
  rings.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => frame.toPlane(lon, lat))))
const outlineOf = (lines: readonly PlaneRing[]) =>
  onPlane(
    reachOutline(
      lines.map((line) => line.map(([x, y]) => frame.toLngLat(x, y))),
      frame,
    ),
  )

const isInside = (polygons: readonly (readonly PlaneRing[])[], [x, y]: readonly [number, number]): boolean => {
  let inside = false
  for (const ring of polygons.flat())
    for (const [k, [x2, y2]] of ring.entries()) {
      const [x1, y1] = ring[k - 1] ?? [x2, y2]
      if (y1 > y !== y2 > y && ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 > x) inside = !inside
    }
  return inside
}

const metresTo = (lines: readonly PlaneRing[], [x, y]: readonly [number, number]): number => {
  let least = Infinity
  for (const line of lines)
    for (const [k, [x2, y2]] of line.entries()) {
      const [x1, y1] = line[k - 1] ?? [x2, y2]
      const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const share =
        squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared))
      least = Math.min(least, Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)))
    }
  return least
}

const spot = fc.tuple(fc.double({ min: -400, max: 400, noNaN: true }), fc.double({ min: -400, max: 400, noNaN: true }))

describe("the outline of reached streets", () => {
  it("holds what is nearer than a doorstep and nothing that is further, to a cell between two streets", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(spot, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.array(spot, { minLength: 60, maxLength: 60 }),
        (lines, asked) => {
          const outline = outlineOf(lines)
          for (const place of asked) {
            const metres = metresTo(lines, place)
            if (metres < DOORSTEP_METRES - 1.5) expect(isInside(outline, place)).toBe(true)
            if (metres > DOORSTEP_METRES + 5) expect(isInside(outline, place)).toBe(false)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it("is one closed ring around one street, as large as the street with its doors, and two rings around a block", () => {
    const [street] = outlineOf([
      [
        [-70, 3],
        [130, 3],
      ],
    ])
    expect(street).toHaveLength(1)
    const area = 200 * 2 * DOORSTEP_METRES + Math.PI * DOORSTEP_METRES ** 2
    expect(doubledArea(street?.[0] ?? []) / 2 / area).toBeCloseTo(1, 2)
    const block = outlineOf([
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
        [0, 0],
      ],
    ])
    expect(block.map((polygon) => polygon.length)).toEqual([2])
    expect(-doubledArea(block[0]?.[1] ?? []) / 2 / 60 ** 2).toBeCloseTo(1, 2)
    for (const ring of block.flat()) expect(ring.at(-1)).toEqual(ring[0])
  })

  it("keeps two quays of a narrow river apart, and joins them by the bridge", () => {
    const quays: PlaneRing[] = [
      [
        [-300, -25],
        [300, -25],
      ],
      [
        [-300, 25],
        [300, 25],
      ],
    ]
    expect(outlineOf(quays)).toHaveLength(2)
    const joined = outlineOf([
      ...quays,
      [
        [40, -25],
        [40, 25],
      ],
    ])
    expect(joined).toHaveLength(1)
    expect(isInside(joined, [0, 0])).toBe(false)
    expect(isInside(joined, [40, 0])).toBe(true)
  })

  it("is empty for no street, and a disc for a street of no length", () => {
    expect(outlineOf([])).toEqual([])
    const [disc] = outlineOf([
      [
        [7, 7],
        [7, 7],
      ],
    ])
    expect(doubledArea(disc?.[0] ?? []) / 2 / (Math.PI * DOORSTEP_METRES ** 2)).toBeCloseTo(1, 1)
  })
})
