import type { BrandFinding } from "../../src/compute/brands/brand-finding.ts"
import { nameForms } from "../../src/compute/brands/name-form.ts"
import { likenessTo } from "../../src/compute/brands/name-likeness.ts"
import type { Registry } from "../../src/compute/brands/registry.ts"

/** Pairs of brands, as their two ids with a space between, with how alike their names are. */
export type ScoredPairs = ReadonlyMap<string, number>

/** The slow obvious way: every name compared with every other. */
export const pairsByComparingAll = ({ brands, rules, spellings }: Registry): ScoredPairs => {
  const formOf = nameForms(rules.names)
  const forms = brands.map(({ id, name }) => formOf(name?.zh ?? "", spellings[id] ?? []))
  const found = new Map<string, number>()
  forms.forEach((form, one) => {
    const likeness = likenessTo(form, rules.names)
    for (let other = one + 1; other < forms.length; other++) {
      const opposite = forms[other]
      const alike = opposite && likeness(opposite)
      if (alike) found.set(`${brands[one]?.id} ${brands[other]?.id}`, alike.score)
    }
  })
  return found
}

/** The pairs that findings tell of, each with its strongest score. */
export const pairsTold = ({ brands }: Registry, findings: readonly BrandFinding[]): ScoredPairs => {
  const place = new Map(brands.map(({ id }, index) => [id, index]))
  const best = new Map<string, number>()
  for (const { brands: alike, score } of findings) {
    const inOrder = [...alike].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
    inOrder.forEach((one, index) => {
      for (const other of inOrder.slice(index + 1)) {
        const pair = `${one} ${other}`
        best.set(pair, Math.max(score, best.get(pair) ?? 0))
      }
    })
  }
  return best
}

/** Pairs in an order of their own, to be compared. */
export const sortedPairs = (pairs: ScoredPairs): readonly (readonly [string, number])[] =>
  [...pairs].sort(([one], [other]) => (one < other ? -1 : 1))
