import type { DataProblem } from "../ingest/problems.ts"
import { type Opened, type OpenedCity, openCity } from "./open-city.ts"

/** What the page asks: a city's folder and its data files; later, once it is shown, a second look with its base files. */
export type CityRequest =
  | { readonly kind: "open"; readonly folder: string; readonly files: readonly string[] }
  | { readonly kind: "look-again"; readonly baseFiles: readonly string[] }

/** What the worker answers: how far it is, any number of times, then the city; after a second look, all problems. In order. */
export type CityAnswer =
  | { readonly kind: "step"; readonly done: number; readonly file: string }
  | { readonly kind: "opened"; readonly city: OpenedCity }
  | { readonly kind: "looked-again"; readonly problems: readonly DataProblem[] }
  | { readonly kind: "failed"; readonly why: string }

const answer = (message: CityAnswer): void => postMessage(message)

let opened: Opened | null = null

const fulfil = async (request: CityRequest): Promise<void> => {
  if (request.kind === "open") {
    opened = await openCity(request.folder, request.files, (done, file) => answer({ kind: "step", done, file }))
    answer({ kind: "opened", city: opened.city })
  } else if (opened !== null) {
    answer({ kind: "looked-again", problems: await opened.lookAgain(request.baseFiles) })
  }
}

addEventListener("message", (event: MessageEvent<CityRequest>) => {
  fulfil(event.data).catch((error: unknown) => answer({ kind: "failed", why: String(error) }))
})
