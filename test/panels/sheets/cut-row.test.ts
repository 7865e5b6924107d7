import { describe, expect, it } from "vitest"
import { cutRow, plain, type SheetRow, strong } from "../../../src/panels/sheets/sheet-doc.ts"

const STORY = "从一张长桌开始，街坊、骑手和写字楼里的年轻人坐到一起。".repeat(40)
const long: SheetRow = {
  key: "3",
  cells: [[{ text: "3", look: "plate" }], [strong("10:00–10:30")], [plain(STORY), plain("𠮷".repeat(99))]],
}

const wordsOf = (rows: readonly SheetRow[], column: number): string =>
  rows.flatMap(({ cells }) => (cells[column] ?? []).map(({ text }) => text)).join("")

/** Cuts until nothing can be cut, as a page that is too small for anything would. */
const cutFully = (rows: readonly SheetRow[]): readonly SheetRow[] => {
  const cut = rows.flatMap(cutRow)
  return cut.length === rows.length ? rows : cutFully(cut)
}

describe("a row too high for a page", () => {
  it("goes on in another without losing a word, however often it is cut", () => {
    const rows = cutFully([long])
    expect(rows.length).toBeGreaterThan(8)
    expect(wordsOf(rows, 2)).toBe(wordsOf([long], 2))
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  it("says its number again and its time once", () => {
    const rows = cutRow(long)
    expect(rows.map(({ cells }) => cells[0]?.[0]?.text)).toEqual(["3", "3"])
    expect(wordsOf(rows, 1)).toBe("10:00–10:30")
  })

  it("is left whole when it is short", () => {
    const short: SheetRow = { key: "1", cells: [[plain("从这里开始")]] }
    expect(cutRow(short)).toEqual([short])
  })
})
