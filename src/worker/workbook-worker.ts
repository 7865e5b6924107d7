import type { SheetsRead, TextEncodingName } from "../domain/sheet.ts"
import type { Report } from "../export/standards/report.ts"

/** What the worker is asked, once. */
export type WorkbookQuestion =
  | { readonly kind: "write"; readonly report: Report }
  | {
      readonly kind: "read"
      readonly name: string
      readonly bytes: Uint8Array
      readonly encoding: TextEncodingName | null
    }

export type WorkbookReply =
  | { readonly kind: "written"; readonly bytes: Uint8Array }
  | { readonly kind: "read"; readonly read: SheetsRead }
  | { readonly kind: "failed"; readonly why: string }

const answer = async (question: WorkbookQuestion): Promise<WorkbookReply> => {
  if (question.kind === "write") {
    const { reportWorkbook } = await import("../export/standards/report-workbook.ts")
    return { kind: "written", bytes: await reportWorkbook(question.report) }
  }
  const { readSheets } = await import("../ingest/workbook/read-sheets.ts")
  return { kind: "read", read: await readSheets(question.name, question.bytes, question.encoding) }
}

self.onmessage = (event: MessageEvent<WorkbookQuestion>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ kind: "failed", why: String(error) } satisfies WorkbookReply),
  )
}
