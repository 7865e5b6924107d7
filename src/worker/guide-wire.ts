import type { GuideAnswer, GuideRequest } from "../compute/tour/guide-answer.ts"
import { askedWorker } from "./asked-worker.ts"
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
  const worker = askedWorker<GuideQuestion, GuideReply>(
    () => new Worker(new URL("./guide-worker.ts", import.meta.url), { type: "module" }),
    { kind: "open", graph, walkMetresPerMinute },
  )
  return {
    ask: async (request) => {
      const reply = await worker.ask((number) => ({ kind: "guide", number, request }))
      if (reply.kind === "failed") throw new Error(reply.why)
      return reply
    },
    close: worker.close,
  }
}
