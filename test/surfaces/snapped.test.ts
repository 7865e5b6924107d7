import { describe, expect, it } from "vitest"
import { networkLines } from "../../src/compute/streets/network-lines.ts"
import type { BenchSite } from "../../src/domain/bench.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { snapped } from "../../src/surfaces/workbench/snapped.ts"

const site = (at: LngLat): BenchSite => ({
  ...{ id: "a", name: "甲", district: "", address: "", at, metres: 20, byHand: false },
})
const STREET: readonly (readonly LngLat[])[] = [
  [
    [119.3, 26.05],
    [119.31, 26.05],
  ],
]

describe("streets of a network as places to draw along", () => {
  it("bend where they bend, and are left out where nobody knows how they run", () => {
    const network = {
      attribution: [],
      classes: ["residential"],
      nodeLon: Float64Array.of(119.3, 119.31, 119.32),
      nodeLat: Float64Array.of(26.05, 26.05, 26.06),
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 2),
      metres: Float64Array.of(1100, 9000),
      streetClass: Uint8Array.of(0, 0),
      oneWay: Uint8Array.of(0, 0),
      shapes: { start: Uint32Array.of(0, 1, 1), lon: Float64Array.of(119.305), lat: Float64Array.of(26.052) },
      rough: Uint8Array.of(0, 1),
    }
    const lines = networkLines(network)
    expect(lines).toEqual([
      [
        [119.3, 26.05],
        [119.305, 26.052],
        [119.31, 26.05],
      ],
    ])
    expect(snapped([119.305, 26.0522], [], lines)).toEqual([119.305, 26.052])
  })
})

describe("a point that is drawn", () => {
  it("goes to a site before it goes to a street", () => {
    expect(snapped([119.305, 26.0502], [site([119.3051, 26.0503])], STREET)).toEqual([119.3051, 26.0503])
  })

  it("goes straight across to a street that is near, and not past its end", () => {
    expect(snapped([119.305, 26.0502], [], STREET)).toEqual([119.305, 26.05])
    expect(snapped([119.3102, 26.0501], [], STREET)).toEqual([119.31, 26.05])
  })

  it("stays where it is put far from both", () => {
    const at = [119.305, 26.06] as const
    expect(snapped(at, [site([119.4, 26.06])], STREET)).toBe(at)
  })
})
