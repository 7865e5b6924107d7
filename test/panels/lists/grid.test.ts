import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { blockOf, cursorAt, type GridCursor, moved } from "../../../src/panels/lists/grid-cursor.ts"
import { cellsOfText, tabbedText } from "../../../src/panels/lists/tabbed-text.ts"
import { hostileName } from "../../worlds/hostile-names.ts"

const SIZE = { rows: 5, columns: 3, page: 2 }
const PLAIN = { far: false, extend: false }
const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"]

describe("the cursor of a grid", () => {
  it("never leaves the grid, whatever keys are pressed", () => {
    const press = fc.record({ key: fc.constantFrom(...KEYS), far: fc.boolean(), extend: fc.boolean() })
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        let cursor: GridCursor = cursorAt(2, 1)
        for (const { key, ...how } of presses) cursor = moved(cursor, key, how, SIZE) ?? cursor
        const { top, bottom, left, right } = blockOf(cursor)
        expect(top >= 0 && bottom < SIZE.rows && left >= 0 && right < SIZE.columns).toBe(true)
      }),
      { seed: 7 },
    )
  })

  it("moves as in a spreadsheet, and selects with Shift", () => {
    expect(moved(cursorAt(0, 0), "ArrowDown", PLAIN, SIZE)).toEqual(cursorAt(1, 0))
    expect(moved(cursorAt(1, 1), "End", { far: true, extend: false }, SIZE)).toEqual(cursorAt(4, 2))
    const selected = moved(cursorAt(1, 0), "PageDown", { far: false, extend: true }, SIZE)
    expect(selected === null ? null : blockOf(selected)).toEqual({ top: 1, bottom: 3, left: 0, right: 0 })
    expect(moved(cursorAt(1, 1), "x", PLAIN, SIZE)).toBeNull()
  })
})

describe("cells on the clipboard", () => {
  it("come back as they went, quotes, tabs and breaks included", () => {
    const words = fc
      .oneof(hostileName, fc.constantFrom("", '"', "\t", '"a"\t"b"', "a\nb"))
      .map((one) => one.replace(/\r\n?/g, "\n"))
    const block = fc
      .integer({ min: 1, max: 3 })
      .chain((columns) =>
        fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      )
    fc.assert(
      fc.property(block, (cells) => {
        // One empty cell alone is an empty clipboard; a last row of one empty cell is the break at the end.
        fc.pre(cells.length === 1 || cells.at(-1)?.join("") !== "" || (cells[0]?.length ?? 0) > 1)
        expect(cellsOfText(tabbedText(cells))).toEqual(cells)
      }),
      { seed: 7 },
    )
  })

  it("are read from other programs too, a break at the end or not", () => {
    expect(cellsOfText("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ])
    expect(cellsOfText('"x\ny"\tz')).toEqual([["x\ny", "z"]])
  })
})
