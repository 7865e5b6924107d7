import type { City } from "../city.ts"
import { DISTRICTS } from "../districts.ts"
import type { LaidBelt } from "../records/belts.ts"
import { PLANTED } from "../records/brands.ts"
import type { CheckedSite } from "../records/checklists.ts"
import type { PlainDemand } from "../records/demand.ts"
import type { PlainPair } from "../records/pairs.ts"
import type { PlainBrand, PlainSite } from "../records/plain-records.ts"
import { isCarClass, isWalkClass } from "../streets/street.ts"
import type { BeltFindings } from "./belt-findings.ts"
import { coverageTruth } from "./coverage-truth.ts"

/** Everything that was made, with what was decided about it. */
export type Made = {
  readonly seed: number
  readonly city: City
  readonly belts: readonly LaidBelt[]
  readonly findings: BeltFindings
  readonly sites: readonly PlainSite[]
  readonly checked: readonly { readonly site: PlainSite; readonly checked: CheckedSite }[]
  readonly brands: readonly PlainBrand[]
  readonly pairs: readonly PlainPair[]
  readonly tasks: readonly Readonly<Record<string, unknown>>[]
  readonly demand: readonly PlainDemand[]
  readonly sources: number
}

/** How many of each there are, keys in order of the alphabet. */
const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of [...words].sort()) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

const NAMED_BELT = ["confirmed", "reported", "in-progress"]

const findingTotals = (made: Made): Record<string, Record<string, number>> => {
  const states = new Map<string, string[]>()
  const note = (pack: string, state: string | null): void => {
    const list = states.get(pack)
    if (list === undefined) states.set(pack, [state ?? "left-open"])
    else list.push(state ?? "left-open")
  }
  for (const packs of Object.values(made.findings))
    for (const [pack, items] of Object.entries(packs)) for (const { state } of Object.values(items)) note(pack, state)
  for (const { checked } of made.checked)
    for (const [list, boxes] of Object.entries(checked.findings))
      for (const state of Object.values(boxes)) note(list, state)
  return Object.fromEntries([...states].map(([pack, list]) => [pack, tally(list)]))
}

export const countsOf = (made: Made): Record<string, number> => ({
  belts: made.belts.length,
  sites: made.sites.length,
  brands: made.brands.filter((brand) => !brand.elsewhere).length,
  brandsElsewhere: made.brands.filter((brand) => brand.elsewhere).length,
  pairs: made.pairs.length,
  tasks: made.tasks.length,
  demand: made.demand.length,
  districts: made.city.districts.length,
  sources: made.sources,
  metroLines: made.city.metro.lines.length,
  metroStations: made.city.metro.stations.length,
  streetNodes: made.city.network.nodes.length,
  streetEdges: made.city.network.edges.length,
})

/** The truths the city was made with, for tests to hold the engines to. No engine had a hand in them. */
export const expectedText = (made: Made): string => {
  const { demand, sites, belts } = made
  const named = belts.filter(({ spec }) => spec.kind === "two-new-belt" && NAMED_BELT.includes(spec.status))
  const metres = (keep: (kind: (typeof made.city.network.edges)[number]) => boolean): number =>
    Math.round(made.city.network.edges.filter(keep).reduce((sum, edge) => sum + edge.metres, 0))
  const parts: Record<string, unknown> = {
    note: "Written by the sample's generator from its own decisions, not by the engines it is to test. Not part of the atlas.",
    seed: made.seed,
    counts: countsOf(made),
    findingTotals: findingTotals(made),
    citySize: { belts: { state: named.length >= 10 ? "met" : "unknown", why: `${named.length}-of-10` } },
    sites: {
      kind: tally(sites.map((site) => site.kind)),
      scope: tally(sites.map((site) => site.scope)),
      level: tally(sites.map((site) => site.level ?? "null")),
      condition: tally(sites.map((site) => site.condition)),
      access: tally(sites.map((site) => site.access)),
      district: tally(sites.map((site) => site.district)),
      precision: tally(sites.map((site) => site.position?.precision ?? "district-only")),
      schematic: sites.filter((site) => site.position?.schematic === true).length,
    },
    brands: {
      tier: tally(made.brands.filter((brand) => !brand.elsewhere).map((brand) => brand.tier)),
      stage: tally(made.brands.filter((brand) => !brand.elsewhere).map((brand) => brand.stage ?? "null")),
      approvalStep: tally(made.brands.filter((brand) => !brand.elsewhere).map((brand) => brand.approvalStep ?? "null")),
      withoutName: made.brands.filter((brand) => brand.name === null).map((brand) => brand.id),
      withSite: sites.filter((site) => site.brand !== null).length,
      planted: PLANTED,
    },
    pairs: { state: tally(made.pairs.map((pair) => pair.state)) },
    tasks: { state: tally(made.tasks.map((task) => String(task["state"]))) },
    demand: {
      kind: tally(demand.map((point) => point.kind)),
      weight: demand.reduce((sum, point) => sum + point.weight, 0),
      district: Object.fromEntries(
        made.city.districts.map(({ id }) => {
          const own = demand.filter((point) => point.district === id)
          return [DISTRICTS[id].zh, { points: own.length, weight: own.reduce((sum, point) => sum + point.weight, 0) }]
        }),
      ),
    },
    streets: {
      metres: metres(() => true),
      walkMetres: metres((edge) => isWalkClass(edge.street.class)),
      driveMetres: metres((edge) => isCarClass(edge.street.class)),
      classes: tally(made.city.network.edges.map((edge) => edge.street.class)),
    },
    coverage: coverageTruth(demand, sites),
  }
  const lines = Object.entries(parts).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  const beltLines = Object.entries(made.findings).map(([id, packs]) => `${JSON.stringify(id)}:${JSON.stringify(packs)}`)
  const siteLines = made.checked.map(
    ({ site, checked }) => `${JSON.stringify(site.id)}:${JSON.stringify(checked.findings)}`,
  )
  return `{${lines.join(",\n")},\n"beltFindings":{\n${beltLines.join(",\n")}\n},\n"siteFindings":{\n${siteLines.join(",\n")}\n}}\n`
}
