import type { Atlas } from "../../domain/atlas.ts"
import type { BeltId, SiteId, StandardId } from "../../domain/ids.ts"
import type { ChecklistForm } from "../../domain/standard.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { type Nearness, nearnessOf, reachKey } from "./nearness.ts"
import { shareDepths } from "./share-depths.ts"
import { type Weighing, weighingOf } from "./weighing.ts"

/** All that the rules look things up in, worked out once for an atlas and a day. */
export type StandardsContext = {
  readonly atlas: Atlas
  /** The day asked about, as an ISO date: what happened later has not happened. */
  readonly on: string
  /** The streets one may walk; null where the city has none. */
  readonly streets: StreetGraph | null
  readonly weighing: Weighing
  readonly siteRows: ReadonlyMap<SiteId, number>
  readonly beltRows: ReadonlyMap<BeltId, number>
  readonly packRows: ReadonlyMap<StandardId, number>
  readonly forms: ReadonlyMap<string, ChecklistForm>
  readonly demandByDistrict: ReadonlyMap<string, readonly number[]>
  /** By `reachKey`; null where streets are asked about and there are none. */
  readonly reaches: ReadonlyMap<string, Nearness | null>
  /** How many shares deep an item rests on others, by pack and item; Infinity for one that rests on itself. */
  readonly depths: readonly (readonly number[])[]
}

/** Works out the look-ups of an atlas on a day, and how near everything is to what the packs ask for. */
export const standardsContext = (atlas: Atlas, on: string, streets: StreetGraph | null): StandardsContext => {
  const weighing = weighingOf(atlas.sources, atlas.edition, on)
  const forms = new Map<string, ChecklistForm>()
  for (const { checklist } of atlas.standards) if (checklist !== null) forms.set(checklist.id, checklist)
  return {
    atlas,
    on,
    streets,
    weighing,
    siteRows: new Map(atlas.sites.map(({ id }, row) => [id, row])),
    beltRows: new Map(atlas.belts.map(({ id }, row) => [id, row])),
    packRows: new Map(atlas.standards.map(({ id }, row) => [id, row])),
    forms,
    demandByDistrict: demandByDistrict(atlas),
    reaches: reachesOf(atlas, weighing, streets, null),
    depths: shareDepths(atlas.standards),
  }
}

/** The same city on another day; what does not change from day to day is not worked out again. */
export const contextOn = (context: StandardsContext, on: string): StandardsContext => {
  if (on === context.on) return context
  const { atlas, streets } = context
  const weighing = weighingOf(atlas.sources, atlas.edition, on)
  return { ...context, on, weighing, reaches: reachesOf(atlas, weighing, streets, context.reaches) }
}

const demandByDistrict = ({ demand }: Atlas): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>()
  for (const [row, { district }] of demand.entries()) {
    if (district === null) continue
    const list = rows.get(district)
    if (list === undefined) rows.set(district, [row])
    else list.push(row)
  }
  return rows
}

const reachesOf = (
  atlas: Atlas,
  weighing: Weighing,
  streets: StreetGraph | null,
  before: ReadonlyMap<string, Nearness | null> | null,
): ReadonlyMap<string, Nearness | null> => {
  const reaches = new Map<string, Nearness | null>()
  for (const { items } of atlas.standards)
    for (const { rule } of items) {
      if (rule.kind !== "reach") continue
      const key = reachKey(rule)
      if (!reaches.has(key)) reaches.set(key, nearnessOf(rule, atlas, weighing, streets, before?.get(key) ?? null))
    }
  return reaches
}
