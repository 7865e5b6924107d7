import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openingWindows, weekdayOf } from "../../../src/compute/tour/opening-windows.ts"
import { anyHours } from "../../worlds/any-belt.ts"
import { daily, isOpenAt, SUNDAY } from "../../worlds/belt-of-doors.ts"

describe("the doors of a day", () => {
  it("stand open exactly when somebody who reads the notice on them would say so", () => {
    fc.assert(
      fc.property(anyHours, fc.constantFrom(SUNDAY, "2026-11-23", "2024-02-29", "2026-12-31"), (hours, date) => {
        const windows = openingWindows(hours, date)
        expect(windows === null).toBe(hours.length === 0)
        if (windows === null) return
        for (let minute = 0; minute < 1440; minute += 5) {
          const inside = windows.some(({ open, close }) => open <= minute && minute < close)
          expect(inside, `${minute} ${JSON.stringify(windows)}`).toBe(isOpenAt(hours, date, minute))
        }
        for (const { open, close } of windows)
          for (let minute = open; minute < close; minute += 5) expect(isOpenAt(hours, date, minute)).toBe(true)
      }),
    )
  })

  it("have hours in order that do not touch, and none that only opens the day after", () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        let before = -1
        for (const { open, close } of openingWindows(hours, SUNDAY) ?? []) {
          expect(open).toBeGreaterThan(before)
          expect(close).toBeGreaterThan(open)
          expect(open).toBeLessThan(1440)
          before = close
        }
      }),
    )
  })

  it("of a tavern are still open after midnight, until it closes", () => {
    expect(openingWindows([daily("18:00", "02:00")], SUNDAY)).toEqual([
      { open: 0, close: 120 },
      { open: 1080, close: 1560 },
    ])
  })

  it("that stand open round the clock do not shut at twelve for a minute", () => {
    const [whole] = openingWindows([daily("00:00", "24:00")], SUNDAY) ?? []
    expect(whole).toMatchObject({ open: 0 })
    expect(whole?.close).toBeGreaterThanOrEqual(2880)
  })

  it("of a summer pavilion are shut in winter, which is not the same as nobody knowing", () => {
    const summer = daily("09:00", "17:00", { from: "2026-06-01", to: "2026-08-31" })
    expect(openingWindows([summer], SUNDAY)).toEqual([])
    expect(openingWindows([summer], "2026-08-31")).toEqual([{ open: 540, close: 1020 }])
    expect(openingWindows([], SUNDAY)).toBeNull()
  })

  it("know what day of the week it is, leap years and all", () => {
    expect(["2026-11-22", "2026-11-23", "2024-02-29", "2000-01-01"].map(weekdayOf)).toEqual([7, 1, 4, 6])
  })
})
