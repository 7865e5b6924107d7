import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BRAND_TIERS } from "../../src/domain/brand.ts"
import type { BeltId, SiteId } from "../../src/domain/ids.ts"
import { SITE_KINDS } from "../../src/domain/site.ts"
import type { Departure, VisitWish } from "../../src/domain/visit-wish.ts"
import { linkTo, viewFrom } from "../../src/view/link.ts"
import { firstView } from "../../src/view/view.ts"
import { firstWish, wishFrom, wishText } from "../../src/view/wish-link.ts"

const BELT = "old-town-lanes" as BeltId
const TODAY = "2026-11-22"
const site = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/).map((id) => id as SiteId)
const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5 + 0)
const wish: fc.Arbitrary<VisitWish> = fc.record({
  belt: fc.constant(BELT),
  mode: fc.constantFrom("walk" as const, "drive" as const),
  group: fc.boolean(),
  date: fc
    .date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  startMinute: fc.integer({ min: 0, max: 1439 }),
  minutes: fc.option(fc.integer({ min: 0, max: 1440 })),
  departure: fc.oneof(
    fc.constant<Departure>({ kind: "anywhere" }),
    site.map((one): Departure => ({ kind: "stop", site: one })),
    fc.tuple(degrees(180), degrees(85)).map((at): Departure => ({ kind: "place", at })),
  ),
  round: fc.boolean(),
  kinds: fc.subarray([...SITE_KINDS]),
  tiers: fc.subarray([...BRAND_TIERS]),
  order: fc.option(fc.uniqueArray(site, { maxLength: 20 })),
})

describe("a link to a plan", () => {
  it("reopens exactly this plan on another phone", () => {
    fc.assert(
      fc.property(wish, (wanted) => {
        const page = { kind: "plan" as const, belt: BELT, wish: wishText(wanted) }
        const opened = viewFrom(linkTo({ ...firstView("sample" as never), page }), "sample" as never)
        expect(opened.page).toEqual(page)
        expect(wishFrom(opened.page.kind === "plan" ? opened.page.wish : "", BELT, TODAY)).toEqual(wanted)
      }),
    )
  })

  it("is never a trap, whatever somebody types", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const read = wishFrom(text, BELT, TODAY)
        expect(wishFrom(wishText(read), BELT, TODAY)).toEqual(read)
      }),
    )
  })

  it("asks for a morning on foot, today, when it says nothing", () => {
    expect(wishFrom("", BELT, TODAY)).toEqual(firstWish(BELT, TODAY))
  })

  it("falls back where it asks for what cannot be: another calendar, a minute after midnight's end, a place off the earth", () => {
    const read = wishFrom("on=2026-02-30;at=1440;for=99999;from=200,10;order=../etc.<script>", BELT, TODAY)
    expect(read).toEqual({ ...firstWish(BELT, TODAY), order: [] })
  })
})
