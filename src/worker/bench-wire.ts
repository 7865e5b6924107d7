import type { BenchQuestion } from "../ingest/bench/bench-question.ts"
import type { OsmFault } from "../ingest/osm/osm-file.ts"
import type { TemplateWords } from "../ingest/template/template-workbook.ts"
import type { BenchReply, BenchShownRead, BenchStreets, BenchTask, Compared } from "./bench-worker.ts"
import type { NoHallPack } from "./hall-pack.ts"
import type { Stoppable } from "./workbook-wire.ts"

/** Thrown where reading took longer than anybody waits: some file keeps it busy for ever. */
export class BenchTooSlow extends Error {}

const DEADLINE_MS = 60_000
const LONG_DEADLINE_MS = 600_000 // shows how far it is, and can be stopped

const deadlineOf = ({ kind }: BenchTask): number =>
  kind === "hall" || kind === "streets" ? LONG_DEADLINE_MS : DEADLINE_MS

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

/** Why a hall's zip was not made, or a street file not read. */
export class BenchRefused extends Error {
  readonly fault: OsmFault | { readonly kind: `no-hall-${NoHallPack["why"]}` }
  constructor(fault: BenchRefused["fault"]) {
    super(fault.kind)
    this.fault = fault
  }
}

/** A city as a zip for a hall, with this site in it. Rejects with BenchRefused where this site cannot. */
export const hallOnBench = (
  home: string,
  files: ReadonlyMap<string, Uint8Array>,
  progress: (share: number) => void,
): Stoppable<{ readonly name: string; readonly bytes: Uint8Array }> =>
  inWorker({ kind: "hall", home, files }, (reply) => (reply.kind === "hall" ? reply : undefined), progress)

/** Streets of a small extract, as files of an atlas. Rejects with BenchRefused for an extract that is none. */
export const makeStreetsOnBench = (
  name: string,
  bytes: Uint8Array,
  progress: (share: number) => void,
): Stoppable<BenchStreets> =>
  inWorker({ kind: "streets", name, bytes }, (reply) => (reply.kind === "streets" ? reply : undefined), progress)

// A worker that has answered is asked again: the next answer need not wait until another has been fetched and started.
let resting: Worker | null = null

const newWorker = (): Worker => new Worker(new URL("./bench-worker.ts", import.meta.url), { type: "module" })

const inWorker = <Answer>(
  task: BenchTask,
  wanted: (reply: BenchReply) => Answer | undefined,
  progress: ((share: number) => void) | null = null,
): Stoppable<Answer> => {
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
    }, deadlineOf(task))
    worker.onmessage = ({ data }: MessageEvent<BenchReply>) => {
      if (data.kind === "progress") {
        progress?.(data.share)
        return
      }
      end()
      if (resting === null) resting = worker
      else worker.terminate()
      const answer = wanted(data)
      if (data.kind === "no-hall") reject(new BenchRefused({ kind: `no-hall-${data.why}` }))
      else if (data.kind === "refused-streets") reject(new BenchRefused(data.fault))
      else if (answer === undefined)
        reject(new Error(data.kind === "failed" ? data.why : "an answer to another question"))
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
