import type { Belt } from "../../domain/belt.ts"
import type { Scores } from "../../domain/finding.ts"
import type { Site } from "../../domain/site.ts"
import type { Rule } from "../../domain/standard.ts"
import { listedBy, membersOfBelt, type StandardsContext } from "./context.ts"
import { type Nearness, reachKey } from "./nearness.ts"
import { renear } from "./renear.ts"
import { scoreRows, type WantedRows } from "./score-atlas.ts"
import { withSpot } from "./spots.ts"
import { WEIGHTS } from "./weighing.ts"

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
  const wanted = after.atlas.standards.map(({ appliesTo: { what } }) => (rule: Rule): WantedRows => {
    if (what === "city" || touched.isWide(rule)) return "all"
    return what === "belt" ? touched.belts : touched.sites
  })
  scoreRows(after, tables, wanted)
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
  const siteWeights = context.siteWeights.slice()
  siteWeights[row] = WEIGHTS.indexOf(context.weighing.weighSite(site))
  const edited = {
    ...context,
    atlas: { ...context.atlas, sites: withOne(context.atlas.sites, row, site) },
    siteWeights,
    siteSpots: was.position === site.position ? context.siteSpots : withSpot(context.siteSpots, row, site),
    rowsByRole: withRoles(context.rowsByRole, row, was, site),
  }
  const reaches = new Map<string, Nearness | null>()
  for (const { items } of context.atlas.standards)
    for (const { rule } of items) {
      if (rule.kind !== "reach" || reaches.has(reachKey(rule))) continue
      const before = context.reaches.get(reachKey(rule)) ?? null
      reaches.set(reachKey(rule), before === null ? null : renear(rule, edited, was, row, before))
    }
  return { ...edited, reaches }
}

/** The rows of each role after one site was changed. */
const withRoles = (
  before: StandardsContext["rowsByRole"],
  row: number,
  was: Site,
  is: Site,
): StandardsContext["rowsByRole"] => {
  const changed = [...was.roles, ...is.roles].filter((role) => was.roles.includes(role) !== is.roles.includes(role))
  if (changed.length === 0) return before
  const after = new Map(before)
  for (const role of changed) {
    const others = (before.get(role) ?? []).filter((other) => other !== row)
    after.set(role, is.roles.includes(role) ? [...others, row].sort((one, other) => one - other) : others)
  }
  return after
}

const touchedByBelt = (before: StandardsContext, after: StandardsContext, belt: Belt): Touched => {
  const open = (context: StandardsContext): string => [...context.openDistricts].sort().join("\n")
  const isListed = open(before) !== open(after)
  return {
    belts: [rowOf(before.beltRows, belt.id)],
    sites: [],
    isWide: (rule) => isListed && isOfDemand(rule),
  }
}

/** What a belt's rule about demand says depends on the other belts of its district. */
const isOfDemand = (rule: Rule): boolean => rule.kind === "reach" && rule.of === "demand"

const touchedBySite = (before: StandardsContext, after: StandardsContext, site: Site): Touched => {
  const row = rowOf(before.siteRows, site.id)
  const isTouched = new Uint8Array(before.atlas.sites.length)
  isTouched[row] = 1
  let hasMoved = false
  for (const { rule } of after.atlas.standards.flatMap(({ items }) => items)) {
    if (rule.kind !== "reach") continue
    const [was, is] = [before.reaches.get(reachKey(rule)), after.reaches.get(reachKey(rule))]
    if (was === is || was === null || was === undefined || is === null || is === undefined) continue
    if (rule.of === "demand") hasMoved = true
    else for (let other = 0; other < isTouched.length; other++) if (was.of[other] !== is.of[other]) isTouched[other] = 1
  }
  const sites: number[] = []
  for (let other = 0; other < isTouched.length; other++) if (isTouched[other] === 1) sites.push(other)
  return { belts: beltsOf(before, isTouched, site), sites, isWide: (rule) => hasMoved && isOfDemand(rule) }
}

/** The belts that have one of the touched sites, or name the edited one for an element. */
const beltsOf = (before: StandardsContext, isTouched: Uint8Array, site: Site): readonly number[] => {
  const belts: number[] = []
  for (let belt = 0; belt < before.beltMembers.length; belt++)
    if (hasOne(before.beltMembers[belt] ?? [], isTouched) || isNamedBy(before.atlas.belts[belt], site)) belts.push(belt)
  return belts
}

const hasOne = (members: readonly number[], isTouched: Uint8Array): boolean => {
  for (const member of members) if (isTouched[member] === 1) return true
  return false
}

const isNamedBy = (belt: Belt | undefined, { id }: Site): boolean =>
  belt?.elements.some(({ siteIds }) => siteIds.includes(id)) === true
