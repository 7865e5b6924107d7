/** What a page tells the service worker. */
export type PageMessage =
  /** The page stands; `atlas` is its city, `seen` what it fetched so far (absolute addresses). */
  | { readonly kind: "stands"; readonly atlas: string; readonly seen: readonly string[] }
  /** The reader, or a hall between two visits, wants the version that waits. */
  | { readonly kind: "take-over" }
  /** A city's content was put in by hand, or taken back. */
  | { readonly kind: "content-changed" }
  /** Asks on a port of its own what is kept; answered with `Kept`. */
  | { readonly kind: "tell" }

/** What is kept on this device. */
export type Kept = {
  readonly shown: string | null
  readonly before: string | null
  /** The shown version has been seen to work on this device. */
  readonly proven: boolean
  readonly refused: readonly string[]
  readonly atlases: readonly string[]
  /** Of the shown version, as files. */
  readonly bytes: number
}

const KINDS: readonly unknown[] = [
  "stands",
  "take-over",
  "content-changed",
  "tell",
] satisfies readonly PageMessage["kind"][]

/** Whether something that was sent is a message of ours. */
export const isPageMessage = (value: unknown): value is PageMessage =>
  typeof value === "object" && value !== null && "kind" in value && KINDS.includes(value.kind)
