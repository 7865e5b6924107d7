import type { LocalText } from "../../domain/local-text.ts"

/** What of one kind of record is new, gone or changed, by name. */
export type ContentChange = {
  readonly added: readonly LocalText[]
  readonly removed: readonly LocalText[]
  readonly changed: readonly LocalText[]
}

/** New content as staff see it before it is put in. */
export type ContentPreview = {
  readonly edition: string
  /** ISO date, or null where it never expires. */
  readonly expires: string | null
  readonly belts: ContentChange
  readonly sites: ContentChange
  readonly brands: ContentChange
}

/** What became of a zip that staff chose; why it is refused, in words. */
export type ContentRead =
  | { readonly kind: "sound"; readonly preview: ContentPreview }
  | { readonly kind: "refused"; readonly words: string }

/** What lies on this machine beside what is shown; editions as ISO dates. */
export type ContentBeside = {
  /** Waits for an empty hall. */
  readonly next: string | null
  /** One can go back: to an edition put in before, or (null) to what came with the program. */
  readonly back: { readonly edition: string | null } | null
}

/** How new content comes onto a hall's screen. Nothing a visitor sees changes before the hall is empty. */
export type ContentDoor = {
  /** What lies on the machine; rejects where the browser lets nothing be kept. */
  readonly beside: () => Promise<ContentBeside>
  /** Checks a zip whole and holds it; `onShare` is told how much is done (0 to 1). */
  readonly read: (zip: Blob, onShare: (done: number) => void) => Promise<ContentRead>
  /** Lays what was read beside what is shown. Rejects where the machine has no room for it. */
  readonly lay: () => Promise<void>
  /** The next empty hall shows what was shown before. */
  readonly goBack: () => void
}
