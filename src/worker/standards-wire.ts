import type { Atlas } from "../domain/atlas.ts"
import type { Finding, Scores } from "../domain/finding.ts"
import type { StandardId } from "../domain/ids.ts"
import type { StandardsReply, StandardsRequest } from "./standards-worker.ts"

/** Which findings are wanted: of a pack, for some rows × items (null: all), on a day. */
export type FindingsQuestion = {
  readonly pack: StandardId
  readonly rows: readonly number[] | null
  readonly items: readonly number[] | null
  readonly on: string
}

/** A city's standards, in a worker of their own. Every promise rejects when the worker fails. */
export type StandardsWire = {
  /** Scores all packs of the city on a day (ISO date). */
  readonly score: (on: string) => Promise<Scores>
  /** Findings with reason and support, row after row; rows are those of the pack's table. */
  readonly findings: (question: FindingsQuestion) => Promise<readonly Finding[]>
  readonly close: () => void
}

/** Opens the standards of a city; `streetGraph` is the address of its street graph, null where it has none. */
export const openStandards = (atlas: Atlas, streetGraph: string | null): StandardsWire => {
  const worker = new Worker(new URL("./standards-worker.ts", import.meta.url), { type: "module" })
  const put = (request: StandardsRequest): void => worker.postMessage(request)
  put({ kind: "open", atlas, streetGraph })
  let asked = 0
  const ask = <Heard>(
    request: (number: number) => StandardsRequest,
    wanted: (reply: StandardsReply) => Heard | undefined,
  ): Promise<Heard> => {
    asked += 1
    const number = asked
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        worker.removeEventListener("message", hear)
        worker.removeEventListener("error", fail)
      }
      const hear = ({ data }: MessageEvent<StandardsReply>): void => {
        if (data.number !== number) return
        settle()
        const heard = wanted(data)
        if (heard !== undefined) resolve(heard)
        else reject(new Error(data.kind === "failed" ? data.why : `an answer to another question: ${data.kind}`))
      }
      const fail = (event: ErrorEvent): void => {
        settle()
        reject(new Error(event.message || "the worker did not start"))
      }
      worker.addEventListener("message", hear)
      worker.addEventListener("error", fail)
      put(request(number))
    })
  }
  return {
    score: (on) =>
      ask(
        (number) => ({ kind: "score", number, on }),
        (reply) => (reply.kind === "scores" ? reply.scores : undefined),
      ),
    findings: (question) =>
      ask(
        (number) => ({ kind: "findings", number, question }),
        (reply) => (reply.kind === "findings" ? reply.findings : undefined),
      ),
    close: () => worker.terminate(),
  }
}
