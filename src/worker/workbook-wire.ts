import type { SheetsRead, TextEncodingName } from "../domain/sheet.ts"
import type { Report } from "../export/standards/report.ts"
import type { WorkbookQuestion, WorkbookReply } from "./workbook-worker.ts"

/** Something a worker does; once stopped it never answers. */
export type Stoppable<Answer> = { readonly done: Promise<Answer>; readonly stop: () => void }

/** Writes a report as an Excel workbook, off the page. */
export const writeWorkbook = (report: Report): Stoppable<Uint8Array> =>
  inWorker({ kind: "write", report }, (reply) => (reply.kind === "written" ? reply.bytes : undefined))

/** Reads a workbook or a CSV file through the gate, off the page: a file that would keep it busy for ever can be stopped. */
export const readWorkbook = (
  name: string,
  bytes: Uint8Array,
  encoding: TextEncodingName | null,
): Stoppable<SheetsRead> =>
  inWorker({ kind: "read", name, bytes, encoding }, (reply) => (reply.kind === "read" ? reply.read : undefined))

const inWorker = <Answer>(
  question: WorkbookQuestion,
  wanted: (reply: WorkbookReply) => Answer | undefined,
): Stoppable<Answer> => {
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), { type: "module" })
  const done = new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkbookReply>) => {
      worker.terminate()
      const answer = wanted(data)
      if (answer === undefined) reject(new Error(data.kind === "failed" ? data.why : "an answer to another question"))
      else resolve(answer)
    }
    worker.onerror = (event) => {
      worker.terminate()
      reject(new Error(event.message || "the worker did not start"))
    }
  })
  worker.postMessage(question)
  return { done, stop: () => worker.terminate() }
}
