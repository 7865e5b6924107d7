import { type BenchChoices, NO_CHOICES } from "../domain/bench.ts"
import { StoreFailed } from "./draft-store.ts"
import { answered, inOneGo, openBase } from "./indexed-base.ts"

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

/** The workbench's own store in this browser; rejects with StoreFailed where there is none. */
export const openBenchStore = async (): Promise<BenchStore> => {
  const base = await openBase(NAME, 1, { drafts: "id", files: null, memory: null })
  const work = <Answer>(
    mode: IDBTransactionMode,
    task: (shelves: Record<"drafts" | "files" | "memory", IDBObjectStore>) => Promise<Answer>,
  ): Promise<Answer> =>
    inOneGo(base, mode, (shelf) => task({ drafts: shelf("drafts"), files: shelf("files"), memory: shelf("memory") }))
  return {
    all: () => work("readonly", async ({ drafts }) => (await answered<KeptBench[]>(drafts.getAll())).map(whole)),
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

/** A draft of an older version of this page, with what it did not know of. */
const whole = (draft: KeptBench): KeptBench => ({
  ...draft,
  steps: draft.steps.map((step) => ({ ...NO_CHOICES, ...step })),
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
