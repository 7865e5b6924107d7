import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { areaOf } from "../../../src/compute/coverage/clipped-area.ts"
import { discsAround } from "../../../src/compute/coverage/discs.ts"
import { flatAreaOf } from "../../../src/compute/coverage/flat-areas.ts"
import { unionAreaSquareMetres } from "../../../src/compute/coverage/union-area.ts"
import { unionOutline } from "../../../src/compute/coverage/union-outline.ts"
import { cityFrameAt } from "../../../src/compute/geodesy/city-frame.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import { anyDiscs } from "../../worlds/any-discs.ts"

const frame = cityFrameAt([119.3, 26])
/** Two facilities at one place, and one within another's reach. */
const ALIKE: readonly (readonly [number, number, number])[] = [
  [0, 0, 600],
  [100, -100, 700],
  [100, -100, 700],
  [0, 0, 100],
]

describe("the shape of what is within reach, to be drawn", () => {
  it("is as large as what is counted, but for half a metre along its edge", () => {
    fc.assert(
      fc.property(anyDiscs, (discs) => {
        const places = discs.map(([x, y]) => frame.toLngLat(x, y))
        const round = discsAround(
          frame,
          places,
          discs.map(([, , radius]) => radius),
        )
        const outline = unionOutline(round, frame)
        for (const ring of outline.flat()) expect(ring.at(-1)).toEqual(ring[0])
        const edge = discs.reduce((sum, [, , radius]) => sum + 2 * Math.PI * radius, 0)
        const drawn = areaOf(flatAreaOf(frame, outline), frame.bend)
        expect(Math.abs(drawn - unionAreaSquareMetres(round))).toBeLessThan(0.5 * edge + 1)
      }),
      { numRuns: 60, examples: [[ALIKE]] },
    )
  })

  it("keeps a hole that facilities leave open among them, and is nothing for none", () => {
    const ring = Array.from(
      { length: 8 },
      (_, k): LngLat => frame.toLngLat(2000 * Math.cos((k * Math.PI) / 4), 2000 * Math.sin((k * Math.PI) / 4)),
    )
    const outline = unionOutline(
      discsAround(
        frame,
        ring,
        ring.map(() => 1000),
      ),
      frame,
    )
    expect(outline.map((rings) => rings.length)).toEqual([2])
    expect(unionOutline(discsAround(frame, [], []), frame)).toEqual([])
  })
})
