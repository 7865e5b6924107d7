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

const SILENCE_MS = 60_000 // the largest city is read in less; a worker that hangs never says a word

/** `openCity` in a worker; one that falls silent is ended and started again, once. */
export const openCityInWorker = (folder: string, files: readonly string[], onStep: OnStep): CityWire => {
  let silence: ReturnType<typeof setTimeout>
  let wire: CityWire
  const opened = new Promise<OpenedCity>((resolve, reject) => {
    const begin = (isLast: boolean): void => {
      const wait = (): void => {
        clearTimeout(silence)
        silence = setTimeout(() => {
          wire.close()
          if (isLast) reject(new Error("the worker is silent"))
          else begin(true)
        }, SILENCE_MS)
      }
      wait()
      wire = start(folder, files, (done, file) => {
        wait()
        onStep(done, file)
      })
      wire.opened.then(resolve, reject).finally(() => clearTimeout(silence))
    }
    begin(false)
  })
  return {
    opened,
    lookAgain: (baseFiles) => wire.lookAgain(baseFiles),
    close: () => {
      clearTimeout(silence)
      wire.close()
    },
  }
}

const start = (folder: string, files: readonly string[], onStep: OnStep): CityWire => {
  const worker = new Worker(new URL("./city-worker.ts", import.meta.url), { type: "module" })
  const ask = (request: CityRequest): void => worker.postMessage(request)
  const hear = <Heard>(wanted: (answer: CityAnswer) => Heard | undefined): Promise<Heard> =>
    new Promise((resolve, reject) => {
      worker.addEventListener("message", (event: MessageEvent<CityAnswer>) => {
        const heard = wanted(event.data)
        if (heard !== undefined) resolve(heard)
        else if (event.data.kind === "failed") reject(new Error(event.data.why))
      })
      worker.addEventListener("error", (event) => reject(new Error(event.message || "the worker did not start")))
    })
  const opened = hear((answer) => {
    if (answer.kind === "step") onStep(answer.done, answer.file)
    return answer.kind === "opened" ? answer.city : undefined
  })
  ask({ kind: "open", folder, files })
  return {
    opened,
    lookAgain: (baseFiles) => {
      const problems = hear((answer) => (answer.kind === "looked-again" ? answer.problems : undefined))
      ask({ kind: "look-again", baseFiles })
      return problems
    },
    close: () => worker.terminate(),
  }
}
