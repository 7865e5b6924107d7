import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  afterGoingBack,
  afterLaying,
  afterSwap,
  type Edition,
  type Editions,
  freeNumber,
  NO_EDITIONS,
  numbersIn,
} from "../../src/drafts/editions.ts"

const editionOf = (number: number): Edition => ({ number, edition: `2027-01-0${number}`, listed: { id: "a" } as never })
const laid = (editions: Editions): Editions => afterLaying(editions, editionOf(freeNumber(editions)))

describe("content put in by hand", () => {
  it("waits, is shown after the swap, and gives way to the site's own again", () => {
    const waiting = laid(NO_EDITIONS)
    expect(waiting.shown).toBeNull()
    const swapped = afterSwap(waiting)
    expect(swapped).toMatchObject({ shown: { number: 1 }, before: null, next: null, canGoBack: true })
    expect(afterGoingBack(swapped)).toEqual(NO_EDITIONS)
  })

  it("keeps the one before, and only that", () => {
    const second = afterSwap(laid(afterSwap(laid(NO_EDITIONS))))
    expect(second).toMatchObject({ shown: { number: 2 }, before: { number: 1 } })
    expect(afterGoingBack(second)).toMatchObject({ shown: { number: 1 }, canGoBack: false })
  })

  it("changes nothing where nothing waits, and goes back once", () => {
    expect(afterSwap(NO_EDITIONS)).toBe(NO_EDITIONS)
    const back = afterGoingBack(afterSwap(laid(NO_EDITIONS)))
    expect(afterGoingBack(back)).toBe(back)
  })

  it("never gives one number to two editions that are kept", () => {
    const act = fc.constantFrom(laid, afterSwap, afterGoingBack)
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let editions = NO_EDITIONS
        for (const one of acts) editions = one(editions)
        const numbers = numbersIn(editions)
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
    )
  })
})
