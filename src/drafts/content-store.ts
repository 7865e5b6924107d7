import type { AtlasId } from "../domain/ids.ts"
import type { ListedCity } from "../view/city-list.ts"
import {
  afterGoingBack,
  afterLaying,
  afterSwap,
  type Editions,
  freeNumber,
  NO_EDITIONS,
  numbersIn,
} from "./editions.ts"

/** New content of a city: its line in the list of cities, and its files by path below its folder. */
export type NewContent = {
  readonly edition: string
  readonly listed: ListedCity
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** Content put in by hand, kept on this device: from a host and from a disk alike. Every change is whole or not at all. */
export type ContentStore = {
  readonly editions: (atlas: AtlasId) => Promise<Editions>
  /** Lays content beside what is shown: nothing changes on screen. Rejects when the device has no room for it. */
  readonly lay: (atlas: AtlasId, content: NewContent) => Promise<Editions>
  /** Shows what was laid; what was shown is kept. */
  readonly swap: (atlas: AtlasId) => Promise<Editions>
  /** Shows what was shown before the last swap. */
  readonly goBack: (atlas: AtlasId) => Promise<Editions>
  /** The cities' lines where content was put in, as they are shown. */
  readonly shownCities: () => Promise<readonly ListedCity[]>
  /** Every file of what is shown, by path; none where the site's own content is shown. */
  readonly shownFiles: (atlas: string) => Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>
  /** A file of what is shown; null where the site's own content is shown, or it has no such file. */
  readonly shownFile: (atlas: string, path: string) => Promise<Uint8Array<ArrayBuffer> | null>
}

const NAME = "belt-atlas-content"
const EDITIONS = "editions"
const FILES = "files"

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(EDITIONS)
    request.result.createObjectStore(FILES)
  }
  return answerOf(request)
}

const keyOf = (atlas: string, number: number, path: string): string => `${atlas}/${number}/${path}`

/** Every file of one edition. */
const filesOf = (atlas: string, number: number): IDBKeyRange =>
  IDBKeyRange.bound(`${atlas}/${number}/`, `${atlas}/${number}/\uffff`)

const editionsIn = async (transaction: IDBTransaction, atlas: string): Promise<Editions> => {
  const known: Editions | undefined = await answerOf(transaction.objectStore(EDITIONS).get(atlas))
  return known ?? NO_EDITIONS
}

/** Changes what is shown of a city, and drops the files nobody needs any more, in one go. */
const change = async (
  atlas: AtlasId,
  how: (editions: Editions, files: IDBObjectStore) => Editions,
): Promise<Editions> => {
  const database = await open()
  try {
    const transaction = database.transaction([EDITIONS, FILES], "readwrite")
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error("the store refused"))
    })
    done.catch(() => undefined) // told below; must not count as unheard meanwhile
    const before = await editionsIn(transaction, atlas)
    const files = transaction.objectStore(FILES)
    const after = how(before, files)
    const wanted = numbersIn(after)
    for (const number of numbersIn(before)) if (!wanted.includes(number)) files.delete(filesOf(atlas, number))
    transaction.objectStore(EDITIONS).put(after, atlas)
    await done
    return after
  } finally {
    database.close()
  }
}

const reading = async <Value>(act: (transaction: IDBTransaction) => Promise<Value>): Promise<Value> => {
  const database = await open()
  try {
    return await act(database.transaction([EDITIONS, FILES], "readonly"))
  } finally {
    database.close()
  }
}

/** The store of this device. Each call rejects where the browser lets nothing be kept. */
export const openContentStore = (): ContentStore => ({
  editions: (atlas) => reading((transaction) => editionsIn(transaction, atlas)),
  lay: (atlas, { edition, listed, files }) =>
    change(atlas, (editions, kept) => {
      const number = freeNumber(editions)
      for (const [path, bytes] of files) kept.put(bytes, keyOf(atlas, number, path))
      return afterLaying(editions, { number, edition, listed })
    }),
  swap: (atlas) => change(atlas, afterSwap),
  goBack: (atlas) => change(atlas, afterGoingBack),
  shownCities: () =>
    reading(async (transaction) => {
      const all: readonly Editions[] = await answerOf(transaction.objectStore(EDITIONS).getAll())
      return all.flatMap(({ shown }) => shown?.listed ?? [])
    }),
  shownFiles: (atlas) =>
    reading(async (transaction) => {
      const { shown } = await editionsIn(transaction, atlas)
      if (shown === null) return new Map()
      const [kept, range] = [transaction.objectStore(FILES), filesOf(atlas, shown.number)]
      const keys = await answerOf(kept.getAllKeys(range))
      const all: readonly Uint8Array<ArrayBuffer>[] = await answerOf(kept.getAll(range))
      const below = keyOf(atlas, shown.number, "").length
      return new Map(all.map((bytes, index) => [String(keys[index]).slice(below), bytes]))
    }),
  shownFile: (atlas, path) =>
    reading(async (transaction) => {
      const { shown } = await editionsIn(transaction, atlas)
      if (shown === null) return null
      const key = keyOf(atlas, shown.number, path)
      const bytes: Uint8Array<ArrayBuffer> | undefined = await answerOf(transaction.objectStore(FILES).get(key))
      return bytes ?? null
    }),
})
