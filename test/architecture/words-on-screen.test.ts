import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const TEXT = join(import.meta.dirname, "..", "..", "src", "text")

/** The form nobody shall read, and the one the city uses. */
const CHINESE: Readonly<Record<string, string>> = {
  路线: "线路",
  缺口: "服务盲区",
  选址: "布点建议",
  未知: "待核实",
  有缺: "未达标",
  "N/A": "不适用",
  图集: "城市数据",
  联建结对: "结对联建",
  内部示意图: "示意图 · 未标审图号 · 仅供内部使用，公开展示前请按规定送审",
}
const ENGLISH: Readonly<Record<string, string>> = {
  "party-mass": "Party and community",
  beads: "sites",
  "two-new": "new economic and social organisations",
  "n/a": "not applicable",
}

type Sentence = { readonly where: string; readonly words: string }

const sentencesIn = (language: string): readonly Sentence[] =>
  readdirSync(join(TEXT, language), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => leaves(JSON.parse(readFileSync(join(TEXT, language, name), "utf8")), `${language}/${name}`))

const leaves = (value: unknown, where: string): readonly Sentence[] => {
  if (typeof value === "string") return [{ where, words: value }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${where} ${key}`))
}

const wrongForms = (language: string, forms: Readonly<Record<string, string>>): readonly string[] =>
  sentencesIn(language).flatMap(({ where, words }) =>
    Object.entries(forms)
      .filter(([wrong]) => words.toLowerCase().includes(wrong.toLowerCase()))
      .map(([wrong, right]) => `${where}: “${words}” says ${wrong}; say ${right}`),
  )

describe("words on screen", () => {
  it("use the city's Chinese", () => {
    expect(wrongForms("zh", CHINESE)).toEqual([])
  })

  it("use full English", () => {
    expect(wrongForms("en", ENGLISH)).toEqual([])
  })

  it("never answer with a dash", () => {
    const dashes = [...sentencesIn("zh"), ...sentencesIn("en")].filter(({ words }) => /^[\s—–-]+$/.test(words))
    expect(dashes).toEqual([])
  })

  it("are there in both languages, with the same places to fill in", () => {
    expect(placesToFillIn("en")).toEqual(placesToFillIn("zh"))
  })
})

/** What each sentence leaves to be filled in, by key; the plural forms of one sentence count as one. */
const placesToFillIn = (language: string): Readonly<Record<string, readonly string[]>> => {
  const places = new Map<string, Set<string>>()
  for (const { where, words } of sentencesIn(language)) {
    const key = where.slice(language.length + 1).replace(/_(one|other)$/, "")
    const names = places.get(key) ?? new Set()
    for (const [, name = ""] of words.matchAll(/\{\{\s*(\w+)/g)) names.add(name)
    places.set(key, names)
  }
  return Object.fromEntries([...places].map(([key, names]) => [key, [...names].sort()]))
}
