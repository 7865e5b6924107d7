import type { Atlas } from "../../src/domain/atlas.ts"
import type { Belt } from "../../src/domain/belt.ts"
import { type Box, STATES } from "../../src/domain/evidence.ts"
import type { Site } from "../../src/domain/site.ts"
import type { Standard } from "../../src/domain/standard.ts"
import { asSiteId } from "../../src/ingest/ids.ts"
import { beltOf, cityOf, elementOf, from, placed, SOURCES, siteOf, spot } from "./scored-city.ts"

const CITY_METRES = 40_000
const BELT_METRES = 1_500
const DISTRICTS = 12
const DEMAND = 50_000
const ROLES = ["mark", "service-centre", "culture-square", "corridor"]
const KINDS = ["two-new-belt", "two-new-belt", "two-new-belt", "alliance"] as const

/** A very large city in which everything a standard may ask about is stated: what scoring is timed on. The same every time. */
export const largeScoredCity = (belts: number, sites: number, packs: readonly Standard[]): Atlas => {
  let state = 7
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor(((state >>> 8) / 0x800000) * below)
  }
  const pick = <One>(list: readonly One[], otherwise: One): One => list[next(list.length)] ?? otherwise
  const boxOf = (): Box => ({
    state: pick(STATES, "unknown"),
    evidence: [from(pick(SOURCES, SOURCES[0] ?? never()).id)],
  })
  const boxes = (ids: readonly string[]): Readonly<Record<string, Box>> =>
    Object.fromEntries(ids.map((id) => [id, boxOf()]))
  const lists = packs.flatMap(({ checklist }) => (checklist === null ? [] : [checklist]))
  const middles = Array.from({ length: belts }, (): readonly [number, number] => [next(CITY_METRES), next(CITY_METRES)])
  const middleOf = (index: number): readonly [number, number] => middles[index % belts] ?? [0, 0]

  const siteList = Array.from({ length: sites }, (_, index): Site => {
    const [east, north] = middleOf(index)
    return siteOf(`s-${index}`, {
      position: placed(spot(east + next(BELT_METRES), north + next(BELT_METRES)), pick([3, 5, 60], 5)),
      level: pick(["city", "county", null] as const, null),
      roles: index % 10 === 0 ? [pick(ROLES, "mark")] : [],
      district: `${next(DISTRICTS)}区`,
      evidenceGrade: pick(["A", "B", "C"] as const, "A"),
      checklists: Object.fromEntries(lists.map(({ id, boxes: of }) => [id, boxes(of.map((box) => box.id))])),
    })
  })
  const perBelt = Math.floor(sites / belts)
  const beltList = Array.from({ length: belts }, (_, index): Belt => {
    const [east, north] = middleOf(index)
    const members = Array.from({ length: perBelt }, (_unused, member) => asSiteId(`s-${index + member * belts}`))
    return beltOf(`b-${index}`, {
      kind: pick(KINDS, "two-new-belt"),
      district: `${index % DISTRICTS}区`,
      siteList: pick(["complete", "complete", "partial"] as const, "complete"),
      line: [Array.from({ length: 20 }, (_unused, at) => spot(east + at * 75, north + next(BELT_METRES)))],
      sites: members,
      elements: ROLES.map((role) => elementOf(role, pick(STATES, "met"), { siteIds: members.slice(0, 2) })),
      milestones: ["foundations", "brands"].map((what) => ({ what, plannedFor: "2019-12-31", doneOn: "2019-10-15" })),
    })
  })
  const demand = Array.from({ length: DEMAND }, () => ({
    ...{ at: spot(next(CITY_METRES), next(CITY_METRES)), weight: 1 + next(9), kind: "firm" },
    district: `${next(DISTRICTS)}区`,
  }))
  return cityOf({ belts: beltList, sites: siteList, demand, standards: packs })
}

const never = (): never => {
  throw new Error("there are sources")
}
