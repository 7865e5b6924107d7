import type { Shelf } from "./shelf.ts"
import { fileAt, type SiteFiles } from "./site-files.ts"

const AT_ONCE = 6 // what a browser asks one host for at a time

/**
 * Keeps the files of a version at some paths. What a version kept before has with the same bytes is taken from there,
 * the rest is fetched. Rejects at the first file that cannot be had; what was kept until then stays.
 */
export const fillShelf = async (
  shelf: Shelf,
  list: SiteFiles,
  paths: readonly string[],
  earlier: readonly string[],
): Promise<void> => {
  const known = await Promise.all(earlier.map(async (version) => ({ version, list: await shelf.listOf(version) })))
  const bring = async (path: string): Promise<void> => {
    if ((await shelf.find(list.version, path)) !== undefined) return
    const [hash] = fileAt(list, path) ?? []
    const same = known.find((one) => one.list !== null && fileAt(one.list, path)?.[0] === hash)
    const kept = same && (await shelf.find(same.version, path))
    await shelf.keep(list, path, kept ?? (await fetch(shelf.addressOf(path), { cache: "no-cache" })))
  }
  const waiting = [...paths]
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await bring(path)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
