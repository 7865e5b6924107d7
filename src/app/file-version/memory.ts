import { openContentStore } from "../../drafts/content-store.ts"
import type { FilesInMemory, Memory } from "./files-in-memory.ts"

/** The name under which the script of the files lays them. */
export const FILES_NAME = "BELT_ATLAS_FILES"

const SITE = "site/" // beside the page that is opened by a double click
const CITY_LIST = "atlas/index.json"
const TEXT = /\.(json|geojson|csv)$/

const isFiles = (value: unknown): value is FilesInMemory => typeof value === "object" && value !== null

type City = { readonly id: string }
const isCities = (value: unknown): value is readonly City[] => Array.isArray(value)

/** Where a city's pictures lie. */
export const siteHome = (): URL => new URL(SITE, new URL(".", document.baseURI))

/** The files of the cities, laid by a script before this one: a page on a disk may not read its neighbours. */
const filesOfPage = (): FilesInMemory => {
  const files: unknown = Reflect.get(globalThis, FILES_NAME)
  return isFiles(files) ? files : {}
}

const inMemory = (path: string, bytes: Uint8Array): FilesInMemory[string] => {
  if (TEXT.test(path)) return new TextDecoder().decode(bytes)
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return { base64: btoa(text) }
}

const withContentPutIn = async (files: FilesInMemory): Promise<FilesInMemory> => {
  const store = openContentStore()
  const cities = await store.shownCities()
  if (cities.length === 0) return files
  const known: Record<string, FilesInMemory[string]> = { ...files }
  for (const { id } of cities)
    for (const [path, bytes] of await store.shownFiles(id)) known[`atlas/${id}/${path}`] = inMemory(path, bytes)
  const listed: unknown = JSON.parse(String(files[CITY_LIST]))
  const own = isCities(listed) ? listed : []
  known[CITY_LIST] = JSON.stringify(own.map((city) => cities.find(({ id }) => id === city.id) ?? city))
  return known
}

const memoryOf = (files: FilesInMemory): Memory => ({
  homes: [siteHome().href, new URL(".", document.baseURI).href],
  files,
})

let whole: Memory | null = null

/** What the page has in place of a host: its own files, and over them what was put in by hand. */
export const readMemory = async (): Promise<Memory> => {
  whole ??= memoryOf(await withContentPutIn(filesOfPage()).catch(() => filesOfPage()))
  return whole
}

/** The same for whom cannot wait; a worker is never the first to ask. */
export const memoryOfPage = (): Memory => whole ?? memoryOf(filesOfPage())
