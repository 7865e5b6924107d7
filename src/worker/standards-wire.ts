import type { Atlas } from "../domain/atlas.ts"
import type { Finding, Scores } from "../domain/finding.ts"
import type { StandardId } from "../domain/ids.ts"
import { askedWorker } from "./asked-worker.ts"
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
  const worker = askedWorker<StandardsRequest, StandardsReply>(
    () => new Worker(new URL("./standards-worker.ts", import.meta.url), { type: "module" }),
    { kind: "open", atlas, streetGraph },
  )
  const ask = async <Heard>(
    request: (number: number) => StandardsRequest,
    wanted: (reply: StandardsReply) => Heard | undefined,
  ): Promise<Heard> => {
    const reply = await worker.ask(request)
    const heard = wanted(reply)
    if (heard !== undefined) return heard
    throw new Error(reply.kind === "failed" ? reply.why : `an answer to another question: ${reply.kind}`)
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
    close: worker.close,
  }
}
