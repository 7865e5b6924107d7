import type { Brand } from "../../domain/brand.ts"
import { addAlikeNames } from "./alike-names.ts"
import type { BrandFinding } from "./brand-finding.ts"
import { kinshipOf } from "./kinship.ts"
import { type NameForm, nameForms } from "./name-form.ts"
import { type Likeness, likenessTo } from "./name-likeness.ts"
import { newNamePairs } from "./name-pairs.ts"
import type { Registry } from "./registry.ts"

/** A name and the brands that bear it. */
type Bearers = { readonly form: NameForm; readonly brands: readonly Brand[] }

// Nobody looks through more pairs; a list made to be alike has millions, and they would fill the memory.
const MOST_PAIRS = 20_000

/**
 * Names that cannot be told apart, each pair once with its strongest likeness. Three names or more that are one to the
 * ear, or by their core, are told together. The same pairs as comparing all with all, which a test
 * holds; where they are more than anybody looks through, the families of names that hang together by being alike.
 */
export const similarNames = ({ brands, rules, spellings }: Registry): readonly BrandFinding[] => {
  const names = bearersOf(brands, nameForms(rules.names), spellings)
  const findings = names.filter(hasMany).map((one) => findingOf([one], { code: "same-name", score: 1 }))
  const alike = newNamePairs(names.length, MOST_PAIRS)
  const told: Told = new Map()
  for (const [likeness, group] of groupsOf(names, rules.names.likeness)) {
    if (group.length === 2) alike.add(group[0] ?? 0, group[1] ?? 0)
    else if (!areToldTogether(group, names, likeness.score, told))
      findings.push(
        findingOf(
          group.flatMap((index) => names[index] ?? []),
          likeness,
        ),
      )
  }
  addAlikeNames(
    alike,
    names.map(({ form }) => form),
    rules.names,
  )
  const pairs = alike.pairs()
  for (const [first, second] of pairs ?? []) {
    const [one, other] = [names[first], names[second]]
    const likeness = one && other && likenessTo(one.form, rules.names)(other.form)
    if (likeness && !isToldByGroup(one, other, likeness, told)) findings.push(findingOf([one, other], likeness))
  }
  if (pairs === null)
    for (const family of alike.families())
      findings.push(
        findingOf(
          family.flatMap((place) => names[place] ?? []),
          { code: "many-alike", score: Math.min(rules.names.likeness.spelling, rules.names.likeness.sharedCore) },
        ),
      )
  return findings
}

/** The groups of three names or more that were told, by the names in them. */
type Told = Map<Bearers, Set<{ readonly score: number }>>

const hasMany = ({ brands }: Bearers): boolean => brands.length > 1

const bearersOf = (
  brands: readonly Brand[],
  formOf: ReturnType<typeof nameForms>,
  spellings: Registry["spellings"],
): readonly Bearers[] => {
  const byName = new Map<string, { form: NameForm; brands: Brand[] }>()
  for (const brand of brands) {
    if (brand.name === null) continue
    const form = formOf(brand.name.zh, spellings[brand.id] ?? [])
    const known = byName.get(form.plain)
    if (known === undefined) byName.set(form.plain, { form, brands: [brand] })
    else known.brands.push(brand)
  }
  return [...byName.values()]
}

/** Names that are one by sound, by core or by alike sounds, the strongest likeness first. */
const groupsOf = (
  names: readonly Bearers[],
  scores: Registry["rules"]["names"]["likeness"],
): readonly (readonly [Likeness, readonly number[]])[] => {
  const groupBy = (keyOf: (form: NameForm) => string | null, likenessOf: (key: string) => Likeness) => {
    const groups = new Map<string, number[]>()
    names.forEach(({ form }, index) => {
      const key = keyOf(form)
      const group = key === null ? undefined : groups.get(key)
      if (group !== undefined) group.push(index)
      else if (key !== null) groups.set(key, [index])
    })
    return [...groups].filter(([, { length }]) => length > 1).map(([key, group]) => [likenessOf(key), group] as const)
  }
  return [
    ...groupBy(
      ({ sound }) => sound,
      () => ({ code: "same-sound", score: scores.sameSound }),
    ),
    ...groupBy(
      ({ core }) => core,
      (core) => ({ code: "same-core", score: scores.sameCore, core }),
    ),
    ...groupBy(
      ({ alikeSound }) => alikeSound,
      () => ({ code: "alike-sound", score: scores.alikeSound }),
    ),
  ].sort(([one], [other]) => other.score - one.score)
}

/** Whether one group told before holds all of these; when not, this group is noted as told. */
const areToldTogether = (group: readonly number[], names: readonly Bearers[], score: number, told: Told): boolean => {
  const members = group.flatMap((index) => names[index] ?? [])
  const [first, ...others] = members.map((one) => told.get(one))
  if (first !== undefined && [...first].some((before) => others.every((groups) => groups?.has(before)))) return true
  const mark = { score }
  for (const one of members) told.set(one, (told.get(one) ?? new Set()).add(mark))
  return false
}

/** Whether a group told of both already, and no less strongly than the pair would. */
const isToldByGroup = (one: Bearers, other: Bearers, likeness: Likeness, told: Told): boolean => {
  const groups = told.get(other)
  return [...(told.get(one) ?? [])].some((group) => group.score >= likeness.score && groups?.has(group))
}

const findingOf = (
  names: readonly Bearers[],
  likeness: Likeness | { readonly code: "many-alike"; readonly score: number },
): BrandFinding => {
  const bearers = names.flatMap(({ brands }) => brands)
  const { score, ...reason } = likeness
  return {
    kind: "similar-names",
    brands: bearers.map(({ id }) => id),
    sites: [],
    score,
    reason: { ...reason, kinship: kinshipOf(bearers) },
  }
}
