import type { State } from "../../../src/domain/evidence.ts"
import { lngLatOf, metresApart } from "../ground/plane.ts"
import type { ElementRole } from "../records/belt-specs.ts"
import type { LaidBelt } from "../records/belts.ts"
import type { PlainSite } from "../records/plain-records.ts"

/** What the author meant a finding to be, and why. `arguable` marks the few where another careful reading is possible. */
export type Intended = { readonly state: State | null; readonly why: string; readonly arguable?: true }
/** belt id → pack id → item id → what was meant */
export type BeltFindings = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Intended>>>>>>

const TODAY = "2026-11-22"

const found = (state: State | null, why: string, arguable?: boolean): Intended => ({
  state,
  why,
  ...(arguable === true && { arguable: true as const }),
})

/** An absent thing counts against a belt only when its list of sites is complete. */
const absent = ({ spec }: LaidBelt, why: string): Intended =>
  spec.siteList === "complete" ? found("unmet", why) : found("unknown", "site-list-not-complete")

const element = (belt: LaidBelt, role: ElementRole, atLeast: number, withinMetres: number | null): Intended => {
  const { spec } = belt
  const decided = spec.elements[role]
  if (decided === undefined) return absent(belt, "nothing-stated")
  if (decided.state === "unmet") return absent(belt, "stated-unmet")
  if (decided.state !== "met") return found(decided.state, `stated-${decided.state}`)
  if (decided.strength !== "strong")
    return found("unknown", decided.strength === "weak" ? "evidence-grade-c" : "evidence-without-year")
  if (decided.at.length < atLeast) return absent(belt, "too-few")
  if (withinMetres === null) return found("met", "stated-with-evidence")
  if (spec.drawn === "nothing") return found("unknown", "no-line-to-measure-from", true)
  const vague = decided.at.some((index) => (spec.vague?.[index] ?? 0) > withinMetres)
  return vague
    ? found("unknown", "position-less-certain-than-rule")
    : found("met", "stated-with-evidence-beside-the-line")
}

const route = (belt: LaidBelt, withinMetres: number): Intended => {
  const { spec } = belt
  if (spec.elements.route?.state === "planned") return found("planned", "stated-planned")
  if (spec.drawn === "nothing")
    return spec.stopsOrder === "official"
      ? found("met", "official-order-of-stops")
      : found("unknown", "no-line-and-no-official-order")
  const vague = Object.values(spec.vague ?? {}).some((metres) => metres > withinMetres)
  if (spec.farOff !== undefined) return found("unmet", "a-site-too-far-from-the-line")
  return vague ? found("unknown", "position-less-certain-than-rule") : found("met", "line-passes-every-site")
}

const size = (belt: LaidBelt, atLeast: number, levels: readonly string[]): Intended => {
  const { spec } = belt
  const count = belt.sites.filter((site) => site.level !== null && levels.includes(site.level)).length
  if (count >= atLeast) return found("met", `${count}-of-${atLeast}`)
  const unstated = belt.sites.filter((site) => site.level === null).length
  if (spec.siteList !== "complete" || count + unstated >= atLeast) return found("unknown", "levels-or-list-not-known")
  return found("unmet", `${count}-of-${atLeast}`)
}

const milestone = (belt: LaidBelt, what: string, by: string): Intended => {
  const entry = belt.spec.milestones.find(([name]) => name === what)
  if (entry === undefined) return found("unknown", "no-milestone")
  const [, plannedFor, doneOn] = entry
  if (doneOn !== null) return doneOn <= by ? found("met", `done-${doneOn}`) : found("unmet", `late-${doneOn}`)
  if (plannedFor !== null && plannedFor > TODAY) return found("planned", `planned-${plannedFor}`, true)
  return found("unknown", "not-known-whether-done")
}

/** At least 90 % of the sites within 1,500 metres of a service centre in a straight line. */
const nearCentre = (belt: LaidBelt, centres: readonly PlainSite[]): Intended => {
  if (belt.spec.siteList !== "complete") return found("unknown", "site-list-not-complete")
  const share = (of: readonly PlainSite[]): number => {
    const near = belt.sites.filter((site) =>
      of.some(
        (centre) =>
          site.place !== null &&
          centre.place !== null &&
          metresApart(lngLatOf(site.place), lngLatOf(centre.place)) <= 1500,
      ),
    )
    return near.length / belt.sites.length
  }
  const [own, all] = [share(belt.sites.filter((site) => site.roles.includes("service-centre"))), share(centres)]
  const state = all >= 0.9 ? "met" : "unmet"
  return found(state, `${Math.round(all * 100)}-percent`, own >= 0.9 !== all >= 0.9)
}

const premisesShare = (belt: LaidBelt): Intended => {
  const states = belt.checked.map((checked) => checked.findings["liu-you"]["premises"] ?? "unknown")
  const asked = states.filter((state) => state !== "not-applicable")
  const met = asked.filter((state) => state === "met").length
  const open = asked.filter((state) => state === "unknown").length
  if (belt.spec.siteList !== "complete") return found("unknown", "site-list-not-complete")
  if (met >= asked.length * 0.9) return found("met", `${met}-of-${asked.length}`)
  return met + open < asked.length * 0.9
    ? found("unmet", `${met}-of-${asked.length}`)
    : found("unknown", `${met}-of-${asked.length}-${open}-open`)
}

/** What every belt pack was meant to find, written down from the decisions themselves. */
export const intendedFindings = (belts: readonly LaidBelt[], sites: readonly PlainSite[]): BeltFindings => {
  const centres = sites.filter((site) => site.roles.includes("service-centre") && site.position?.schematic === false)
  const all: Record<string, Record<string, Record<string, Intended>>> = {}
  for (const belt of belts) {
    const packs: Record<string, Record<string, Intended>> = {
      "wu-ge-yi": {
        route: route(belt, 300),
        mark: element(belt, "mark", 1, null),
        "service-centre": element(belt, "service-centre", 1, null),
        "culture-square": element(belt, "culture-square", 1, null),
        corridor: element(belt, "corridor", 1, null),
      },
      "belt-size": { sites: size(belt, 8, ["city", "county"]) },
      "three-year-plan": {
        foundations: milestone(belt, "foundations", "2018-12-31"),
        brands: milestone(belt, "brands", "2019-12-31"),
        "full-coverage": milestone(belt, "full-coverage", "2020-12-31"),
      },
      "ten-items": {
        line: route(belt, 200),
        mark: element(belt, "mark", 2, 100),
        "service-centre": element(belt, "service-centre", 1, 500),
        "culture-square": element(belt, "culture-square", 1, 300),
        corridor: element(belt, "corridor", 1, 100),
        sites: size(belt, 10, ["city"]),
        "served-on-foot": found(null, "left-to-the-street-graph"),
        "sites-near-centre": nearCentre(belt, centres),
        "premises-share": premisesShare(belt),
        brands: milestone(belt, "brands", "2020-06-30"),
      },
    }
    if (belt.spec.kind !== "two-new-belt")
      for (const items of Object.values(packs))
        for (const item of Object.keys(items)) items[item] = found("not-applicable", "other-kind-of-belt")
    all[belt.spec.id] = packs
  }
  return all
}
