import type { CityAnswer, CityRequest } from "./city-worker.ts"
import type { OnStep, OpenedCity } from "./open-city.ts"

export type Opening = { readonly opened: Promise<OpenedCity>; readonly cancel: () => void }

/** `openCity` off the main thread, in a worker of its own that ends with the answer or when cancelled. Rejects when the worker fails. */
export const openCityInWorker = (request: CityRequest, onStep: OnStep): Opening => {
  const worker = new Worker(new URL("./city-worker.ts", import.meta.url), { type: "module" })
  const opened = new Promise<OpenedCity>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<CityAnswer>) => {
      const { data } = event
      if (data.kind === "step") {
        onStep(data.done, data.file)
        return
      }
      if (data.kind === "opened") resolve(data.city)
      else reject(new Error(data.why))
      worker.terminate()
    })
    worker.addEventListener("error", (event) => reject(new Error(event.message || "the worker did not start")))
  })
  worker.postMessage(request)
  return { opened, cancel: () => worker.terminate() }
}
