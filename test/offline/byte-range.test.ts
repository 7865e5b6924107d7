import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byteRange } from "../../src/offline/byte-range.ts"

describe("a Range header", () => {
  it.each([
    ["bytes=0-4", { kind: "part", start: 0, end: 4 }],
    ["bytes=4-", { kind: "part", start: 4, end: 9 }],
    ["bytes=-3", { kind: "part", start: 7, end: 9 }],
    ["bytes=-30", { kind: "part", start: 0, end: 9 }],
    ["bytes=8-99", { kind: "part", start: 8, end: 9 }],
    ["bytes=10-", { kind: "unsatisfiable" }],
    ["bytes=-0", { kind: "unsatisfiable" }],
    ["bytes=5-2", { kind: "whole" }],
    ["bytes=0-1,3-4", { kind: "whole" }],
    ["bytes=-", { kind: "whole" }],
    ["lines=0-4", { kind: "whole" }],
    [undefined, { kind: "whole" }],
  ])("%s of ten bytes", (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected)
  })

  it("never reaches outside the file", () => {
    fc.assert(
      fc.property(fc.nat(), fc.option(fc.nat(), { nil: undefined }), fc.nat(10_000), (first, last, size) => {
        const range = byteRange(`bytes=${first}-${last ?? ""}`, size)
        if (range.kind !== "part") return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeLessThan(size)
        expect(range.start).toBeLessThanOrEqual(range.end)
      }),
    )
  })
})
