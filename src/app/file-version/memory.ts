import type { FilesInMemory, Memory } from "./files-in-memory.ts"

/** The name under which the script of the files lays them. */
export const FILES_NAME = "BELT_ATLAS_FILES"

const SITE = "site/" // beside the page that is opened by a double click

const isFiles = (value: unknown): value is FilesInMemory => typeof value === "object" && value !== null

/** The files of the cities, laid by a script before this one: a page on a disk may not read its neighbours. */
export const memoryOfPage = (): Memory => {
  const files: unknown = Reflect.get(globalThis, FILES_NAME)
  const home = new URL(".", document.baseURI)
  return { homes: [new URL(SITE, home).href, home.href], files: isFiles(files) ? files : {} }
}

/** Where a city's pictures lie. */
export const siteHome = (): URL => new URL(SITE, new URL(".", document.baseURI))
