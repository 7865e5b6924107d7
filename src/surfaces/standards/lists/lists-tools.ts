import type { Finding, Scores } from "../../../domain/finding.ts"
import type { StandardId } from "../../../domain/ids.ts"
import type { SheetsRead, TextEncodingName } from "../../../domain/sheet.ts"
import type { Report } from "../../../export/standards/report.ts"
import type { FindingWords } from "../../../export/standards/report-from.ts"
import type { CityReader } from "../../../panels/kit/reader.ts"
import type { SayLists } from "../../../text/lists-words.ts"

/** Something a worker does, which can be stopped; a stopped one never answers. */
export type Stoppable<Answer> = { readonly done: Promise<Answer>; readonly stop: () => void }

/** Which findings are wanted: of a pack, for some rows × items (null: all), on a day. */
export type FindingsQuestion = {
  readonly pack: StandardId
  readonly rows: readonly number[] | null
  readonly items: readonly number[] | null
  readonly on: string
}

/** What the pages of lists and report are given. */
export type ListsTools = {
  readonly reader: CityReader
  readonly say: SayLists
  /** All packs of the city on a day. */
  readonly scores: Scores
  readonly findings: (question: FindingsQuestion) => Promise<readonly Finding[]>
  readonly sayFinding: (finding: Finding) => FindingWords
  /** Workbooks are written and read in a worker of their own. */
  readonly writeWorkbook: (report: Report) => Stoppable<Uint8Array>
  readonly readSheets: (name: string, bytes: Uint8Array, encoding: TextEncodingName | null) => Stoppable<SheetsRead>
  /** Local day, "YYYY-MM-DD". */
  readonly today: string
}
