import { proxy, type Remote, wrap } from "comlink"
import type { CityWorker } from "./city-worker.ts"
import type { OnStep, OpenedCity } from "./open-city.ts"

let remote: Remote<CityWorker> | null = null

const wire = (): Remote<CityWorker> => {
  remote ??= wrap<CityWorker>(new Worker(new URL("./city-worker.ts", import.meta.url), { type: "module" }))
  return remote
}

/** `openCity` off the main thread. */
export const openCityInWorker = (folder: string, names: readonly string[], onStep: OnStep): Promise<OpenedCity> =>
  wire().openCity(folder, names, proxy(onStep))
