import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BRAND_TIERS } from "../../../src/domain/brand.ts"
import type { AtlasId } from "../../../src/domain/ids.ts"
import { PAIR_STATES } from "../../../src/domain/pair.ts"
import {
  type Ask,
  askFrom,
  askText,
  COLUMNS,
  FACES,
  MOST_VISITING,
  NO_ASK,
  READINGS,
  ROWS,
  SIZES,
  SORTS,
} from "../../../src/surfaces/registry/registry-ask.ts"
import { linkTo, viewFrom } from "../../../src/view/link.ts"
import { firstView } from "../../../src/view/view.ts"

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 })
const flag = fc.boolean()
const ask: fc.Arbitrary<Ask> = fc.record({
  depth: fc.constantFrom(0 as const, 1 as const),
  chosen: maybe(name),
  tier: maybe(fc.constantFrom(...BRAND_TIERS)),
  place: maybe(name),
  words: fc.string({ unit: "grapheme", maxLength: 8 }),
  column: maybe(fc.constantFrom(...COLUMNS)),
  check: maybe(fc.stringMatching(/^[a-z-]{1,20}$/)),
  sort: fc.constantFrom(...SORTS),
  by: fc.constantFrom(...ROWS),
  reading: fc.constantFrom(...READINGS),
  face: fc.constantFrom(...FACES),
  grouped: flag,
  sized: fc.constantFrom(...SIZES),
  density: flag,
  state: maybe(fc.constantFrom(...PAIR_STATES)),
  locked: fc.array(fc.tuple(name, name), { maxLength: 4 }),
  capacity: fc.integer({ min: 1, max: 9 }),
  rooms: fc.uniqueArray(fc.tuple(name, fc.integer({ min: 0, max: 9 })), { maxLength: 4, selector: ([unit]) => unit }),
  repeat: flag,
  brands: fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), { maxLength: 6 }),
  different: flag,
  each: fc.integer({ min: 1, max: 9 }),
  hosts: fc.integer({ min: 1, max: 9 }),
  onFoot: flag,
  from: maybe(
    fc
      .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  paper: flag,
})

describe("a question about brands and pairs in the address", () => {
  it("comes back as it was asked, through the address too", () => {
    fc.assert(
      fc.property(ask, (asked) => {
        expect(askFrom(askText(asked))).toEqual(asked)
        const page = { kind: "desk", desk: "registry", part: "matrix", ask: askText(asked) } as const
        const back = viewFrom(linkTo({ ...firstView("sample" as AtlasId), page }), "fuzhou" as AtlasId).page
        expect(back.kind === "desk" && askFrom(back.ask)).toEqual(asked)
      }),
    )
  })

  it("has its at-sign at the head alone, whatever the names", () => {
    fc.assert(
      fc.property(ask, (asked) => {
        expect(askText(asked).lastIndexOf("@")).toBe(asked.depth - 1)
      }),
    )
  })

  it("leaves out what makes no sense, and never fails", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(askFrom(askText(askFrom(text)))).toEqual(askFrom(text))
      }),
    )
    expect(askFrom("capacity=0;each=-1;hosts=1e9;tier=moon;from=2026-13-45;locked=a>,>b,c;sort=up")).toEqual(NO_ASK)
    const many = Array.from({ length: 999 }, (_, at) => `b${at}`).join(",")
    expect(askFrom(`brands=${many}`).brands).toHaveLength(MOST_VISITING)
  })
})
