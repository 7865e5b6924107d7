import { fileAt, isSiteFiles, SITE_FILES, type SiteFiles } from "./site-files.ts"
import { NO_VERSIONS, type Versions } from "./versions.ts"

const SPOILT_BY_HOSTS = /\.gz$/ // some hosts unpack it on the way
const TOO_LARGE_TO_HASH_BYTES = 64 * 1024 * 1024 // a base map is put away as it comes
const NOT_OF_THE_BYTES = ["content-encoding", "content-length", "transfer-encoding"]

/** A file was not what its version says it is: the site is being replaced, or a host on the way changes what it passes on. */
export class NotOfThisVersion extends Error {}

/** What is kept of one site on this device: a cache for each version, and one for which of them is shown. */
export const openShelf = (home: string) => {
  const nameOf = (version: string): string => `belt-atlas ${home} ${version}`
  const state = `belt-atlas ${home} versions`
  const addressOf = (path: string): string => new URL(path, home).href

  const listOf = async (version: string): Promise<SiteFiles | null> => {
    const answer = await find(version, SITE_FILES)
    const list: unknown = await answer?.json()
    return isSiteFiles(list) ? list : null
  }
  const find = async (version: string, path: string): Promise<Response | undefined> =>
    (await caches.has(nameOf(version))) ? (await caches.open(nameOf(version))).match(addressOf(path)) : undefined

  /** Puts a file's answer away when it is what the version says; throws NotOfThisVersion when not. */
  const keep = async (list: SiteFiles, path: string, answer: Response): Promise<void> => {
    const [hash, bytes] = fileAt(list, path) ?? ["", 0]
    if (!answer.ok || answer.status === 206) throw new NotOfThisVersion(`${answer.status} ${path}`)
    const cache = await caches.open(nameOf(list.version))
    if (bytes > TOO_LARGE_TO_HASH_BYTES) return cache.put(addressOf(path), answer)
    const body = await answer.arrayBuffer()
    if (!SPOILT_BY_HOSTS.test(path) && (await hashOf(body)) !== hash) throw new NotOfThisVersion(path)
    const headers = new Headers(answer.headers)
    for (const name of NOT_OF_THE_BYTES) headers.delete(name)
    return cache.put(addressOf(path), new Response(body, { headers }))
  }

  return {
    find,
    keep,
    listOf,
    addressOf,
    startList: async (list: SiteFiles): Promise<void> =>
      (await caches.open(nameOf(list.version))).put(addressOf(SITE_FILES), asJson(list)),
    versions: async (): Promise<Versions> => {
      const written = await (await caches.open(state)).match(home)
      return { ...NO_VERSIONS, ...(written === undefined ? {} : await written.json()) }
    },
    writeVersions: async (versions: Versions): Promise<void> => (await caches.open(state)).put(home, asJson(versions)),
    /** Drops every version but those named. */
    keepOnly: async (versions: readonly string[]): Promise<void> => {
      const wanted = [state, ...versions.map(nameOf)]
      const names = (await caches.keys()).filter((name) => name.startsWith(`belt-atlas ${home} `))
      await Promise.all(names.filter((name) => !wanted.includes(name)).map((name) => caches.delete(name)))
    },
    drop: (version: string): Promise<boolean> => caches.delete(nameOf(version)),
  }
}

export type Shelf = ReturnType<typeof openShelf>

const asJson = (value: unknown): Response => new Response(JSON.stringify(value))

const hashOf = async (body: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", body))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
