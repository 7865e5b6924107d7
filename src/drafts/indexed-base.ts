import { StoreFailed } from "./draft-store.ts"

const PATIENCE_MS = 4000 // another tab that holds an older store open must not keep the page waiting

/** A kind of things kept together; `keyPath` null where the key is given with each. */
type Shelves<Name extends string> = Readonly<Record<Name, string | readonly string[] | null>>

/** A database of this browser, made with its shelves when it is first opened. Rejects with StoreFailed where it cannot be had. */
export const openBase = <Name extends string>(
  name: string,
  version: number,
  shelves: Shelves<Name>,
): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const give = (fault: "blocked" | "unreadable", cause?: unknown): void => reject(new StoreFailed(fault, cause))
    const patience = setTimeout(() => give("blocked"), PATIENCE_MS)
    let request: IDBOpenDBRequest
    try {
      request = indexedDB.open(name, version)
    } catch (error) {
      clearTimeout(patience)
      give("blocked", error) // no such thing here, or forbidden
      return
    }
    request.onupgradeneeded = () => {
      for (const [shelf, keyPath] of Object.entries<string | readonly string[] | null>(shelves))
        request.result.createObjectStore(shelf, {
          keyPath: keyPath === null || typeof keyPath === "string" ? keyPath : [...keyPath],
        })
    }
    request.onblocked = () => give("blocked")
    request.onerror = () => {
      clearTimeout(patience)
      give(request.error?.name === "VersionError" ? "unreadable" : "blocked", request.error)
    }
    request.onsuccess = () => {
      clearTimeout(patience)
      // A newer version of this site in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
  })

/** Does something in one transaction: resolves when the disk has it, and leaves everything as it was when anything fails. */
export const inOneGo = async <Answer>(
  base: IDBDatabase,
  mode: IDBTransactionMode,
  work: (shelf: (name: string) => IDBObjectStore) => Promise<Answer>,
): Promise<Answer> => {
  let transaction: IDBTransaction
  try {
    transaction = base.transaction([...base.objectStoreNames], mode, { durability: "strict" })
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
    answer = await work((name) => transaction.objectStore(name))
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

/** What a request of the database answers. */
export const answered = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
