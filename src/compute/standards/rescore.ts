import type { Belt } from "../../domain/belt.ts"
import type { Scores } from "../../domain/finding.ts"
import type { Site } from "../../domain/site.ts"
import type { Rule } from "../../domain/standard.ts"
import { listedBy, membersOfBelt, type StandardsContext } from "./context.ts"
import { type Nearness, reachKey } from "./nearness.ts"
import { renear } from "./renear.ts"
import { scoreRows } from "./score-atlas.ts"

/** One belt or one site as it is after a change; its id says which it was. */
export type Edit = { readonly kind: "belt"; readonly belt: Belt } | { readonly kind: "site"; readonly site: Site }

/** What is known after a change. */
export type Rescored = { readonly context: StandardsContext; readonly scores: Scores }

/**
 * The scores after one belt or site was changed, equal to scoring everything anew: only what can have changed is looked
 * at again. A belt or site that is not in the atlas throws.
 */
export const rescore = (context: StandardsContext, scores: Scores, edit: Edit): Rescored => {
  const after = edit.kind === "belt" ? withBelt(context, edit.belt) : withSite(context, edit.site)
  const touched =
    edit.kind === "belt" ? touchedByBelt(context, after, edit.belt) : touchedBySite(context, after, edit.site)
  const tables = scores.tables.map((table) => ({ ...table, states: table.states.slice() }))
  scoreRows(after, tables, (pack, rows, item) => {
    const standard = after.atlas.standards[pack]
    const rule = standard?.items[item]?.rule
    if (standard === undefined || rule === undefined) return []
    if (standard.appliesTo.what === "city" || touched.isWide(rule)) return { from: 0, to: rows }
    return standard.appliesTo.what === "belt" ? touched.belts : touched.sites
  })
  return { context: after, scores: { on: scores.on, tables } }
}

type Touched = {
  readonly belts: readonly number[]
  readonly sites: readonly number[]
  /** Whether a rule may say something else of any place. */
  readonly isWide: (rule: Rule) => boolean
}

const rowOf = <Id>(rows: ReadonlyMap<Id, number>, id: Id): number => {
  const row = rows.get(id)
  if (row === undefined) throw new RangeError(`not in the atlas: ${String(id)}`)
  return row
}

const withOne = <One>(list: readonly One[], row: number, one: One): readonly One[] => {
  const copy = list.slice()
  copy[row] = one
  return copy
}

const withBelt = (context: StandardsContext, belt: Belt): StandardsContext => {
  const row = rowOf(context.beltRows, belt.id)
  const belts = withOne(context.atlas.belts, row, belt)
  return {
    ...context,
    atlas: { ...context.atlas, belts },
    beltMembers: withOne(context.beltMembers, row, membersOfBelt(belt, context.siteRows)),
    ...listedBy(belts),
  }
}

const withSite = (context: StandardsContext, site: Site): StandardsContext => {
  const row = rowOf(context.siteRows, site.id)
  const was = context.atlas.sites[row] ?? site
  const edited = { ...context, atlas: { ...context.atlas, sites: withOne(context.atlas.sites, row, site) } }
  const reaches = new Map<string, Nearness | null>()
  for (const { items } of context.atlas.standards)
    for (const { rule } of items) {
      if (rule.kind !== "reach" || reaches.has(reachKey(rule))) continue
      const before = context.reaches.get(reachKey(rule)) ?? null
      reaches.set(reachKey(rule), before === null ? null : renear(rule, edited, was, row, before))
    }
  return { ...edited, reaches }
}

const touchedByBelt = (before: StandardsContext, after: StandardsContext, belt: Belt): Touched => {
  const open = (context: StandardsContext): string => [...context.openDistricts].toSorted().join("\n")
  const isListed = open(before) !== open(after)
  return {
    belts: [rowOf(before.beltRows, belt.id)],
    sites: [],
    isWide: (rule) => isListed && (rule.kind === "reach" || rule.kind === "share"),
  }
}

const touchedBySite = (before: StandardsContext, after: StandardsContext, site: Site): Touched => {
  const row = rowOf(before.siteRows, site.id)
  const hasMoved = [...after.reaches].some(([key, nearness]) => before.reaches.get(key) !== nearness)
  const belts: number[] = []
  for (const [belt, members] of before.beltMembers.entries()) {
    const named = before.atlas.belts[belt]?.elements.some(({ siteIds }) => siteIds.includes(site.id)) === true
    if (named || members.includes(row)) belts.push(belt)
  }
  return { belts, sites: [row], isWide: (rule) => hasMoved && (rule.kind === "reach" || rule.kind === "share") }
}
