import type { SheetsWords } from "../../../panels/sheets/sheets-room.tsx"
import type { SayLists } from "../../../text/lists-words.ts"

/** What stands around a report's sheets. */
export const sheetsWords = (say: SayLists): SheetsWords => ({
  back: say("report.back"),
  print: say("report.print-do"),
  sheets: say("report.sheets"),
  hint: say("report.hint"),
})
