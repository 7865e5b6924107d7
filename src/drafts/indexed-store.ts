import type { AtlasId } from "../domain/ids.ts"
import { type DraftStore, listed, logChanges, type StoredLog, StoreFailed, unlisted } from "./draft-store.ts"
import type { Draft } from "./edit.ts"
import type { LoggedEdit } from "./edit-log.ts"

const NAME = "belt-atlas-drafts"
const VERSION = 1
const PATIENCE_MS = 4000 // another tab that holds an older store open must not keep the page waiting

type Head = {
  readonly atlas: string
  readonly revision: number
  readonly at: number
  readonly start: readonly Draft[]
}
type KeptEdit = LoggedEdit & { readonly atlas: string }

/** Opens an atlas's drafts in this browser's IndexedDB. Rejects with StoreFailed where it cannot be had. */
export const openIndexedStore = async (atlas: AtlasId): Promise<DraftStore> => {
  const base = await opened()
  const all = IDBKeyRange.bound([atlas, 0], [atlas, Number.POSITIVE_INFINITY])
  return {
    read: () =>
      inOneGo(base, "readonly", async ({ heads, edits }) => {
        const head: Head | undefined = await answered(heads.get(atlas))
        const kept: readonly KeptEdit[] = await answered(edits.getAll(all))
        return {
          revision: head?.revision ?? 0,
          log: {
            start: unlisted(head?.start ?? []),
            edits: kept.map(({ seq, edit }) => ({ seq, edit })),
            at: Math.min(head?.at ?? 0, kept.length),
          },
        }
      }),
    write: (log, before) =>
      inOneGo(base, "readwrite", async ({ heads, edits }): Promise<StoredLog> => {
        const head: Head | undefined = await answered(heads.get(atlas))
        if ((head?.revision ?? 0) !== before.revision) throw new StoreFailed("elsewhere")
        const { put, gone, start } = logChanges(log, before.log)
        for (const seq of gone) edits.delete([atlas, seq])
        for (const edit of put) edits.put({ atlas, ...edit } satisfies KeptEdit)
        const revision = before.revision + 1
        heads.put({
          atlas,
          revision,
          at: log.at,
          start: start === null ? (head?.start ?? []) : listed(start),
        } satisfies Head)
        return { revision, log }
      }),
    close: () => base.close(),
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const give = (fault: "blocked" | "unreadable", cause?: unknown): void => reject(new StoreFailed(fault, cause))
    const patience = setTimeout(() => give("blocked"), PATIENCE_MS)
    let request: IDBOpenDBRequest
    try {
      request = indexedDB.open(NAME, VERSION)
    } catch (error) {
      clearTimeout(patience)
      give("blocked", error) // no such thing here, or forbidden
      return
    }
    request.onupgradeneeded = () => {
      request.result.createObjectStore("heads", { keyPath: "atlas" })
      request.result.createObjectStore("edits", { keyPath: ["atlas", "seq"] })
    }
    request.onblocked = () => give("blocked")
    request.onerror = () => give(request.error?.name === "VersionError" ? "unreadable" : "blocked", request.error)
    request.onsuccess = () => {
      clearTimeout(patience)
      // A newer version of this site in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })

type Stores = { readonly heads: IDBObjectStore; readonly edits: IDBObjectStore }

/** Does something in one transaction: resolves when the disk has it, and leaves everything as it was when anything fails. */
const inOneGo = async <Answer>(
  base: IDBDatabase,
  mode: IDBTransactionMode,
  work: (stores: Stores) => Promise<Answer>,
): Promise<Answer> => {
  let transaction: IDBTransaction
  try {
    transaction = base.transaction(["heads", "edits"], mode, { durability: "strict" })
  } catch (error) {
    throw new StoreFailed("lost", error)
  }
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(faultOf(transaction.error))
  })
  done.catch(() => undefined) // told below, once
  let answer: Answer
  try {
    answer = await work({ heads: transaction.objectStore("heads"), edits: transaction.objectStore("edits") })
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // it has ended by itself
    }
    throw error instanceof StoreFailed ? error : faultOf(error)
  }
  await done
  return answer
}

const faultOf = (error: unknown): StoreFailed =>
  new StoreFailed(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "lost", error)

const answered = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
