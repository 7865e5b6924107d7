import type { Atlas } from "../../domain/atlas.ts"
import type { LocalText } from "../../domain/local-text.ts"

/** What of one kind of record is new, gone or changed, by name. */
export type Difference = {
  readonly added: readonly LocalText[]
  readonly removed: readonly LocalText[]
  readonly changed: readonly LocalText[]
}

/** What a newer edition of a city's data brings. */
export type ContentDifferences = {
  readonly belts: Difference
  readonly sites: Difference
  readonly brands: Difference
}

type Named = { readonly id: string; readonly name: LocalText | null }

/** Compares two editions record by record, by their ids. */
export const differencesBetween = (before: Atlas, after: Atlas): ContentDifferences => ({
  belts: differenceOf(before.belts, after.belts),
  sites: differenceOf(before.sites, after.sites),
  brands: differenceOf(before.brands, after.brands),
})

const differenceOf = (before: readonly Named[], after: readonly Named[]): Difference => {
  const [old, young] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))]
  const names = (all: readonly Named[], wanted: (one: Named) => boolean): readonly LocalText[] =>
    all.filter(wanted).map(({ id, name }) => name ?? { zh: id })
  return {
    added: names(after, ({ id }) => !old.has(id)),
    removed: names(before, ({ id }) => !young.has(id)),
    changed: names(after, (one) => old.has(one.id) && JSON.stringify(one) !== JSON.stringify(old.get(one.id))),
  }
}
