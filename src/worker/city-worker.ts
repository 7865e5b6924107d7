import { type OpenedCity, openCity } from "./open-city.ts"

/** What the page asks: a city's folder and its data files. */
export type CityRequest = { readonly folder: string; readonly files: readonly string[] }

/** What the worker answers: how far it is, any number of times, then the city. In order, on one wire. */
export type CityAnswer =
  | { readonly kind: "step"; readonly done: number; readonly file: string }
  | { readonly kind: "opened"; readonly city: OpenedCity }
  | { readonly kind: "failed"; readonly why: string }

const answer = (message: CityAnswer): void => postMessage(message)

addEventListener("message", async (event: MessageEvent<CityRequest>) => {
  const { folder, files } = event.data
  try {
    const city = await openCity(folder, files, (done, file) => answer({ kind: "step", done, file }))
    answer({ kind: "opened", city })
  } catch (error) {
    answer({ kind: "failed", why: String(error) })
  }
})
