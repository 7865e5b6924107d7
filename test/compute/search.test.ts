import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { spellingsOf } from "../../scripts/build/spellings.ts"
import { NO_PINYIN, search, searchIndexOf } from "../../src/compute/search/search.ts"
import { searcherOf } from "../../src/compute/search/searcher.ts"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import { fuzhou } from "../data/fuzhou.ts"

const index = indexAtlas(fuzhou)
const lookups = searchIndexOf(fuzhou, index, spellingsOf(fuzhou), (kind) => kind)
const ask = (words: string, kind = "", district = "") => search(lookups, { words, kind, district }, 50)

describe("a visitor searching", () => {
  it("finds a belt by its pinyin initials", () => {
    expect(ask("njb").belts.map((belt) => belt.id)).toContain("cs-nanjiangbin")
  })

  it("finds a site by part of its name, whatever the case and width of letters", () => {
    expect(ask("ＨＵＩ").sites.map((site) => site.id)).toContain("ja-hui")
  })

  it("finds sites by the name of their brand", () => {
    expect(ask("悦享").sites.map((site) => site.id)).toEqual(expect.arrayContaining(["cs-pujiang", "cs-gangtou"]))
  })

  it("puts names that begin with the words first", () => {
    const [first] = ask("福州软件园").sites
    expect(first?.name.zh.startsWith("福州软件园")).toBe(true)
  })

  it("finds a zone that reports for itself under its own name, not only under its district", () => {
    expect(ask("", "", "福州高新区").belts.map((belt) => belt.id)).toEqual(["gx-wulongjiang"])
    expect(ask("", "", "福州高新区").sites.length).toBeGreaterThan(0)
  })

  it("narrows by kind and district together", () => {
    const { sites } = ask("", "old-site", "台江区")
    expect(sites.length).toBeGreaterThan(0)
    for (const site of sites) expect([site.kind, site.district]).toEqual(["old-site", "台江区"])
  })

  it("finds nothing for nothing asked, and says so by a total of none", () => {
    expect(ask("  ").total).toBe(0)
    expect(ask("没有这样的地方").total).toBe(0)
  })

  it("still finds by characters when the spellings are missing", () => {
    const bare = searchIndexOf(fuzhou, index, NO_PINYIN, (kind) => kind)
    expect(search(bare, { words: "南江滨", kind: "", district: "" }, 50).belts.length).toBeGreaterThan(0)
  })
})

describe("the search", () => {
  const names = fuzhou.sites.map((site) => site.name.zh)
  const part = fc
    .tuple(fc.constantFrom(...names), fc.nat(30), fc.integer({ min: 1, max: 6 }))
    .map(([name, from, length]) => name.slice(from % name.length, (from % name.length) + length))

  it("finds every site that a slow reading of the names finds", () => {
    fc.assert(
      fc.property(part, (words) => {
        fc.pre(words.trim() !== "" && !/[\s,，、]/.test(words))
        const plain = (text: string) => text.normalize("NFKC").toLowerCase()
        const expected = fuzhou.sites.filter((site) => plain(site.name.zh).includes(plain(words)))
        const found = new Set(search(lookups, { words, kind: "", district: "" }, 1000).sites)
        for (const site of expected) expect(found.has(site)).toBe(true)
      }),
    )
  })

  it("counts all but lists no more than asked", () => {
    const few = search(lookups, { words: "福州", kind: "", district: "" }, 3)
    const many = search(lookups, { words: "福州", kind: "", district: "" }, 1000)
    expect(few.sites.length).toBe(3)
    expect(few.total).toBe(many.total)
    expect(many.sites.slice(0, 3)).toEqual(few.sites)
  })

  it("never finds more when a word is added", () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const wide = search(lookups, { words: one, kind: "", district: "" }, 1000).total
        const narrow = search(lookups, { words: `${one} ${other}`, kind: "", district: "" }, 1000).total
        if (one.trim() !== "") expect(narrow).toBeLessThanOrEqual(wide)
      }),
    )
  })

  it("answers a person who types, takes letters back and turns filters as if each question were the first", () => {
    const words = fc.constantFrom(
      "",
      "福",
      "福州",
      "福州软",
      "福州软件园 党",
      "ja",
      "ja hui",
      "南江滨",
      "南江滨 8",
      "没有",
      "Ａ b",
      " ",
    )
    const question = fc.record({
      words,
      kind: fc.constantFrom("", "", "", "community"),
      district: fc.constantFrom("", "", "", "鼓楼区"),
    })
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 12 }), (asked) => {
        const ask = searcherOf(fuzhou, index, spellingsOf(fuzhou), (kind) => kind)
        for (const one of asked) {
          const { narrowed: _, ...fresh } = search(lookups, one, 50)
          expect(ask(one, 50)).toMatchObject(fresh)
        }
      }),
    )
  })

  it("does not look again for what was found a letter ago", () => {
    const ask = searcherOf(fuzhou, index, spellingsOf(fuzhou), (kind) => kind)
    const before = ask({ words: "南江", kind: "", district: "" }, 50)
    ask({ words: "南江滨", kind: "", district: "" }, 50)
    expect(ask({ words: "南江", kind: "", district: "" }, 50)).toBe(before)
  })
})
