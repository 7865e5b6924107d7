import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { AtlasId, BeltId, BrandId, SiteId } from "../../src/domain/ids.ts"
import { linkTo, viewFrom } from "../../src/view/link.ts"
import { DESKS, EXTRAS, firstView, PAPERS, type Page, THEMES, type View } from "../../src/view/view.ts"

const HOME = "fuzhou" as AtlasId

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const words = fc.string({ maxLength: 30 })
const wish = fc.stringMatching(/^[a-z0-9=;.,-]{0,60}$/)
const page: fc.Arbitrary<Page> = fc.oneof(
  fc.constantFrom<Page>({ kind: "home" }, { kind: "brands" }, { kind: "about" }, { kind: "problems" }),
  id.map((belt): Page => ({ kind: "belt", belt: belt as BeltId })),
  id.map((brand): Page => ({ kind: "brand", brand: brand as BrandId })),
  fc.tuple(id, fc.nat(300)).map(([belt, stop]): Page => ({ kind: "tour", belt: belt as BeltId, stop })),
  fc.tuple(id, wish).map(([belt, asked]): Page => ({ kind: "plan", belt: belt as BeltId, wish: asked })),
  fc
    .tuple(id, wish, fc.constantFrom(...PAPERS))
    .map(([belt, asked, paper]): Page => ({ kind: "print", belt: belt as BeltId, wish: asked, paper })),
  fc
    .tuple(fc.constantFrom(...DESKS), fc.oneof(fc.constant(""), id), words)
    .map(([desk, part, ask]): Page => ({ kind: "desk", desk, part, ask })),
  fc.tuple(id, fc.option(id)).map(
    ([site, belt]): Page => ({
      kind: "site",
      site: site as SiteId,
      belt: belt as BeltId | null,
    }),
  ),
  fc.tuple(words, words, words).map(
    ([asked, kind, district]): Page => ({
      kind: "search",
      search: { words: asked, kind, district },
    }),
  ),
)
const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5)
const view: fc.Arbitrary<View> = fc.record({
  atlas: id.map((atlas) => atlas as AtlasId),
  language: fc.constantFrom("zh" as const, "en" as const),
  theme: fc.constantFrom(...THEMES),
  page,
  camera: fc.option(
    fc.record({
      centre: fc.tuple(degrees(180), degrees(85)),
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
    }),
  ),
  extras: fc.subarray([...EXTRAS]),
})

describe("a link", () => {
  it("reopens exactly what was seen", () => {
    fc.assert(
      fc.property(view, (seen) => {
        expect(viewFrom(linkTo(seen), HOME)).toEqual(seen)
      }),
    )
  })

  it("is never a trap, whatever somebody types", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (hash) => {
        const opened = viewFrom(hash, HOME)
        expect(viewFrom(linkTo(opened), HOME)).toEqual(opened)
      }),
    )
  })

  it.each([
    ["", firstView(HOME)],
    ["#/", firstView(HOME)],
    ["#/en", { ...firstView(HOME), language: "en" }],
    ["#/fr/fuzhou", firstView(HOME)],
    ["#/zh/<script>/site/x", { ...firstView(HOME), page: { kind: "site", site: "x", belt: null } }],
    ["#/zh/fuzhou/site/../../etc", firstView(HOME)],
    ["#/zh/fuzhou?at=NaN,26,12", firstView(HOME)],
    ["#/zh/fuzhou?at=400,26,12", firstView(HOME)],
    ["#/zh/fuzhou?theme=neon&with=everything", firstView(HOME)],
  ])("opens something sound for %s", (hash, expected) => {
    expect(viewFrom(hash, HOME)).toEqual(expected)
  })

  it("opens in Chinese when it names no language, whatever the browser speaks", () => {
    expect(viewFrom("", HOME).language).toBe("zh")
  })
})
