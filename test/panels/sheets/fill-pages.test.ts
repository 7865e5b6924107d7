import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fillPages, type Piece } from "../../../src/panels/sheets/fill-pages.ts"

const part = (height: number): Piece => ({ height, isRow: false })
const row = (height: number): Piece => ({ height, isRow: true })

const anyDocument = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
    fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 }),
    fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
  )
  .map(([before, rows, after]) => [...before.map(part), ...rows.map(row), ...after.map(part)])

const HEAD = 8
const ROOM = 100

describe("pages of a document", () => {
  it("hold each piece once and in order", () => {
    fc.assert(
      fc.property(anyDocument, (pieces) => {
        const pages = fillPages(pieces, ROOM, HEAD)
        const laid = pages.flatMap(({ from, to }) => pieces.slice(from, to))
        expect(laid).toEqual(pieces)
        expect(pages.every(({ from, to }) => to > from)).toBe(true)
      }),
    )
  })

  it("are never higher than the paper, the table's head counted on each page that has rows", () => {
    fc.assert(
      fc.property(anyDocument, (pieces) => {
        for (const { from, to } of fillPages(pieces, ROOM, HEAD)) {
          const laid = pieces.slice(from, to)
          const head = laid.some(({ isRow }) => isRow) ? HEAD : 0
          expect(laid.reduce((sum, { height }) => sum + height, head)).toBeLessThanOrEqual(ROOM)
        }
      }),
    )
  })

  it("give a piece higher than any page a page of its own rather than lose it", () => {
    expect(fillPages([row(10), row(300), row(10)], ROOM, HEAD)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ])
  })

  it("end with a row above the imprint rather than with the imprint alone", () => {
    const pages = fillPages([row(40), row(40), part(30)], ROOM, HEAD)
    expect(pages).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
    ])
  })
})
