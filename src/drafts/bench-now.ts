import type { BenchChoices, BenchPhoto } from "../domain/bench.ts"
import type { HeadsKept, KeptBench } from "./bench-store.ts"
import type { StoreFault } from "./draft-store.ts"

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
