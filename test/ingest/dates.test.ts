import { describe, expect, it } from "vitest"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { DATE_FORM, PARTIAL_DATE_FORM } from "../../src/ingest/schema/words.ts"
import { sayProblem } from "../../src/text/say-problem.ts"
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"

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

  it("that is on no calendar is said so, and one written another way is shown how", () => {
    const said = (date: string) => {
      const town = threeBridges()
      Object.assign(town.atlas, { edition: date })
      const { problems } = ingestAtlas(filesOf(town))
      return problems.map((problem) => sayProblem("zh", problem) + sayProblem("en", problem)).join()
    }
    for (const date of ["2023-02-29", "2019-04-31"]) {
      expect(said(date), date).toContain(`“edition”写的是 "${date}"，日历上没有这个日期。`)
      expect(said(date), date).toContain(`“edition” is "${date}", a date that is on no calendar.`)
    }
    for (const date of ["2019/7/3", "2019-7-3"]) expect(said(date), date).toContain("2019-07-03")
    expect(said("2019/7/3")).not.toContain("日历")
  })
})
