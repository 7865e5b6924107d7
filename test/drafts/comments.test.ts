import { describe, expect, it } from "vitest"
import type { AtlasId } from "../../src/domain/ids.ts"
import { addComment, COMMENT_CHARACTERS, dropComments, readComments } from "../../src/drafts/comments.ts"
import { commentsCsv } from "../../src/export/comments-csv.ts"

const ATLAS = "sample" as AtlasId
const AT = "2026-11-22T08:00:00.000Z"

const storeOf = (held: Map<string, string>) => () => ({
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, value: string) => void held.set(key, value),
})

describe("comments left in a hall", () => {
  it("are kept in their order, city by city, and cut to what anyone types", () => {
    const store = storeOf(new Map())
    expect(addComment(store, ATLAS, { at: AT, text: "很好" })).toBe("kept")
    expect(addComment(store, ATLAS, { at: AT, text: "x".repeat(900) })).toBe("kept")
    expect(readComments(store, ATLAS).map(({ text }) => text.length)).toEqual([2, COMMENT_CHARACTERS])
    expect(readComments(store, "fuzhou" as AtlasId)).toEqual([])
  })

  it("are not lost when the store holds something else, is blocked or full", () => {
    const held = new Map([["belt-atlas-comments-sample", "{broken"]])
    expect(readComments(storeOf(held), ATLAS)).toEqual([])
    const blocked = () => {
      throw new Error("blocked")
    }
    expect(readComments(blocked, ATLAS)).toEqual([])
    expect(addComment(blocked, ATLAS, { at: AT, text: "x" })).toBe("blocked")
    const full = storeOf(new Map([["belt-atlas-comments-sample", JSON.stringify([{ at: AT, text: "先来的" }])]]))
    const refusing = () => ({ ...full(), setItem: () => blocked() })
    expect(addComment(refusing, ATLAS, { at: AT, text: "x" })).toBe("full")
    expect(readComments(refusing, ATLAS)).toHaveLength(1)
  })

  it("are cleared once they were taken along; what was left meanwhile stays", () => {
    const store = storeOf(new Map())
    for (const text of ["一", "二", "三"]) addComment(store, ATLAS, { at: AT, text })
    expect(dropComments(store, ATLAS, 2)).toBe(true)
    expect(readComments(store, ATLAS).map(({ text }) => text)).toEqual(["三"])
    const refusing = () => {
      throw new Error("blocked")
    }
    expect(dropComments(refusing, ATLAS, 1)).toBe(false)
  })

  it("go into a table that no spreadsheet takes for formulas", () => {
    const csv = commentsCsv(
      [
        { at: AT, text: '=HYPERLINK("http://x")' },
        { at: AT, text: "＋１\n第二行" },
      ],
      ["时间", "意见"],
    )
    expect(csv).toBe(`\uFEFF"时间","意见"\r\n"${AT}","'=HYPERLINK(""http://x"")"\r\n"${AT}","'＋１\n第二行"\r\n`)
  })
})
