import { fillShelf } from "./fill-shelf.ts"
import { isPageMessage, type Kept, type PageMessage } from "./messages.ts"
import { partOf } from "./part-of.ts"
import { filePutIn, forgetWhatWasPutIn, withCitiesPutIn } from "./put-in.ts"
import { openShelf } from "./shelf.ts"
import { fileAt, isSiteFiles, pathsFor, SITE_FILES, type SiteFiles } from "./site-files.ts"
import { afterStanding, afterStart, afterTakeover, type Versions, withAtlas } from "./versions.ts"
import type { WorkerScope } from "./worker-scope.ts"

declare const self: WorkerScope
/** The version this worker was built with; the build fills it in, so that another version is another script. */
declare const SITE_VERSION: string

const HEAVY = /\/(streets|media|logos)\//

const home = self.registration.scope
const shelf = openShelf(home)

/** A reader who saves data keeps only what they have seen. */
const savesData = (): boolean => self.navigator.connection?.saveData === true

let turn: Promise<unknown> = Promise.resolve()
/** Changes the versions, one change at a time. */
const change = (how: (versions: Versions) => Versions): Promise<Versions> => {
  const changed = turn.then(async () => {
    const before = await shelf.versions()
    const after = how(before)
    if (after !== before) await shelf.writeVersions(after)
    return after
  })
  turn = changed.catch(() => undefined)
  return changed
}

const kept = ({ shown, before }: Versions): readonly string[] => [shown, before].filter((version) => version !== null)

const install = async (): Promise<void> => {
  const answer = await fetch(shelf.addressOf(SITE_FILES), { cache: "no-store" })
  const list: unknown = await answer.json()
  if (!isSiteFiles(list) || list.version !== SITE_VERSION) throw new Error("the site is just being replaced")
  await shelf.startList(list)
  const versions = await shelf.versions()
  const paths = savesData() ? ["index.html"] : pathsFor(list, versions.atlases)
  await fillShelf(shelf, list, paths, kept(versions))
}

const activate = async (): Promise<void> => {
  const versions = await change((known) => afterTakeover(known, SITE_VERSION))
  await shelf.keepOnly(kept(versions))
  await self.clients.claim()
}

const pathOf = (url: string): string => decodeURI(url.split(/[?#]/, 1)[0]?.slice(home.length) ?? "") || "index.html"

/** What was put in by hand, else from what is shown, else from what was shown before (a page of then may still be open), else from the host. */
const answer = async (request: Request, page: string): Promise<Response> => {
  const path = pathOf(request.url)
  const opens = request.mode === "navigate" && path.endsWith(".html")
  const versions = opens ? await change((known) => afterStart(known, Date.now(), page)) : await shelf.versions()
  const put = await filePutIn(path)
  if (put !== null) return partOf(put, request.headers.get("Range"))
  for (const version of kept(versions)) {
    const found = await shelf.find(version, path)
    if (found !== undefined) return partOf(await withCitiesPutIn(path, found), request.headers.get("Range"))
  }
  const fetched = await fetch(request)
  if (fetched.status === 200 && !request.headers.has("Range")) void keepPassing(versions, path, fetched.clone())
  return withCitiesPutIn(path, fetched)
}

const keepPassing = async ({ shown }: Versions, path: string, passing: Response): Promise<void> => {
  const list = shown === null ? null : await shelf.listOf(shown)
  // What does not fit the version, or this device, is not kept: it was answered all the same.
  if (list !== null && fileAt(list, path) !== undefined) await shelf.keep(list, path, passing).catch(() => undefined)
}

/** What a page fetched, and what its workers did, of which it does not know: a city's data, but no streets and pictures. */
const pathsSeen = (list: SiteFiles, atlas: string, seen: readonly string[]): readonly string[] => {
  const own = seen.filter((url) => url.startsWith(home)).map(pathOf)
  const data = Object.keys(list.atlases[atlas] ?? {}).filter((path) => !HEAVY.test(path))
  return [...new Set([...own, ...data])].filter((path) => fileAt(list, path) !== undefined)
}

type Stands = Extract<PageMessage, { readonly kind: "stands" }>

const stands = async ({ atlas, seen }: Stands, page: string): Promise<void> => {
  const versions = await change((known) => afterStanding(known, page))
  const list = versions.shown === null ? null : await shelf.listOf(versions.shown)
  if (list === null) return
  const paths = savesData() ? pathsSeen(list, atlas, seen) : pathsFor(list, [atlas])
  await fillShelf(shelf, list, paths, kept(versions))
  if (!savesData()) await change((known) => withAtlas(known, atlas))
}

const tell = async (): Promise<Kept> => {
  const { startedAt: _at, starters: _by, failedStarts: _how, ...told } = await shelf.versions()
  const { shown, atlases } = told
  const list = shown === null ? null : await shelf.listOf(shown)
  const sizes = list === null ? [] : pathsFor(list, atlases).map((path) => fileAt(list, path)?.[1] ?? 0)
  return { ...told, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) }
}

self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(activate()))
self.addEventListener("fetch", (event) => {
  const { request } = event
  if (request.method === "GET" && request.url.startsWith(home))
    event.respondWith(answer(request, event.resultingClientId))
})
self.addEventListener("message", (event) => {
  if (!isPageMessage(event.data)) return
  switch (event.data.kind) {
    case "stands":
      return event.waitUntil(stands(event.data, event.source?.id ?? ""))
    case "take-over":
      return event.waitUntil(self.skipWaiting())
    case "content-changed":
      return forgetWhatWasPutIn()
    case "tell":
      return event.waitUntil(tell().then((answered) => event.ports[0]?.postMessage(answered)))
  }
})
