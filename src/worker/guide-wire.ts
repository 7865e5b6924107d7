import type { GuideAnswer, GuideRequest } from "../compute/tour/guide-answer.ts"
import type { GuideQuestion, GuideReply } from "./guide-worker.ts"

/** What the guide found. */
export type Guided = {
  readonly answer: GuideAnswer
  /** The city's streets could not be read, so that all its ways are estimates. */
  readonly streetsUnread: boolean
  /** The streets know no footpaths: ways on foot are reckoned on roads for cars. */
  readonly walkOnDriveNetwork: boolean
}

/** A city's guide, in a worker of its own that keeps the streets. */
export type GuideWire = {
  /** Rejects when the worker fails. Answers come in the order of the questions. */
  readonly ask: (request: GuideRequest) => Promise<Guided>
  readonly close: () => void
}

/** Opens the guide of a city; `graph` is the address of its street graph, null where it has none. */
export const openGuide = (graph: string | null, walkMetresPerMinute: number): GuideWire => {
  const worker = new Worker(new URL("./guide-worker.ts", import.meta.url), { type: "module" })
  const put = (question: GuideQuestion): void => worker.postMessage(question)
  put({ kind: "open", graph, walkMetresPerMinute })
  let asked = 0
  return {
    ask: (request) => {
      asked += 1
      const number = asked
      return new Promise((resolve, reject) => {
        const hear = (event: MessageEvent<GuideReply>): void => {
          if (event.data.number !== number) return
          worker.removeEventListener("message", hear)
          if (event.data.kind === "answer") resolve(event.data)
          else reject(new Error(event.data.why))
        }
        worker.addEventListener("message", hear)
        worker.addEventListener("error", (event) => reject(new Error(event.message || "the worker did not start")), {
          once: true,
        })
        put({ kind: "guide", number, request })
      })
    },
    close: () => worker.terminate(),
  }
}
