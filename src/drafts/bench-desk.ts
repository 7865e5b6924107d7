import { type BenchChoices, type BenchFile, type BenchPhoto, NO_CHOICES } from "../domain/bench.ts"
import { type BenchStore, benchInMemory, type HeadsKept, type KeptBench } from "./bench-store.ts"
import { StoreFailed, type StoreFault } from "./draft-store.ts"

/** Whether the draft is safe: only `saved` says so, with the time of the last write (ISO), null before the first. */
export type BenchKeeping =
  | { readonly kind: "opening" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly on: string | null }
  | { readonly kind: "memory"; readonly why: StoreFault }

/** The workbench as it is now. */
export type BenchNow = {
  readonly drafts: readonly Pick<KeptBench, "id" | "name" | "on">[]
  readonly id: string
  readonly name: string
  readonly choices: BenchChoices
  readonly bytes: ReadonlyMap<string, Uint8Array>
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly heads: HeadsKept
  readonly keeping: BenchKeeping
}

/** Takes a person's decisions, keeps each at once, and tells who listens. */
export type BenchDesk = {
  readonly now: () => BenchNow
  readonly listen: (hear: () => void) => () => void
  /** One step that can be undone. */
  readonly change: (choices: BenchChoices) => void
  readonly addFiles: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => void
  /** Adds a photograph to a site, in one step. */
  readonly addPhoto: (site: string, photo: Omit<BenchPhoto, "key">, bytes: Uint8Array) => void
  /** Gives a brand its logo, in one step. */
  readonly setLogo: (brand: string, logo: Omit<BenchPhoto, "key">, bytes: Uint8Array) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly rename: (name: string) => void
  readonly remember: (head: string, path: string) => void
  readonly open: (id: string) => void
  readonly start: (name: string) => void
  readonly remove: (id: string) => void
}

export type BenchDeskOptions = {
  readonly open: () => Promise<BenchStore>
  readonly clock: () => string
  readonly newId: () => string
  /** The name of a first draft. */
  readonly firstName: string
}

// A day's decisions. Older ones stay done.
const MOST_STEPS = 200

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
    choices: draft.steps[draft.at] ?? NO_CHOICES,
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
    const keys = next.steps.flatMap(({ files, photos, logos }) =>
      [...files, ...Object.values(photos).flat(), ...Object.values(logos)].map(({ key }) => key),
    )
    inTurn(async (into) => {
      const found = await into.files(next.id, [...new Set(keys)])
      if (draft.id !== next.id) return
      bytes = new Map([...found, ...bytes])
      show()
    })
  }
  const push = (choices: BenchChoices): void => {
    const steps = [...draft.steps.slice(0, draft.at + 1), choices].slice(-MOST_STEPS)
    draft = { ...draft, steps, at: steps.length - 1 }
    keep()
  }

  open()
    .then(async (found) => {
      const [drafts, known] = await Promise.all([found.all(), found.heads()])
      store = found
      all = drafts
      heads = known
      keeping = { kind: "saved", on: null }
      const [last] = [...drafts].sort((one, other) => (one.on < other.on ? 1 : -1))
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
      const added = files.map(({ name, bytes: content }): readonly [BenchFile, Uint8Array] => [
        { key: newId(), name, size: content.length },
        content,
      ])
      bytes = new Map([...bytes, ...added.map(([{ key }, content]) => [key, content] as const)])
      const { id } = draft
      for (const [{ key }, content] of added) inTurn((into) => into.putFile(id, key, content))
      const names = new Set(added.map(([{ name }]) => name))
      const choices = draft.steps[draft.at] ?? NO_CHOICES
      // a file of the same name is a newer one of the same
      const others = choices.files.filter(({ name }) => !names.has(name))
      push({ ...choices, files: [...others, ...added.map(([file]) => file)] })
    },
    addPhoto: (site, photo, content) => {
      const key = newId()
      const { id } = draft
      bytes = new Map([...bytes, [key, content]])
      inTurn((into) => into.putFile(id, key, content))
      const choices = draft.steps[draft.at] ?? NO_CHOICES
      const photos = { ...choices.photos, [site]: [...(choices.photos[site] ?? []), { ...photo, key }] }
      push({ ...choices, photos })
    },
    setLogo: (brand, logo, content) => {
      const key = newId()
      const { id } = draft
      bytes = new Map([...bytes, [key, content]])
      inTurn((into) => into.putFile(id, key, content))
      const choices = draft.steps[draft.at] ?? NO_CHOICES
      push({ ...choices, logos: { ...choices.logos, [brand]: { ...logo, key } } })
    },
    undo: () => {
      if (draft.at === 0) return
      draft = { ...draft, at: draft.at - 1 }
      keep()
    },
    redo: () => {
      if (draft.at >= draft.steps.length - 1) return
      draft = { ...draft, at: draft.at + 1 }
      keep()
    },
    rename: (name) => {
      draft = { ...draft, name }
      keep()
    },
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
      const [other] = [...all].sort((one, another) => (one.on < another.on ? 1 : -1))
      become(other ?? fresh(firstName))
    },
  }
}
