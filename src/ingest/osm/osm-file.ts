/** What is said of an element, as the map's editors wrote it. */
export type OsmTags = Readonly<Record<string, string>>

export type OsmMember = { readonly type: "node" | "way" | "relation"; readonly ref: number; readonly role: string }

/** Called for each element of the kinds that have a visitor. Nodes come with tags only where they have any. */
export type OsmVisitor = {
  readonly node?: (id: number, lon: number, lat: number, tags: OsmTags | null) => void
  readonly way?: (id: number, refs: readonly number[], tags: OsmTags) => void
  readonly relation?: (id: number, members: readonly OsmMember[], tags: OsmTags) => void
}

/** What is wrong with an extract, or with what was asked of it. */
export type OsmFault =
  | { readonly kind: "streets-not-osm" }
  | { readonly kind: "streets-broken"; readonly at: number }
  | { readonly kind: "streets-packed-otherwise"; readonly found: string }
  | { readonly kind: "streets-history" }
  | { readonly kind: "streets-doctype" }
  | { readonly kind: "streets-too-large"; readonly limit: number }
  | { readonly kind: "streets-too-many"; readonly limit: number }
  | { readonly kind: "streets-outside"; readonly box: string }
  | { readonly kind: "streets-no-roads" }

/** Thrown while an extract is read; `gatherStreets` answers it. */
export class OsmRefused extends Error {
  readonly fault: OsmFault
  constructor(fault: OsmFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** Told how much of a reading is done, from 0 to 1. */
export type Progress = (share: number) => void

/** An extract that can be gone through as often as needed, never held whole. Rejects with OsmRefused. */
export type OsmFile = { readonly read: (visit: OsmVisitor, progress: Progress) => Promise<void> }

/** Bytes of a file, read piece by piece: a file on a disk, or one that a person dropped on the page. */
export type ByteSource = {
  readonly size: number
  readonly read: (from: number, length: number) => Promise<Uint8Array>
}
