import { describe, expect, it } from "vitest"
import { DATE_FORM, PARTIAL_DATE_FORM } from "../../src/ingest/schema/words.ts"

const onCalendar = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number)
  const there = new Date(Date.UTC(2000, 0, 1))
  there.setUTCFullYear(year, month - 1, day)
  return there.getUTCMonth() === month - 1 && there.getUTCDate() === day
}

const two = (number: number): string => String(number).padStart(2, "0")

describe("a date in the data", () => {
  it("is a day of the calendar, leap years and all", () => {
    for (const year of ["1600", "1700", "1900", "2000", "2018", "2019", "2020", "2100", "2400"])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`
          expect([text, DATE_FORM.test(text), PARTIAL_DATE_FORM.test(text)]).toEqual([
            text,
            onCalendar(text),
            onCalendar(text),
          ])
        }
  })

  it("may be a year or a month where no more is known", () => {
    expect(["2019", "2019-07", "2019-13", "2019-", "19", "2019-7"].map((text) => PARTIAL_DATE_FORM.test(text))).toEqual(
      [true, true, false, false, false, false],
    )
    expect(DATE_FORM.test("2019-07")).toBe(false)
  })
})
