import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { STATES } from "../../../src/domain/evidence.ts"
import type { AtlasId } from "../../../src/domain/ids.ts"
import {
  type Ask,
  askFrom,
  askText,
  GATHERINGS,
  isDay,
  MOST_COMPARED,
  NO_ASK,
  SORTS,
} from "../../../src/surfaces/standards/standards-ask.ts"
import { linkTo, viewFrom } from "../../../src/view/link.ts"
import { reduce, turnsPage } from "../../../src/view/reduce.ts"
import { firstView } from "../../../src/view/view.ts"

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const ask: fc.Arbitrary<Ask> = fc.record({
  depth: fc.constantFrom(0 as const, 1 as const, 2 as const),
  pack: maybe(id),
  item: maybe(id),
  row: maybe(id),
  unit: maybe(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 })),
  state: maybe(fc.constantFrom(...STATES)),
  sort: fc.constantFrom(...SORTS),
  by: fc.constantFrom(...GATHERINGS),
  grouped: fc.boolean(),
  on: maybe(day),
  belts: fc.uniqueArray(id, { maxLength: MOST_COMPARED }),
})

const deskView = (text: string) => ({
  ...firstView("sample" as AtlasId),
  page: { kind: "desk", desk: "standards", part: "matrix", ask: text } as const,
})

describe("a planner's question in the address", () => {
  it("comes back as it was asked, through the address too", () => {
    fc.assert(
      fc.property(ask, (asked) => {
        expect(askFrom(askText(asked))).toEqual(asked)
        const { page } = viewFrom(linkTo(deskView(askText(asked))), "fuzhou" as AtlasId)
        expect(page.kind === "desk" && askFrom(page.ask)).toEqual(asked)
      }),
    )
  })

  it("has its at-signs at the head alone, whatever the names", () => {
    fc.assert(
      fc.property(ask, (asked) => {
        expect(askText(asked).lastIndexOf("@")).toBe(asked.depth - 1)
      }),
    )
  })

  it("reads any text without complaint, and settles after one reading", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (text) => {
        const read = askFrom(text)
        expect(askFrom(askText(read))).toEqual(read)
      }),
    )
  })

  it.each([
    ["%", NO_ASK],
    ["unit=%E4%BB", NO_ASK],
    ["on=2019-02-30", NO_ASK],
    ["pack=../../etc", NO_ASK],
    ["belts=a,a,b;belts", { ...NO_ASK, belts: ["a", "b"] }],
    ["@@@", { ...NO_ASK, depth: 2 }],
  ])("makes of %j only what makes sense", (text, read) => {
    expect(askFrom(text)).toEqual(read)
  })

  it("knows the days of the calendar", () => {
    expect(["2020-02-29", "2018-12-31"].every(isDay)).toBe(true)
    expect(["2019-02-29", "2019-13-01", "2019-1-1", ""].some(isDay)).toBe(false)
  })

  it("turns a page when something is opened over the page, and not when a filter is set", () => {
    const before = deskView(askText({ ...NO_ASK, unit: "仓山区" }))
    const open = (next: Partial<Ask>) =>
      reduce(before, { kind: "open-desk", desk: "standards", part: "matrix", ask: askText({ ...NO_ASK, ...next }) })
    expect(turnsPage(before, open({ state: "unknown" }))).toBe(false)
    expect(turnsPage(before, open({ depth: 1, row: "cs-nanjiangbin" }))).toBe(true)
  })
})
