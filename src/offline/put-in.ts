import { openContentStore } from "../drafts/content-store.ts"

const CITY_FILE = /^atlas\/([^/]+)\/(.+)$/
const CITY_LIST = "atlas/index.json"
const TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  geojson: "application/geo+json",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
}

type City = { readonly id: string }

const isCities = (value: unknown): value is readonly City[] => Array.isArray(value)

let cities: Promise<readonly City[]> | null = null

/** Whatever was put in, is put in: asked once, since every file of every page passes here. */
const citiesPutIn = (): Promise<readonly City[]> => {
  cities ??= openContentStore()
    .shownCities()
    .catch(() => [])
  return cities
}

/** Content was put in or taken back: what is known of it is asked for again. */
export const forgetWhatWasPutIn = (): void => {
  cities = null
}

/** A city's file as it was put in by hand; null where the site's own holds. */
export const filePutIn = async (path: string): Promise<Response | null> => {
  const [, atlas = "", file = ""] = CITY_FILE.exec(path) ?? []
  if (atlas === "" || !(await citiesPutIn()).some(({ id }) => id === atlas)) return null
  const bytes = await openContentStore()
    .shownFile(atlas, file)
    .catch(() => null)
  if (bytes === null) return null
  const type = TYPES[file.split(".").at(-1) ?? ""] ?? "application/octet-stream"
  return new Response(bytes, { headers: { "Content-Type": type, "X-Content-Type-Options": "nosniff" } })
}

/** The site's list of cities with the lines of those that were put in; any other file as it is. */
export const withCitiesPutIn = async (path: string, answer: Response): Promise<Response> => {
  const put = path === CITY_LIST ? await citiesPutIn() : []
  if (put.length === 0) return answer
  const listed: unknown = await answer.json()
  if (!isCities(listed)) return new Response("[]", { headers: answer.headers })
  const list = listed.map((city) => put.find(({ id }) => id === city.id) ?? city)
  return new Response(JSON.stringify(list), { headers: answer.headers })
}
