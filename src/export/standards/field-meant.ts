import { type FieldValue, isPartialDate, type TaskField } from "../../domain/list-task.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import { unguarded } from "../formula-guard.ts"
import { kindMeant, stateMeant } from "./form-words.ts"
import { cellWords } from "./report-table.ts"

/** A cell read as the value of a field: what it means, or that it means nothing the field can hold. */
export type Meant = { readonly kind: "value"; readonly value: FieldValue } | { readonly kind: "unread" }

const UNREAD: Meant = { kind: "unread" }
const value = (found: FieldValue): Meant => ({ kind: "value", value: found })

/** What a cell means under the head of a field. An empty cell means nothing is written there; a problem is never empty. */
export const fieldMeant = (field: TaskField, cell: SheetCell): Meant => {
  const words = unguarded(cellWords(cell)).trim()
  switch (field) {
    case "kind":
    case "state": {
      const meant = field === "kind" ? kindMeant(words) : stateMeant(words)
      return meant === null ? UNREAD : value(meant)
    }
    case "due": {
      if (words === "") return value(null)
      const date = dateMeant(cell, words)
      return date === null ? UNREAD : value(date)
    }
    case "problem":
      return words === "" ? UNREAD : value({ zh: words })
    case "person":
      return value(words === "" ? null : words)
    default:
      return value(words === "" ? null : { zh: words })
  }
}

const FIRST_SERIAL = 20_000 // 1954; years stay years
const LAST_SERIAL = 80_000 // 2119
const UNIX_EPOCH_SERIAL = 25_569 // days from 1899-12-30 to 1970-01-01
const MS_A_DAY = 86_400_000
const WRITTEN = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?\s*[年月日]?$/

/** A day, month or year as people write it: 2026-09-30, 2026/9/30, 2026年9月, 2026, or a day's number in a workbook. */
export const dateMeant = (cell: SheetCell, words: string): string | null => {
  if (typeof cell === "number" && cell >= FIRST_SERIAL && cell <= LAST_SERIAL)
    return new Date((Math.floor(cell) - UNIX_EPOCH_SERIAL) * MS_A_DAY).toISOString().slice(0, 10)
  const found = WRITTEN.exec(words.normalize("NFKC"))
  if (found === null) return null
  const [, year, month, day] = found
  const date = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-")
  return isPartialDate(date) ? date : null
}
