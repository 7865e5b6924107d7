import type { BenchQuestion } from "../ingest/bench/read-bench.ts"
import type { TemplateWords } from "../ingest/template/template-workbook.ts"
import type { BenchReply, BenchShownRead, BenchTask, Compared } from "./bench-worker.ts"
import type { Stoppable } from "./workbook-wire.ts"

/** Thrown where reading took longer than anybody waits: some file keeps it busy for ever. */
export class BenchTooSlow extends Error {}

const DEADLINE_MS = 60_000

/** Reads what lies on the workbench, off the page and within a deadline. */
export const readOnBench = (question: Omit<BenchQuestion, "standards">): Stoppable<BenchShownRead> =>
  inWorker({ kind: "read", question }, (reply) => (reply.kind === "read" ? reply.read : undefined))

/** The template as a workbook; `from` are texts of an atlas to fill it with. */
export const writeTemplate = (words: TemplateWords, from: ReadonlyMap<string, string>): Stoppable<Uint8Array> =>
  inWorker({ kind: "template", words, from }, (reply) => (reply.kind === "bytes" ? reply.bytes : undefined))

/** Files as a zip: the same files, the same bytes. */
export const zipOnBench = (files: ReadonlyMap<string, Uint8Array>): Stoppable<Uint8Array> =>
  inWorker({ kind: "zip", files }, (reply) => (reply.kind === "bytes" ? reply.bytes : undefined))

/** What turns a city of this site into the draft. */
export const compareOnBench = (
  folder: string,
  names: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): Stoppable<Compared> =>
  inWorker({ kind: "compare", folder, names, files }, (reply) =>
    reply.kind === "compared" ? reply.compared : undefined,
  )

// A worker that has answered is asked again: the next answer need not wait until another has been fetched and started.
let resting: Worker | null = null

const newWorker = (): Worker => new Worker(new URL("./bench-worker.ts", import.meta.url), { type: "module" })

const inWorker = <Answer>(task: BenchTask, wanted: (reply: BenchReply) => Answer | undefined): Stoppable<Answer> => {
  const worker = resting ?? newWorker()
  resting = null
  let ended = false
  let deadline: ReturnType<typeof setTimeout> | undefined
  const end = (): void => {
    ended = true
    clearTimeout(deadline)
  }
  const done = new Promise<Answer>((resolve, reject) => {
    deadline = setTimeout(() => {
      end()
      worker.terminate()
      reject(new BenchTooSlow())
    }, DEADLINE_MS)
    worker.onmessage = ({ data }: MessageEvent<BenchReply>) => {
      end()
      if (resting === null) resting = worker
      else worker.terminate()
      const answer = wanted(data)
      if (answer === undefined) reject(new Error(data.kind === "failed" ? data.why : "an answer to another question"))
      else resolve(answer)
    }
    worker.onerror = (event) => {
      end()
      worker.terminate()
      reject(new Error(event.message || "the worker did not start"))
    }
  })
  worker.postMessage(task)
  return {
    done,
    stop: () => {
      if (ended) return // it may be answering another question
      end()
      worker.terminate()
    },
  }
}
