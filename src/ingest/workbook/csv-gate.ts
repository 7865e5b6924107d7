import type { SheetFault } from "../../domain/sheet.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"

// Office programs write a row's empty cells out to the last column that was ever touched.
const MOST_COLUMNS = 2000

/** Why a text has too many cells to be a table an office keeps; counted before anything is cut out of it. */
export const csvFault = (text: string, separator: string): SheetFault | null => {
  let [cells, ofRow] = [1, 1]
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === separator) {
      cells++
      if (++ofRow > MOST_COLUMNS) return { kind: "too-many-cells", limit: WORKBOOK_LIMITS.cells }
    } else if (letter === "\n" || letter === "\r") {
      cells++
      ofRow = 1
    }
  }
  return cells > WORKBOOK_LIMITS.cells * 2 ? { kind: "too-many-cells", limit: WORKBOOK_LIMITS.cells } : null
}
