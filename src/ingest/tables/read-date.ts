import type { SheetCell } from "../../domain/sheet.ts"
import { plainText } from "../datum/read-angle.ts"
import { PARTIAL_DATE_FORM } from "../schema/words.ts"

/** A date as read; `how` says what had to be supposed. */
export type ReadDate = {
  readonly date: string
  readonly how: "as-written" | "year-from-title" | "month-doubtful" | "day-number"
}

const [FIRST_YEAR, LAST_YEAR] = [1900, 2100]
// Days since 30 December 1899, as sheets count them: from 1954 to 2064, so that no year and no other number is taken for one.
const [FIRST_DAY_NUMBER, LAST_DAY_NUMBER] = [20_000, 60_000]
const MILLISECONDS_PER_DAY = 86_400_000
const DAY_ZERO = Date.UTC(1899, 11, 30)

const BY = "(?:底|末|初|中旬|上旬|下旬)?(?:之?以?前|左右)?(?:完成)?"
const FULL = new RegExp(`^(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})[日号]?${BY}(?:[t ]\\d.*)?$`, "i")
const MONTH = new RegExp(`^(\\d{4})[年./-](\\d{1,2})月?${BY}$`)
const YEAR = new RegExp(`^(\\d{4})年?(底|末)?${BY}$`)
const RUN = /^(\d{4})(\d{2})(\d{2})?$/
const MONTH_ALONE = new RegExp(`^(\\d{1,2})月(?:(\\d{1,2})[日号])?${BY}$`)
const QUARTER = /^(?:(\d{4})年)?第?([一二三四1-4])季度(?:末|底)?(?:之?以?前)?$/
const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, "1": 3, "2": 6, "3": 9, "4": 12 }

/**
 * A date as offices write it: 2024.6, 2024年6月底前, 20240601, 二季度, a sheet's own date, or the number of a day. Where the
 * year is left out, that of the sheet's title. Null when it is no date.
 */
export const readDate = (cell: SheetCell, titleYear: number | null): ReadDate | null => {
  if (cell === null) return null
  if (typeof cell === "object") return onCalendar(cell.date, "as-written")
  if (typeof cell === "number") return fromNumber(cell)
  return fromText(plainText(cell).replace(/\s*([年月日./-])\s*/g, "$1"), titleYear)
}

const fromNumber = (value: number): ReadDate | null => {
  if (Number.isInteger(value)) {
    if (value >= FIRST_DAY_NUMBER && value <= LAST_DAY_NUMBER)
      return onCalendar(new Date(DAY_ZERO + value * MILLISECONDS_PER_DAY).toISOString().slice(0, 10), "day-number")
    return fromText(String(value), null)
  }
  if (value >= FIRST_DAY_NUMBER && value <= LAST_DAY_NUMBER) return fromNumber(Math.floor(value))
  const read = fromText(String(value), null)
  // a number drops the zero of 2024.10
  return read !== null && /\.1$/.test(String(value)) ? { ...read, how: "month-doubtful" } : read
}

const fromText = (text: string, titleYear: number | null): ReadDate | null => {
  const full = FULL.exec(text)
  if (full !== null) return onCalendar([full[1], padded(full[2]), padded(full[3])].join("-"), "as-written")
  const month = MONTH.exec(text)
  if (month !== null) return onCalendar([month[1], padded(month[2])].join("-"), "as-written")
  const year = YEAR.exec(text)
  if (year !== null) return inYears(year[2] === undefined ? String(year[1]) : `${year[1]}-12`)
  const run = RUN.exec(text)
  if (run !== null) return inYears(run.slice(1).filter(Boolean).join("-"))
  const quarter = QUARTER.exec(text)
  const quarterYear = quarter?.[1] ?? titleYear
  if (quarter !== null && quarterYear !== null) {
    const date = `${quarterYear}-${padded(String(QUARTERS[quarter[2] ?? ""]))}`
    return onCalendar(date, quarter[1] === undefined ? "year-from-title" : "as-written")
  }
  const alone = MONTH_ALONE.exec(text)
  if (alone === null || titleYear === null) return null
  const parts = [String(titleYear), padded(alone[1]), alone[2] === undefined ? "" : padded(alone[2])]
  return onCalendar(parts.filter(Boolean).join("-"), "year-from-title")
}

const padded = (digits: string | undefined): string => (digits ?? "").padStart(2, "0")

const inYears = (date: string): ReadDate | null => {
  const year = Number(date.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR ? onCalendar(date, "as-written") : null
}

const onCalendar = (date: string, how: ReadDate["how"]): ReadDate | null =>
  PARTIAL_DATE_FORM.test(date) ? { date, how } : null

/** The year a title names, as in 2024年示范点一览表. */
export const yearIn = (title: string | null): number | null => {
  const found = /(?<!\d)(20\d{2}|19\d{2})\s*(?:年|[./-])/.exec(plainText(title ?? ""))
  return found === null ? null : Number(found[1])
}
