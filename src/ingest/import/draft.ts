import type { LngLat } from "../../domain/lng-lat.ts"
import type { At } from "../problems.ts"
import type { Growing } from "../tables/at-path.ts"
import type { Table } from "../tables/column.ts"

/** Coordinates as a row has them, before anybody knows what they are. */
export type WrittenPlace = { readonly first: string; readonly second: string }

/** A shape that came with a row of a map file. */
export type GivenShape = { readonly type: string; readonly coordinates: unknown }

/** A record on its way into the atlas: what its row says, and what is still to be settled with the others. */
export type Draft = {
  readonly table: Table
  readonly file: string
  readonly sheet: string
  readonly at: At
  /** The record's fields as far as understood, in the shape of its file; elements still by role. */
  readonly record: Growing
  /** What was not understood, by its head: kept as it was written. */
  readonly asWritten: Record<string, string>
  /** Belts the row says it belongs to, by name or id. */
  readonly belts: readonly string[]
  readonly brandName: string | null
  readonly place: WrittenPlace | null
  /** A place or shape in degrees that needs no doctor. */
  shape: GivenShape | null
  /** The title of its sheet. */
  readonly title: string | null
  /** Settled by the doctor. */
  placed: LngLat | null
}
