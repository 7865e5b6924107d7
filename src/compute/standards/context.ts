import type { Atlas } from "../../domain/atlas.ts"
import { isDemonstrationBelt } from "../../domain/atlas-index.ts"
import type { Belt } from "../../domain/belt.ts"
import type { BeltId, SiteId, StandardId } from "../../domain/ids.ts"
import type { Site } from "../../domain/site.ts"
import type { ChecklistForm } from "../../domain/standard.ts"
import type { StreetGraph } from "../streets/street-graph.ts"
import { rowsByRole } from "./facilities.ts"
import { type City, type Nearness, nearnessOf, reachKey } from "./nearness.ts"
import { shareDepths } from "./share-depths.ts"
import { type Spots, spotsOfDemand, spotsOfSites } from "./spots.ts"
import { type SiteWeights, WEIGHTS, type Weighing, type Weight, weighingOf } from "./weighing.ts"

/** All that the rules look things up in, worked out once for an atlas and a day. */
export type StandardsContext = {
  readonly atlas: Atlas
  /** The day asked about, as an ISO date: what happened later has not happened. */
  readonly on: string
  /** The streets one may walk; null where the city has none. */
  readonly streets: StreetGraph | null
  readonly weighing: Weighing
  readonly siteWeights: SiteWeights
  readonly siteSpots: Spots
  readonly demandSpots: Spots
  readonly rowsByRole: ReadonlyMap<string, readonly number[]>
  readonly siteRows: ReadonlyMap<SiteId, number>
  readonly beltRows: ReadonlyMap<BeltId, number>
  readonly packRows: ReadonlyMap<StandardId, number>
  readonly forms: ReadonlyMap<string, ChecklistForm>
  /** Rows of the sites of each belt; sites that are not in the atlas are left away. */
  readonly beltMembers: readonly (readonly number[])[]
  /** Districts with a demonstration belt of which not all sites are known. */
  readonly openDistricts: ReadonlySet<string>
  /** Whether the city has demonstration belts and all their sites are known. */
  readonly isCityListed: boolean
  /** By `reachKey`; null where streets are asked about and there are none. */
  readonly reaches: ReadonlyMap<string, Nearness | null>
  /** How many shares deep an item rests on others, by pack and item; Infinity for one that rests on itself. */
  readonly depths: readonly (readonly number[])[]
}

/** Works out the look-ups of an atlas on a day, and how near everything is to what the packs ask for. */
export const standardsContext = (atlas: Atlas, on: string, streets: StreetGraph | null): StandardsContext => {
  const weighing = weighingOf(atlas.sources, atlas.edition, on)
  const siteWeights = weightsOf(atlas.sites, weighing)
  const siteRows = new Map(atlas.sites.map(({ id }, row) => [id, row]))
  const looked = {
    ...{ atlas, streets, siteWeights, rowsByRole: rowsByRole(atlas.sites) },
    ...{ siteSpots: spotsOfSites(atlas.sites), demandSpots: spotsOfDemand(atlas.demand) },
  }
  const forms = new Map<string, ChecklistForm>()
  for (const { checklist } of atlas.standards) if (checklist !== null) forms.set(checklist.id, checklist)
  return {
    ...looked,
    on,
    weighing,
    siteRows,
    beltRows: new Map(atlas.belts.map(({ id }, row) => [id, row])),
    packRows: new Map(atlas.standards.map(({ id }, row) => [id, row])),
    forms,
    beltMembers: atlas.belts.map((belt) => membersOfBelt(belt, siteRows)),
    ...listedBy(atlas.belts),
    reaches: reachesOf(looked, null),
    depths: shareDepths(atlas.standards),
  }
}

/** The same city on another day; what does not change from day to day is not worked out again. */
export const contextOn = (context: StandardsContext, on: string): StandardsContext => {
  if (on === context.on) return context
  const { atlas } = context
  const weighing = weighingOf(atlas.sources, atlas.edition, on)
  const siteWeights = weightsOf(atlas.sites, weighing)
  return { ...context, on, weighing, siteWeights, reaches: reachesOf({ ...context, siteWeights }, context.reaches) }
}

const weightsOf = (sites: readonly Site[], weighing: Weighing): SiteWeights => {
  const weights = new Uint8Array(sites.length)
  for (const [row, site] of sites.entries()) weights[row] = WEIGHTS.indexOf(weighing.weighSite(site))
  return weights
}

/** What says of the site at a row that it is what it is said to be. */
export const weightAt = ({ siteWeights }: StandardsContext, row: number): Weight =>
  WEIGHTS[siteWeights[row] ?? -1] ?? "none"

/** Rows of a belt's sites, in the belt's order. */
export const membersOfBelt = (belt: Belt, siteRows: StandardsContext["siteRows"]): readonly number[] =>
  belt.sites.flatMap((id) => siteRows.get(id) ?? [])

/** Which of some belts' lists of sites are complete, by district and over the city. */
export const listedBy = (belts: readonly Belt[]): Pick<StandardsContext, "openDistricts" | "isCityListed"> => {
  const demonstration = belts.filter(isDemonstrationBelt)
  const open = demonstration.filter(({ siteList }) => siteList !== "complete")
  return {
    openDistricts: new Set(open.map(({ district }) => district)),
    isCityListed: demonstration.length > 0 && open.length === 0,
  }
}

const reachesOf = (
  city: City,
  before: ReadonlyMap<string, Nearness | null> | null,
): ReadonlyMap<string, Nearness | null> => {
  const reaches = new Map<string, Nearness | null>()
  for (const { items } of city.atlas.standards)
    for (const { rule } of items) {
      if (rule.kind !== "reach") continue
      const key = reachKey(rule)
      if (!reaches.has(key)) reaches.set(key, nearnessOf(rule, city, before?.get(key) ?? null))
    }
  return reaches
}
