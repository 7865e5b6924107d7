import { describe, expect, it } from "vitest"
import type { LocalText } from "../../src/domain/local-text.ts"
import { fuzhou, metroLines, metroStations, places, rawTexts } from "./fuzhou.ts"

/** How editors talk among themselves; a visitor never reads it. */
const EDITORS_TALK = [
  "本图",
  "编者",
  "编辑",
  "归入",
  "归组",
  "归类",
  "待考",
  "未见",
  "来源",
  "存疑",
  "机器转写",
  "推定",
  "坐标",
  "列明",
]
const EDITORS_ENGLISH = [
  "editor",
  "grouping",
  "this map",
  " our ",
  "no further detail",
  "coordinate",
  "inferred",
  "assumed",
]
const NEVER_CHINESE = ["路线", "缺口", "选址", "未知", "图集", "联建结对"]
const NEVER_ENGLISH = ["party-mass", "bead", "two-new", "masses"]

const isText = (value: object): value is LocalText => "zh" in value && typeof value.zh === "string"

/** Every text in a value, but for what stands under the fields left out. */
const textsIn = (value: unknown, leftOut: readonly string[]): readonly LocalText[] => {
  if (typeof value !== "object" || value === null) return []
  if (isText(value)) return [value]
  return Object.entries(value).flatMap(([field, inner]) => (leftOut.includes(field) ? [] : textsIn(inner, leftOut)))
}

// The editor's notes and the leads at a belt's elements are the planner's alone; a citation says how a report was seen.
const told = textsIn({ ...fuzhou, standards: [] }, ["editorNote", "elements", "sources"])
const everything = textsIn({ ...fuzhou, standards: [] }, [])

const saying = (words: readonly string[], texts: readonly string[]) =>
  texts.filter((text) => words.some((word) => text.toLowerCase().includes(word)))

describe("what a visitor reads of Fuzhou", () => {
  it("is no editors' talk", () => {
    expect(told.length).toBeGreaterThan(500)
    expect(
      saying(
        EDITORS_TALK,
        told.map(({ zh }) => zh),
      ),
    ).toEqual([])
    expect(
      saying(
        EDITORS_ENGLISH,
        told.map(({ en }) => en ?? ""),
      ),
    ).toEqual([])
  })

  it("uses the city's words", () => {
    expect(
      saying(
        NEVER_CHINESE,
        everything.map(({ zh }) => zh),
      ),
    ).toEqual([])
    expect(
      saying(
        NEVER_ENGLISH,
        everything.map(({ en }) => en ?? ""),
      ),
    ).toEqual([])
  })

  it("is there in full English, with no Chinese left in it", () => {
    expect(everything.filter(({ en }) => en === undefined || en.trim() === "")).toEqual([])
    expect(everything.filter(({ en }) => /\p{Script=Han}/u.test(en ?? ""))).toEqual([])
    const named = [...metroLines, ...metroStations, ...places].map(({ properties }) => properties.name_en ?? "")
    expect(named.filter((name) => name === "" || /\p{Script=Han}/u.test(name))).toEqual([])
  })

  it("gives every site and belt a description", () => {
    expect([...fuzhou.sites, ...fuzhou.belts].filter(({ description }) => description === null)).toEqual([])
  })

  it("holds nobody's telephone number", () => {
    const telephone = /(?<![\d./-])(?:1[3-9]\d{9}|0591[-\s]?\d{7,8}|400[-\s]?\d{3}[-\s]?\d{4})(?!\d)/
    for (const text of rawTexts) {
      const words = text.replaceAll(/"url": "[^"]*"/g, "")
      expect(telephone.exec(words)?.[0] ?? null).toBeNull()
    }
  })

  it("calls a grouping of ours no demonstration belt", () => {
    for (const belt of fuzhou.belts.filter(({ status }) => status === "editor-grouping")) {
      expect(belt.kind, belt.id).not.toBe("two-new-belt")
      expect(belt.name.zh, belt.id).not.toContain("示范带")
    }
  })
})
