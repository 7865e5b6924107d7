import type { BenchChoices } from "../domain/bench.ts"
import { StoreFailed } from "./draft-store.ts"

/** A draft as it is kept: its name, every step of its decisions, and how many of them are in force. */
export type KeptBench = {
  readonly id: string
  readonly name: string
  /** When it was last written, ISO. */
  readonly on: string
  /** Grows with each write. */
  readonly revision: number
  readonly steps: readonly BenchChoices[]
  readonly at: number
}

/** What was chosen for heads, for every draft to come. */
export type HeadsKept = Readonly<Record<string, string>>

/** Keeps drafts and their files on this computer. All reject with StoreFailed. */
export type BenchStore = {
  readonly all: () => Promise<readonly KeptBench[]>
  /** `before` is the revision last read or written; another tab may have written since. */
  readonly write: (draft: KeptBench, before: number) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly files: (id: string, keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
  readonly putFile: (id: string, key: string, bytes: Uint8Array) => Promise<void>
  readonly heads: () => Promise<HeadsKept>
  readonly putHeads: (heads: HeadsKept) => Promise<void>
}

const NAME = "belt-atlas-workbench"
const STORES = ["drafts", "files", "memory"] as const

/** The workbench's own store in this browser; rejects with StoreFailed where there is none. */
export const openBenchStore = async (): Promise<BenchStore> => {
  const base = await opened()
  const work = async <Answer>(
    mode: IDBTransactionMode,
    task: (stores: Record<(typeof STORES)[number], IDBObjectStore>) => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      const transaction = base.transaction([...STORES], mode, { durability: "strict" })
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      })
      done.catch(() => undefined) // told below, once
      const answer = await task({
        drafts: transaction.objectStore("drafts"),
        files: transaction.objectStore("files"),
        memory: transaction.objectStore("memory"),
      })
      await done
      return answer
    } catch (error) {
      if (error instanceof StoreFailed) throw error
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError"
      throw new StoreFailed(isFull ? "full" : "lost", error)
    }
  }
  return {
    all: () => work("readonly", async ({ drafts }) => answered<KeptBench[]>(drafts.getAll())),
    write: (draft, before) =>
      work("readwrite", async ({ drafts }) => {
        const kept: KeptBench | undefined = await answered(drafts.get(draft.id))
        if (kept !== undefined && kept.revision !== before) throw new StoreFailed("elsewhere")
        drafts.put(draft)
      }),
    remove: (id) =>
      work("readwrite", async ({ drafts, files }) => {
        drafts.delete(id)
        files.delete(IDBKeyRange.bound(`${id}/`, `${id}/\uffff`))
      }),
    files: (id, keys) =>
      work("readonly", async ({ files }) => {
        const found = await Promise.all(
          keys.map(async (key) => [key, await answered<Uint8Array | undefined>(files.get(`${id}/${key}`))] as const),
        )
        return new Map(found.flatMap(([key, bytes]) => (bytes === undefined ? [] : [[key, bytes] as const])))
      }),
    putFile: (id, key, bytes) =>
      work("readwrite", async ({ files }) => {
        files.put(bytes, `${id}/${key}`)
      }),
    heads: () =>
      work("readonly", async ({ memory }) => (await answered<HeadsKept | undefined>(memory.get("heads"))) ?? {}),
    putHeads: (heads) =>
      work("readwrite", async ({ memory }) => {
        memory.put(heads, "heads")
      }),
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const give = (cause: unknown): void => reject(new StoreFailed("blocked", cause))
    try {
      const request = indexedDB.open(NAME, 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore("drafts", { keyPath: "id" })
        request.result.createObjectStore("files")
        request.result.createObjectStore("memory")
      }
      request.onerror = () => give(request.error)
      request.onblocked = () => give(null)
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close()
        resolve(request.result)
      }
    } catch (error) {
      give(error)
    }
  })

const answered = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** A store that lasts as long as the page: what is left when the browser keeps nothing. */
export const benchInMemory = (): BenchStore => {
  const drafts = new Map<string, KeptBench>()
  const files = new Map<string, Uint8Array>()
  let heads: HeadsKept = {}
  return {
    all: async () => [...drafts.values()],
    write: async (draft, before) => {
      const kept = drafts.get(draft.id)
      if (kept !== undefined && kept.revision !== before) throw new StoreFailed("elsewhere")
      drafts.set(draft.id, draft)
    },
    remove: async (id) => {
      drafts.delete(id)
    },
    files: async (id, keys) =>
      new Map(
        keys.flatMap((key) => {
          const bytes = files.get(`${id}/${key}`)
          return bytes === undefined ? [] : [[key, bytes] as const]
        }),
      ),
    putFile: async (id, key, bytes) => {
      files.set(`${id}/${key}`, bytes)
    },
    heads: async () => heads,
    putHeads: async (next) => {
      heads = next
    },
  }
}
