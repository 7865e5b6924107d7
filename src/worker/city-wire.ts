import type { DataProblem } from "../ingest/problems.ts"
import type { CityAnswer, CityRequest } from "./city-worker.ts"
import type { OnStep, OpenedCity } from "./open-city.ts"

/** A city being opened off the main thread, in a worker of its own. */
export type CityWire = {
  /** Rejects when the worker fails. */
  readonly opened: Promise<OpenedCity>
  /** After opening: every problem by every rule. Rejects when the worker fails. */
  readonly lookAgain: (baseFiles: readonly string[]) => Promise<readonly DataProblem[]>
  /** Ends the worker, whatever it is doing. */
  readonly close: () => void
}

const SILENCE_MS = 60_000 // the largest city takes less from file to file; a worker that hangs never says a word

/** `openCity` in a worker; one that falls silent has failed. */
export const openCityInWorker = (folder: string, files: readonly string[], onStep: OnStep): CityWire => {
  const worker = new Worker(new URL("./city-worker.ts", import.meta.url), { type: "module" })
  const ask = (request: CityRequest): void => worker.postMessage(request)
  const hear = <Heard>(wanted: (answer: CityAnswer) => Heard | undefined): Promise<Heard> =>
    new Promise((resolve, reject) => {
      worker.addEventListener("message", (event: MessageEvent<CityAnswer>) => {
        const heard = wanted(event.data)
        if (heard !== undefined) resolve(heard)
        else if (event.data.kind === "failed") reject(new Error(event.data.why))
      })
      worker.addEventListener("error", (event) => reject(new Error(event.message || "the worker is silent")))
    })
  let silence = 0
  const listen = (): void => {
    clearTimeout(silence)
    silence = window.setTimeout(() => worker.dispatchEvent(new ErrorEvent("error")), SILENCE_MS)
  }
  listen()
  const opened = hear((answer) => {
    if (answer.kind === "step") {
      listen()
      onStep(answer.done, answer.file)
    }
    return answer.kind === "opened" ? answer.city : undefined
  })
  const answered = (): void => clearTimeout(silence)
  opened.then(answered, answered)
  ask({ kind: "open", folder, files })
  return {
    opened,
    lookAgain: (baseFiles) => {
      const problems = hear((answer) => (answer.kind === "looked-again" ? answer.problems : undefined))
      ask({ kind: "look-again", baseFiles })
      return problems
    },
    close: () => {
      answered()
      worker.terminate()
    },
  }
}
