import type { CoverageQuestion, ServedAnswer, SurveyAnswer } from "../compute/coverage/coverage-question.ts"
import type { Atlas } from "../domain/atlas.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { CoverageReply, CoverageRequest } from "./coverage-worker.ts"

/** What the worker keeps of a city: plain values only. */
export type CoverageCity = Pick<Atlas, "demand" | "sites" | "districts" | "centre"> & {
  readonly walkMetresPerMinute: number
  /** Address of the street graph; null where the city has none. */
  readonly streetGraph: string | null
  /** What gaps are told by: metro stations. */
  readonly landmarks: readonly LngLat[]
}

/** An answer being worked out; once stopped it never comes. */
export type Asked<Answer> = { readonly done: Promise<Answer>; readonly stop: () => void }

/** A city's coverage, kept in a worker of its own. Every promise rejects when the worker fails. */
export type CoverageWire = {
  readonly served: (question: CoverageQuestion) => Asked<ServedAnswer>
  readonly survey: (question: CoverageQuestion, onProgress: (share: number) => void) => Asked<SurveyAnswer>
  readonly close: () => void
}

/**
 * Opens a city's coverage. A long answer that is stopped ends the worker, since nothing reaches it while it reckons; the
 * next question opens another one.
 */
export const openCoverage = (city: CoverageCity): CoverageWire => {
  let worker: Worker | null = null
  let asked = 0
  const waiting = new Map<number, (reply: CoverageReply | Error) => void>()
  const end = (why: Error): void => {
    worker?.terminate()
    worker = null
    const all = [...waiting.values()]
    waiting.clear()
    for (const hear of all) hear(why)
  }
  const begin = (): Worker => {
    const begun = new Worker(new URL("./coverage-worker.ts", import.meta.url), { type: "module" })
    begun.onmessage = ({ data }: MessageEvent<CoverageReply>) => waiting.get(data.number)?.(data)
    begun.onerror = (event) => end(new Error(event.message || "the worker did not start"))
    begun.postMessage({ kind: "open", city } satisfies CoverageRequest)
    return begun
  }
  const ask = <Answer>(
    request: (number: number) => CoverageRequest,
    wanted: (reply: CoverageReply) => Answer | "later" | undefined,
  ): Asked<Answer> => {
    asked += 1
    const number = asked
    worker ??= begin()
    const done = new Promise<Answer>((resolve, reject) => {
      waiting.set(number, (reply) => {
        const answer = reply instanceof Error ? undefined : wanted(reply)
        if (answer === "later") return
        waiting.delete(number)
        if (answer !== undefined) resolve(answer)
        else reject(reply instanceof Error ? reply : new Error(reply.kind === "failed" ? reply.why : reply.kind))
      })
    })
    worker.postMessage(request(number))
    return {
      done,
      stop: () => {
        if (waiting.delete(number) && waiting.size === 0) end(new Error("stopped"))
      },
    }
  }
  return {
    served: (question) =>
      ask(
        (number) => ({ kind: "served", number, question }),
        (reply) => (reply.kind === "served" ? reply.answer : undefined),
      ),
    survey: (question, onProgress) =>
      ask(
        (number) => ({ kind: "survey", number, question }),
        (reply) => {
          if (reply.kind !== "progress") return reply.kind === "surveyed" ? reply.answer : undefined
          onProgress(reply.share)
          return "later"
        },
      ),
    close: () => end(new Error("closed")),
  }
}
