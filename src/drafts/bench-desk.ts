import { type BenchChoices, type BenchFile, NO_CHOICES } from "../domain/bench.ts"
import type { BenchDesk, BenchKeeping, BenchNow } from "./bench-now.ts"
import { choicesOf, keysIn, latestOf, stepped, withFiles, withPhoto, withStep } from "./bench-steps.ts"
import { type BenchStore, benchInMemory, type HeadsKept, type KeptBench } from "./bench-store.ts"
import { StoreFailed } from "./draft-store.ts"

export type BenchDeskOptions = {
  readonly open: () => Promise<BenchStore>
  readonly clock: () => string
  readonly newId: () => string
  /** The name of a first draft. */
  readonly firstName: string
}

/** Opens the workbench on the draft written last. It can be used at once; what was kept joins when the store has been read. */
export const openBenchDesk = ({ open, clock, newId, firstName }: BenchDeskOptions): BenchDesk => {
  const fresh = (name: string): KeptBench => {
    return { id: newId(), name, on: clock(), revision: 0, steps: [NO_CHOICES], at: 0 }
  }
  let draft = fresh(firstName)
  let kept = draft
  let all: readonly KeptBench[] = []
  let bytes: ReadonlyMap<string, Uint8Array> = new Map()
  let heads: HeadsKept = {}
  let keeping: BenchKeeping = { kind: "opening" }
  let store: BenchStore | null = null
  let isLasting = true
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  let now: BenchNow

  const look = (): BenchNow => ({
    drafts: [...all.filter(({ id }) => id !== draft.id), draft].sort((one, other) => (one.on < other.on ? 1 : -1)),
    id: draft.id,
    name: draft.name,
    choices: choicesOf(draft),
    bytes,
    canUndo: draft.at > 0,
    canRedo: draft.at < draft.steps.length - 1,
    heads,
    keeping,
  })
  now = look()
  const show = (): void => {
    now = look()
    for (const hear of listeners) hear()
  }
  const failed = (error: unknown): void => {
    console.warn(error)
    keeping = { kind: "memory", why: error instanceof StoreFailed ? error.fault : "lost" }
    if (store === null) {
      store = benchInMemory()
      isLasting = false
    }
    show()
  }
  /** One piece of work with the store after another. */
  const inTurn = (work: (into: BenchStore) => Promise<void>): void => {
    queue = queue.then(async () => {
      if (store === null) return
      try {
        await work(store)
      } catch (error) {
        failed(error)
      }
    })
  }
  const keep = (): void => {
    if (keeping.kind === "saved") keeping = { kind: "saving" }
    show()
    inTurn(async (into) => {
      if (kept === draft) return
      const writing = { ...draft, revision: kept.id === draft.id ? kept.revision + 1 : 1, on: clock() }
      await into.write(writing, kept.id === draft.id ? kept.revision : 0)
      if (draft.id === writing.id) draft = { ...draft, revision: writing.revision, on: writing.on }
      kept = draft
      if (isLasting) keeping = { kind: "saved", on: writing.on }
      show()
    })
  }
  const become = (next: KeptBench): void => {
    draft = next
    kept = next
    bytes = new Map()
    show()
    inTurn(async (into) => {
      const found = await into.files(next.id, keysIn(next))
      if (draft.id !== next.id) return
      bytes = new Map([...found, ...bytes])
      show()
    })
  }
  const turnTo = (next: KeptBench): void => {
    if (next === draft) return
    draft = next
    keep()
  }
  const push = (choices: BenchChoices): void => turnTo(withStep(draft, choices))
  /** Keeps the content of a file, and answers with its key. */
  const put = (content: Uint8Array): string => {
    const key = newId()
    const { id } = draft
    bytes = new Map([...bytes, [key, content]])
    inTurn((into) => into.putFile(id, key, content))
    return key
  }

  open()
    .then(async (found) => {
      const [drafts, known] = await Promise.all([found.all(), found.heads()])
      store = found
      all = drafts
      heads = known
      keeping = { kind: "saved", on: null }
      const last = latestOf(drafts)
      const isWrittenOn = draft.steps.length > 1
      if (last !== undefined && !isWrittenOn) become(last)
      else if (isWrittenOn) {
        for (const [key, content] of bytes) inTurn((into) => into.putFile(draft.id, key, content))
        keep()
      } else show()
    })
    .catch(failed)

  return {
    now: () => now,
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    change: push,
    addFiles: (files) => {
      const added = files.map(
        ({ name, bytes: content }): BenchFile => ({ key: put(content), name, size: content.length }),
      )
      push(withFiles(choicesOf(draft), added))
    },
    addPhoto: (site, photo, content) => {
      const key = put(content)
      push(withPhoto(choicesOf(draft), site, { ...photo, key }))
    },
    setLogo: (brand, logo, content) => {
      const key = put(content)
      const choices = choicesOf(draft)
      push({ ...choices, logos: { ...choices.logos, [brand]: { ...logo, key } } })
    },
    undo: () => turnTo(stepped(draft, -1)),
    redo: () => turnTo(stepped(draft, 1)),
    rename: (name) => turnTo({ ...draft, name }),
    remember: (head, path) => {
      heads = { ...heads, [head]: path }
      show()
      inTurn((into) => into.putHeads(heads))
    },
    open: (id) => {
      const found = all.find((one) => one.id === id)
      if (found === undefined || id === draft.id) return
      all = [...all.filter((one) => one.id !== draft.id), draft]
      become(found)
    },
    start: (name) => {
      all = [...all.filter((one) => one.id !== draft.id), draft]
      const next = fresh(name)
      kept = next
      bytes = new Map()
      draft = { ...next, on: clock() }
      keep()
    },
    remove: (id) => {
      all = all.filter((one) => one.id !== id)
      inTurn((into) => into.remove(id))
      if (id !== draft.id) {
        show()
        return
      }
      become(latestOf(all) ?? fresh(firstName))
    },
  }
}
