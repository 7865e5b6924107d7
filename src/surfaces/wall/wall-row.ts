import type { State } from "../../domain/evidence.ts"

/** One line of a wall's list. */
export type WallRow = { readonly name: string; readonly detail: string | null; readonly state: State | null }

/** What a wall shows beside its map: one figure, one list, and of when and from whom they are. */
export type WallCard = {
  readonly about: string
  readonly title: string
  readonly figure: { readonly value: string; readonly unit: string }
  readonly list: readonly WallRow[]
  readonly source: string
}

/** More is not read in eight seconds. */
export const MOST_ROWS = 6

/** A line of a list. */
export const row = (name: string, detail: string | null = null, state: State | null = null): WallRow => ({
  name,
  detail,
  state,
})
