import type { SheetCell } from "../../domain/sheet.ts"
import type { At } from "../problems.ts"
import { textOf } from "../tables/read-cell.ts"
import type { ImportLog } from "./import-problems.ts"

// From here on a sheet no longer tells neighbouring whole numbers apart.
const LARGEST_TRUE_NUMBER = Number.MAX_SAFE_INTEGER
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/

/** Says where a cell holds the number of a person or a phone, or a number so long that the sheet has lost its end. */
export const lookForNumbers = (cell: SheetCell, head: string, file: string, at: At, log: ImportLog): void => {
  if (typeof cell === "number" && Math.abs(cell) > LARGEST_TRUE_NUMBER)
    log.add("number-rounded", file, at, { head, found: String(cell) })
  const text = textOf(cell)
  if (ID_NUMBER.test(text) || MOBILE_NUMBER.test(text)) log.add("personal-number", file, at, { head })
}
