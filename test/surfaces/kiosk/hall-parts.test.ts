import { describe, expect, it } from "vitest"
import { isHallOpen } from "../../../src/domain/hall-hours.ts"
import { isPin, isThePin, keepPin, NO_TRIES, waitMs } from "../../../src/surfaces/kiosk/pin.ts"
import { makeTouchSense } from "../../../src/surfaces/kiosk/touch-sense.ts"

const tuesday = (clock: string): Date => new Date(`2026-11-24T${clock}:00`)

describe("what a screen feels", () => {
  it("takes a tap and a drag for a visitor", () => {
    const sense = makeTouchSense()
    expect(sense.isVisitor({ kind: "down", finger: 1, x: 10, y: 10, atMs: 0 })).toBe(true)
    expect(sense.isVisitor({ kind: "move", finger: 1, x: 200, y: 10, atMs: 300 })).toBe(true)
    expect(sense.isVisitor({ kind: "up", finger: 1, x: 200, y: 10, atMs: 400 })).toBe(true)
  })

  it("forgets a finger that has been stuck in one place, until it leaves", () => {
    const sense = makeTouchSense()
    sense.isVisitor({ kind: "down", finger: 1, x: 10, y: 10, atMs: 0 })
    expect(sense.isVisitor({ kind: "move", finger: 1, x: 12, y: 10, atMs: 25_000 })).toBe(false)
    expect(sense.isVisitor({ kind: "up", finger: 1, x: 12, y: 10, atMs: 26_000 })).toBe(false)
    expect(sense.isVisitor({ kind: "down", finger: 1, x: 12, y: 10, atMs: 27_000 })).toBe(true)
  })

  it("takes no forearm for a visitor, until all of it has left", () => {
    const sense = makeTouchSense()
    for (let finger = 1; finger <= 10; finger++)
      expect(sense.isVisitor({ kind: "down", finger, x: finger, y: 0, atMs: 0 })).toBe(true)
    expect(sense.isVisitor({ kind: "down", finger: 11, x: 0, y: 0, atMs: 1 })).toBe(false)
    for (let finger = 1; finger <= 11; finger++)
      expect(sense.isVisitor({ kind: "up", finger, x: finger, y: 0, atMs: 2 })).toBe(false)
    expect(sense.isVisitor({ kind: "down", finger: 1, x: 0, y: 0, atMs: 3 })).toBe(true)
  })
})

describe("the hours of a hall", () => {
  const week = [{ days: [2, 3, 4, 5, 6, 7], open: "09:00", close: "17:00" }]
  it("is open from nine to five, and shut on Mondays", () => {
    expect(isHallOpen(week, tuesday("08:59"))).toBe(false)
    expect(isHallOpen(week, tuesday("09:00"))).toBe(true)
    expect(isHallOpen(week, tuesday("17:00"))).toBe(false)
    expect(isHallOpen(week, new Date("2026-11-23T10:00:00"))).toBe(false)
  })
  it("may be open past midnight", () => {
    const late = [{ days: [2], open: "18:00", close: "01:00" }]
    expect(isHallOpen(late, new Date("2026-11-25T00:30:00"))).toBe(true)
    expect(isHallOpen(late, new Date("2026-11-26T00:30:00"))).toBe(false)
  })
  it("is always open where no hours are stated", () => {
    expect(isHallOpen([], tuesday("03:00"))).toBe(true)
  })
})

describe("the staff's PIN", () => {
  it("is kept without its digits, each time in another form, and known again", async () => {
    const [kept, again] = [await keepPin("2580"), await keepPin("2580")]
    expect(JSON.stringify(kept)).not.toContain("2580")
    expect(kept.hash).not.toBe(again.hash)
    expect(await isThePin("2580", kept)).toBe(true)
    expect(await isThePin("2581", kept)).toBe(false)
  })
  it("is four to eight digits, not all alike", () => {
    expect(["2580", "12345678"].every(isPin)).toBe(true)
    expect(["123", "123456789", "1111", "12a4", "", "１２３４"].some(isPin)).toBe(false)
  })
  it("lets five errors pass, then each wait is longer, up to a quarter of an hour", () => {
    const waits = [4, 5, 6, 7, 20, 50].map((wrong) => waitMs({ wrong, lastMs: 1000 }, 1000) / 1000)
    expect(waits).toEqual([0, 15, 30, 60, 900, 900])
    expect(waitMs(NO_TRIES, 0)).toBe(0)
    expect(waitMs({ wrong: 6, lastMs: 1000 }, 32_000)).toBe(0)
  })
  it("does not lock the staff out for years when the clock is set back", () => {
    expect(waitMs({ wrong: 50, lastMs: 9e12 }, 1000)).toBe(900_000)
  })
})
