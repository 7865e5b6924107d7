import type { SitingAnswer, SitingQuestion } from "../compute/siting/siting-question.ts"
import type { CoverageCity } from "./coverage-wire.ts"
import type { SitingReply, SitingRequest } from "./siting-worker.ts"

/** Told of each answer as it gets better, and of how it ended. */
export type OnSiting = {
  readonly found: (answer: SitingAnswer) => void
  readonly progress: (share: number) => void
  readonly failed: (why: "too-many" | "failed") => void
}

/** Looks for places in a worker of its own, which ends with its last answer. Answers how to call it off, whatever it is doing. */
export const siteInWorker = (city: CoverageCity, question: SitingQuestion, on: OnSiting): (() => void) => {
  const worker = new Worker(new URL("./siting-worker.ts", import.meta.url), { type: "module" })
  const stop = (): void => worker.terminate()
  worker.onmessage = ({ data }: MessageEvent<SitingReply>) => {
    switch (data.kind) {
      case "found":
        if (data.answer.stage === "done") stop()
        on.found(data.answer)
        return
      case "progress":
        on.progress(data.share)
        return
      case "too-many":
      case "failed":
        stop()
        if (data.kind === "failed") console.warn(data.why)
        on.failed(data.kind)
    }
  }
  worker.onerror = (event) => {
    stop()
    console.warn(event.message)
    on.failed("failed")
  }
  worker.postMessage({ city, question } satisfies SitingRequest)
  return stop
}
