import type { AtlasId } from "../domain/ids.ts"
import { StoreFailed } from "./draft-store.ts"
import { NO_SCENARIOS, type ScenarioLog } from "./scenario-log.ts"

const NAME = "belt-atlas-scenarios"
const VERSION = 1
const PATIENCE_MS = 4000 // another tab that holds an older store open must not keep the page waiting

/** A log as it is kept, with a number that grows with each write. */
export type StoredScenarios = { readonly revision: number; readonly log: ScenarioLog }

/** Keeps one atlas's scenarios on this computer. Both reject with StoreFailed: `elsewhere` when another tab has written since. */
export type ScenarioStore = {
  readonly read: () => Promise<StoredScenarios>
  readonly write: (log: ScenarioLog, revision: number) => Promise<StoredScenarios>
  readonly close: () => void
}

type Kept = StoredScenarios & { readonly atlas: AtlasId }

/** Opens an atlas's scenarios in this browser's IndexedDB. Rejects with StoreFailed where it cannot be had. */
export const openScenarioStore = async (atlas: AtlasId): Promise<ScenarioStore> => {
  const base = await opened()
  return {
    read: () => inOneGo(base, "readonly", async (kept) => found(await answered(kept.get(atlas)))),
    write: (log, revision) =>
      inOneGo(base, "readwrite", async (kept) => {
        if (found(await answered(kept.get(atlas))).revision !== revision) throw new StoreFailed("elsewhere")
        const stored: StoredScenarios = { revision: revision + 1, log }
        kept.put({ atlas, ...stored } satisfies Kept)
        return stored
      }),
    close: () => base.close(),
  }
}

const found = (kept: Kept | undefined): StoredScenarios =>
  kept === undefined ? { revision: 0, log: NO_SCENARIOS } : { revision: kept.revision, log: kept.log }

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
      request.result.createObjectStore("scenarios", { keyPath: "atlas" })
    }
    request.onblocked = () => give("blocked")
    request.onerror = () => give(request.error?.name === "VersionError" ? "unreadable" : "blocked", request.error)
    request.onsuccess = () => {
      clearTimeout(patience)
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })

/** Does something in one transaction: resolves when the disk has it, and leaves everything as it was when anything fails. */
const inOneGo = async <Answer>(
  base: IDBDatabase,
  mode: IDBTransactionMode,
  work: (kept: IDBObjectStore) => Promise<Answer>,
): Promise<Answer> => {
  try {
    const transaction = base.transaction("scenarios", mode, { durability: "strict" })
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    done.catch(() => undefined) // told below, once
    const answer = await work(transaction.objectStore("scenarios"))
    await done
    return answer
  } catch (error) {
    if (error instanceof StoreFailed) throw error
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError"
    throw new StoreFailed(isFull ? "full" : "lost", error)
  }
}

const answered = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
