import { describe, expect, it } from "vitest"
import { forgetStarts, isIll, noteStart, withStart } from "../../src/drafts/hall-starts.ts"

const MINUTE = 60_000
const startsAt = (minutes: readonly number[]): readonly number[] =>
  minutes.reduce<readonly number[]>((starts, minute) => withStart(starts, minute * MINUTE), [])

/** A store that only lasts as long as the test. */
const memory = () => {
  const kept = new Map<string, string>()
  return { get: (name: string) => kept.get(name) ?? null, set: (name: string, text: string) => !!kept.set(name, text) }
}

describe("a screen that starts again and again", () => {
  it("may do so three times in ten minutes, and is ill at the fourth", () => {
    expect(isIll(startsAt([0, 2, 4, 6]))).toBe(false)
    expect(isIll(startsAt([0, 2, 4, 6, 8]))).toBe(true)
  })
  it("is well when it only starts every morning, or now and then", () => {
    expect(isIll(startsAt([0, 1440, 2880, 4320, 5760]))).toBe(false)
    expect(isIll(startsAt([0, 4, 8, 12, 16, 20, 24]))).toBe(false)
  })
  it("is not ill for ever when somebody sets the clock back", () => {
    expect(isIll(startsAt([100, 101, 102, 103, 5]))).toBe(false)
  })
  it("remembers its starts, until staff want the whole tried again, and reads what others wrote into its store", () => {
    const store = memory()
    const notes = [0, 1, 2, 3, 4, 5].map((minute) => noteStart(store, minute * MINUTE))
    expect(notes).toEqual([false, false, false, false, true, true])
    forgetStarts(store)
    expect(noteStart(store, 6 * MINUTE)).toBe(false)
    store.set("belt-atlas.hall-starts", `{"no": "list"`)
    expect(noteStart(store, 7 * MINUTE)).toBe(false)
  })
})
