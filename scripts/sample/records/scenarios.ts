import type { Scenario } from "../../../src/domain/scenario.ts"
import { between, lngLatOf, mix, planeOf, type Vec } from "../ground/plane.ts"
import type { PlainDemand } from "./demand.ts"
import type { PlainSite } from "./plain-records.ts"

const ROLE = "service-centre"
const WALK_METRES = 1000
const WIDER_METRES = 1500

type Placed = { readonly id: string; readonly name: string; readonly place: Vec }

const isCentre = ({ kind, roles }: PlainSite): boolean => kind === ROLE || roles.includes(ROLE)

const placed = (sites: readonly PlainSite[]): readonly Placed[] =>
  sites.flatMap(({ id, name, place, position, condition }) =>
    place === null || position?.precision !== "exact" || condition !== "open" ? [] : [{ id, name: name.zh, place }],
  )

/** Two what-ifs such as a planner makes: new centres where many are out of reach, and two that stand close made into one. */
export const makeScenarios = (sites: readonly PlainSite[], demand: readonly PlainDemand[]): readonly Scenario[] => {
  const centres = placed(sites.filter((site) => site.roles.includes(ROLE)))
  const others = placed(sites.filter((site) => !isCentre(site)))
  return [filling(centres, others, demand), merging(centres, others)]
}

/** The two places that serve most of those whom no centre serves, and two more that were looked at. */
const filling = (centres: readonly Placed[], others: readonly Placed[], demand: readonly PlainDemand[]): Scenario => {
  let left = demand
    .map(({ at, weight }) => ({ at: planeOf(at), weight }))
    .filter(({ at }) => centres.every(({ place }) => between(at, place) > WALK_METRES))
  const picked: Placed[] = []
  while (picked.length < 4) {
    const [best] = others
      .filter((one) => !picked.includes(one))
      .map((one) => ({ one, gain: left.reduce((sum, { at, weight }) => sum + (reaches(one, at) ? weight : 0), 0) }))
      .sort((a, b) => b.gain - a.gain)
    if (best === undefined) break
    picked.push(best.one)
    left = left.filter(({ at }) => !reaches(best.one, at))
  }
  const added = picked.slice(0, 2).map(({ name, place }, index) => ({
    ...{ kind: "added" as const, id: `added-${index + 1}`, name: `${name}旁（拟增）` },
    ...{ at: lngLatOf(place), reachMetres: null },
  }))
  const candidates = picked
    .slice(2)
    .map(({ name, place }, index) => ({ id: `offered-${index + 1}`, name: `${name}旁`, at: lngLatOf(place) }))
  return { id: "plan-1", name: "补两处盲区（虚构）", of: ROLE, changes: added, candidates }
}

const reaches = ({ place }: Placed, at: Vec): boolean => between(place, at) <= WALK_METRES

/** The two centres that stand closest: one closes, the other moves in between and reaches further. */
const merging = (centres: readonly Placed[], others: readonly Placed[]): Scenario => {
  const [closest] = centres
    .flatMap((one, i) => centres.slice(i + 1).map((other) => ({ one, other, apart: between(one.place, other.place) })))
    .sort((a, b) => a.apart - b.apart)
  const scenario = { id: "plan-2", name: "相近两处合并（虚构）", of: ROLE }
  if (closest === undefined) return { ...scenario, changes: [] }
  const middle = mix(closest.one.place, closest.other.place, 0.5)
  const [nearest] = [...others].sort((a, b) => between(a.place, middle) - between(b.place, middle))
  const at = lngLatOf(nearest?.place ?? middle)
  return {
    ...scenario,
    changes: [
      { kind: "changed", id: closest.one.id, at, reachMetres: WIDER_METRES },
      { kind: "removed", id: closest.other.id },
    ],
    candidates: [],
  }
}
