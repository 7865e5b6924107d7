import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { oneToMany } from "../../../src/compute/streets/one-to-many.ts"
import { MOST_METRES_TO_STREET, snapTo } from "../../../src/compute/streets/snap.ts"
import type { StreetGraph } from "../../../src/compute/streets/street-graph.ts"
import type { Atlas } from "../../../src/domain/atlas.ts"
import type { Belt } from "../../../src/domain/belt.ts"
import { degreeMetres } from "../../../src/domain/ellipsoid.ts"
import type { Evidence } from "../../../src/domain/evidence.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"
import type { Site } from "../../../src/domain/site.ts"
import type { Rule, Standard } from "../../../src/domain/standard.ts"

/**
 * The rules read aloud, one cell at a time, with nothing worked out before and nothing kept: what the quick scorer is held
 * to. Every cell as a word of STATES, "met (stale)" where the evidence has grown old; pack by pack, row after row.
 */
export const plainScores = (atlas: Atlas, on: string, streets: StreetGraph | null): readonly (readonly string[])[] => {
  const city: City = { atlas, on, streets }
  return atlas.standards.map((pack) =>
    subjectsOf(city, pack).flatMap((subject) => pack.items.map((item) => cell(city, pack, item.rule, subject))),
  )
}

type City = { readonly atlas: Atlas; readonly on: string; readonly streets: StreetGraph | null }
type Subject = { readonly belt?: Belt; readonly site?: Site }

const subjectsOf = ({ atlas }: City, { appliesTo }: Standard): readonly Subject[] => {
  if (appliesTo.what === "belt") return atlas.belts.map((belt) => ({ belt }))
  return appliesTo.what === "site" ? atlas.sites.map((site) => ({ site })) : [{}]
}

const cell = (city: City, pack: Standard, rule: Rule, subject: Subject): string => {
  const { kinds, scopes } = pack.appliesTo
  const { belt, site } = subject
  const kind = belt?.kind ?? site?.kind
  if (kind !== undefined && kinds !== null && !kinds.includes(kind)) return "not-applicable"
  if (site !== undefined && scopes !== null && !scopes.includes(site.scope)) return "not-applicable"
  switch (rule.kind) {
    case "has-element":
      return belt === undefined ? "unknown" : hasElement(city, pack, rule, belt)
    case "has-route":
      return belt === undefined ? "unknown" : hasRoute(city, pack, rule, belt)
    case "min-belts":
      return belt === undefined && site === undefined ? minBelts(city, pack, rule.atLeast) : "unknown"
    case "checklist":
      return site === undefined ? "unknown" : checklist(city, pack, rule, site)
    case "min-sites":
      return site === undefined ? minSites(city, pack, rule, belt) : "unknown"
    case "milestone":
      return belt === undefined ? "unknown" : milestone(city, rule, belt)
    case "reach":
      return reach(city, rule, subject)
    case "share":
      return site === undefined ? share(city, rule, belt) : "unknown"
  }
}

// ---- what evidence is worth

const firstDay = (date: string): string | null => {
  const [, year, month = "01", day = "01"] = /(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}
const lastDay = (date: string): string | null => {
  const [, year, month = "12", day = "31"] = /(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}

/** Whether something of that date has happened by the day asked about; the edition knows of nothing that has not. */
const hasHappened = ({ atlas, on }: City, date: string): boolean => {
  const last = lastDay(date) ?? ""
  const first = firstDay(date) ?? ""
  return on >= last || (atlas.edition >= first && on >= atlas.edition)
}

const worth = (city: City, { source, file, date }: Evidence, grade: string | null, always: boolean): number => {
  const from = city.atlas.sources.find(({ id }) => id === source)
  if (from === undefined && file === null) return NOTHING
  const when = date ?? from?.date ?? null
  const dated = when !== null && firstDay(when) !== null
  if (dated && !always && !hasHappened(city, when)) return NOT_YET
  const ownFile = file !== null && date !== null
  if (!ownFile && (grade ?? from?.grade) === "C") return WEAK
  return dated ? STRONG : UNDATED
}
const [STRONG, UNDATED, WEAK, NOT_YET, NOTHING] = [0, 1, 2, 3, 4]

const worthOf = (city: City, evidence: readonly Evidence[], grade: string | null = null, always = false): number =>
  Math.min(NOTHING, ...evidence.map((one) => worth(city, one, grade, always)))

const isOld = (city: City, pack: Standard, evidence: readonly Evidence[], grade: string | null = null): boolean => {
  const years = pack.shelfLifeYears
  if (years === null) return false
  const fresh = evidence.filter((one) => {
    const date = one.date ?? city.atlas.sources.find(({ id }) => id === one.source)?.date ?? ""
    const last = lastDay(date) ?? ""
    return worth(city, one, grade, false) === STRONG && `${Number(last.slice(0, 4)) + years}${last.slice(4)}` >= city.on
  })
  return fresh.length === 0
}

const cited = (sources: Site["sources"], date: string | null): readonly Evidence[] =>
  sources.map((source) => ({ source, file: null, date, note: null }))
const siteEvidence = (site: Site): readonly Evidence[] => cited(site.sources, site.reportedDate)
const isSure = (city: City, site: Site): boolean => worthOf(city, siteEvidence(site), site.evidenceGrade) === STRONG
const met = (stale: boolean): string => (stale ? "met (stale)" : "met")

// ---- the rules

const siteNamed = ({ atlas }: City, id: string): Site | undefined => atlas.sites.find((site) => site.id === id)

const hasElement = (city: City, pack: Standard, rule: Extract<Rule, { kind: "has-element" }>, belt: Belt): string => {
  const stated = belt.elements.filter(({ role }) => role === rule.role)
  const things: { readonly site: Site | null; readonly old: boolean }[] = []
  let isClaimed = false
  for (const { state, siteIds, evidence } of stated) {
    if (evidence.length > 0 && worthOf(city, evidence) === NOT_YET) isClaimed = true
    if (state !== "met") continue
    if (worthOf(city, evidence) !== STRONG) isClaimed = true
    else
      for (const id of siteIds.length === 0 ? [""] : siteIds)
        things.push({ site: siteNamed(city, id) ?? null, old: isOld(city, pack, evidence) })
  }
  if (stated.length === 0)
    for (const id of belt.sites) {
      const site = siteNamed(city, id)
      if (site === undefined || !site.roles.includes(rule.role) || site.condition === "ended") continue
      if (isSure(city, site)) things.push({ site, old: isOld(city, pack, siteEvidence(site), site.evidenceGrade) })
      else isClaimed = true
    }
  if (things.length < Math.max(1, rule.atLeast)) {
    if (isClaimed || stated.some(({ state }) => state === "unknown")) return "unknown"
    if (stated.some(({ state }) => state === "planned")) return "planned"
    if (stated.length > 0 && stated.every(({ state }) => state === "not-applicable")) return "not-applicable"
    return belt.siteList === "complete" ? "unmet" : "unknown"
  }
  const fresh = (of: typeof things): number => of.filter(({ old }) => !old).length
  const { withinMetres } = rule
  if (withinMetres === null) return met(fresh(things) < rule.atLeast)
  if (belt.line === null) return "unknown"
  const near = things.filter(({ site }) => site !== null && nearLine(belt, site, withinMetres) === "surely")
  const maybe = things.filter(({ site }) => site === null || nearLine(belt, site, withinMetres) === "perhaps")
  if (near.length >= rule.atLeast) return met(fresh(near) < rule.atLeast)
  if (near.length + maybe.length >= rule.atLeast) return "unknown"
  return belt.siteList === "complete" ? "unmet" : "unknown"
}

const nearLine = (belt: Belt, { position }: Site, limit: number): "surely" | "perhaps" | "not" => {
  if (position.kind !== "placed" || position.uncertaintyMetres > limit) return "perhaps"
  const [lonMetres, latMetres] = degreeMetres(position.at[1])
  const flat = ([lon, lat]: LngLat): readonly [number, number] => [
    (lon - position.at[0]) * lonMetres,
    (lat - position.at[1]) * latMetres,
  ]
  let metres = Number.POSITIVE_INFINITY
  for (const part of belt.line ?? [])
    for (let i = 1; i < part.length; i++) {
      const [ax, ay] = flat(part[i - 1] ?? [0, 0])
      const [bx, by] = flat(part[i] ?? [0, 0])
      const squared = (bx - ax) ** 2 + (by - ay) ** 2
      const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (ax * (ax - bx) + ay * (ay - by)) / squared))
      metres = Math.min(metres, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)))
    }
  if (metres + position.uncertaintyMetres <= limit) return "surely"
  return metres - position.uncertaintyMetres > limit ? "not" : "perhaps"
}

const hasRoute = (city: City, pack: Standard, rule: Extract<Rule, { kind: "has-route" }>, belt: Belt): string => {
  const stated = belt.elements.filter(({ role }) => role === "route")
  const said = stated.flatMap(({ evidence }) => evidence)
  const evidence = said.length > 0 ? said : cited(belt.sources, null)
  if (worthOf(city, evidence) === NOT_YET) return "unknown"
  if (stated.some(({ state }) => state === "planned")) return "planned"
  if (stated.length > 0 && stated.every(({ state }) => state === "not-applicable")) return "not-applicable"
  const official = belt.stopsOrder === "official" && belt.stops.length > 0
  if (belt.line === null && !official)
    return belt.siteList === "complete" && stated.some(({ state }) => state === "unmet") ? "unmet" : "unknown"
  if (belt.line !== null) {
    const near = belt.sites.map((id) => {
      const site = siteNamed(city, id)
      return site === undefined ? "perhaps" : nearLine(belt, site, rule.withinMetres)
    })
    if (near.includes("not")) return "unmet"
    if (near.includes("perhaps") || near.length === 0) return "unknown"
  }
  return worthOf(city, evidence) === STRONG ? met(isOld(city, pack, evidence)) : "unknown"
}

const minBelts = (city: City, { appliesTo: { kinds } }: Standard, atLeast: number): string => {
  const unnamed = ["planned", "editor-grouping", "confirmed-not-named-as-belt"]
  const belts = city.atlas.belts.filter(({ kind, status }) =>
    kinds === null
      ? kind === "two-new-belt" && !unnamed.includes(status)
      : kinds.includes(kind) && status !== "planned",
  )
  return belts.filter(({ sources }) => worthOf(city, cited(sources, null)) === STRONG).length >= atLeast
    ? "met"
    : "unknown"
}

const checklist = (city: City, pack: Standard, rule: Extract<Rule, { kind: "checklist" }>, site: Site): string => {
  const form = city.atlas.standards.find(({ checklist: one }) => one?.id === rule.list)?.checklist
  const ids = rule.boxes ?? form?.boxes.map(({ id }) => id) ?? []
  const states = ids.map((id): string => {
    const box = site.checklists[rule.list]?.[id]
    if (box === undefined) return "unknown"
    if (box.state === "not-applicable") return box.state
    if (worthOf(city, box.evidence) === NOT_YET) return "unknown"
    if (box.state !== "met") return box.state
    return worthOf(city, box.evidence) === STRONG ? met(isOld(city, pack, box.evidence)) : "unknown"
  })
  const asked = states.filter((state) => state !== "not-applicable")
  if (asked.length === 0) return states.length === 0 ? "unknown" : "not-applicable"
  for (const state of ["unmet", "unknown", "planned"]) if (asked.includes(state)) return state
  return met(asked.includes("met (stale)"))
}

const membersOf = (city: City, belt: Belt | undefined): readonly Site[] =>
  belt === undefined ? city.atlas.sites : belt.sites.flatMap((id) => siteNamed(city, id) ?? [])

const isNamedBelt = ({ kind, status }: Belt): boolean =>
  kind === "two-new-belt" && status !== "editor-grouping" && status !== "confirmed-not-named-as-belt"

const isAllListed = ({ atlas }: City, belt: Belt | undefined): boolean => {
  const named = atlas.belts.filter(isNamedBelt)
  return belt === undefined
    ? named.length > 0 && named.every(({ siteList }) => siteList === "complete")
    : belt.siteList === "complete"
}

const minSites = (
  city: City,
  pack: Standard,
  { atLeast, levels }: Extract<Rule, { kind: "min-sites" }>,
  belt: Belt | undefined,
): string => {
  const members = membersOf(city, belt)
  const claimed = members.filter(({ level }) => level !== null && levels.includes(level))
  const counted = claimed.filter((site) => isSure(city, site))
  const open = members.filter(({ level }) => level === null).length + claimed.length - counted.length
  const fresh = counted.filter((site) => !isOld(city, pack, siteEvidence(site), site.evidenceGrade))
  if (counted.length >= atLeast) return met(fresh.length < atLeast)
  return isAllListed(city, belt) && counted.length + open < atLeast ? "unmet" : "unknown"
}

const milestone = (city: City, { what, by }: Extract<Rule, { kind: "milestone" }>, belt: Belt): string => {
  const found = belt.milestones.find((one) => one.what === what)
  if (found === undefined) return "unknown"
  const due = lastDay(by) ?? by
  const { doneOn, plannedFor } = found
  if (doneOn !== null && hasHappened(city, doneOn)) {
    if ((firstDay(doneOn) ?? "") > due) return "unmet"
    if ((lastDay(doneOn) ?? "") > due) return "unknown"
    return worthOf(city, cited(belt.sources, null), null, true) === STRONG ? "met" : "unknown"
  }
  if (plannedFor !== null && (lastDay(plannedFor) ?? "") > city.on) return "planned"
  if (doneOn === null || (firstDay(doneOn) ?? "") <= city.on) return "unknown"
  return city.on > due ? "unmet" : "planned"
}

const settled = (least: number, most: number, of: number, percent: number, mayBeUnmet: boolean): string => {
  const isEnough = (count: number): boolean => count / of >= percent / 100 - 1e-9
  if (isEnough(least)) return "met"
  return mayBeUnmet && !isEnough(most) ? "unmet" : "unknown"
}

const reach = (city: City, rule: Extract<Rule, { kind: "reach" }>, { belt, site }: Subject): string => {
  const { atlas, streets } = city
  if (rule.of === "demand" && site !== undefined) return "unknown"
  if (rule.by === "street" && streets === null) return "unknown"
  const served: readonly {
    readonly id: string
    readonly at: LngLat | null
    readonly off: number
    readonly weight: number
  }[] =
    rule.of === "demand"
      ? atlas.demand
          .filter(({ district }) => belt === undefined || district === belt.district)
          .map(({ at, weight }) => ({ id: "", at, off: 0, weight }))
      : (site === undefined ? membersOf(city, belt) : [site]).map(({ id, position }) =>
          position.kind === "placed"
            ? { id, at: position.at, off: position.uncertaintyMetres, weight: 1 }
            : { id, at: null, off: 0, weight: 1 },
        )
  const of = served.reduce((sum, { weight }) => sum + weight, 0)
  if (of === 0) return "unknown"
  const limit = "metres" in rule.within ? rule.within.metres : rule.within.walkingMinutes * atlas.walk.metresPerMinute
  const centres = atlas.sites.filter(({ roles, condition }) => roles.includes(rule.role) && condition !== "ended")
  const nearest = ({ id, at, off }: (typeof served)[number]): "surely" | "perhaps" | "not" => {
    let best: "perhaps" | "not" = "not"
    for (const centre of centres) {
      const { position, condition } = centre
      if (position.kind !== "placed" || condition === "moved") best = "perhaps"
      else if (centre.id === id) {
        if (isSure(city, centre)) return "surely"
        best = "perhaps"
      } else if (at === null) best = "perhaps"
      else {
        const metres = rule.by === "street" ? byStreet(streets, position.at, at) : metresBetween(position.at, at)
        const unsure = off + position.uncertaintyMetres
        if (metres === null) best = "perhaps"
        else if (metres + unsure <= limit && isSure(city, centre)) return "surely"
        else if (metres - unsure <= limit) best = "perhaps"
      }
    }
    return best
  }
  const near = served.map((one) => ({ ...one, near: nearest(one) }))
  const least = near.filter((one) => one.near === "surely").reduce((sum, { weight }) => sum + weight, 0)
  const most = near.filter((one) => one.near !== "not").reduce((sum, { weight }) => sum + weight, 0)
  const isWhole = site !== undefined || isAllListed(city, belt)
  const inDistrict = atlas.belts.filter((one) => isNamedBelt(one) && one.district === belt?.district)
  const isListed = isWhole && (rule.of === "sites" || inDistrict.every(({ siteList }) => siteList === "complete"))
  if (rule.of === "sites" && !isListed) return "unknown"
  return settled(least, most, of, rule.atLeastPercent, isListed)
}

/** Metres on foot from door to door; null where one of the doors is on no street. */
const byStreet = (streets: StreetGraph | null, one: LngLat, other: LngLat): number | null => {
  if (streets === null) return null
  const [from, to] = [one, other].map((at) => snapTo(streets, at, MOST_METRES_TO_STREET))
  if (from === null || to === null || from === undefined || to === undefined) return null
  return (oneToMany(streets, from, [to]).metres[0] ?? Number.POSITIVE_INFINITY) + from.metres + to.metres
}

const share = (city: City, rule: Extract<Rule, { kind: "share" }>, belt: Belt | undefined): string => {
  const pack = city.atlas.standards.find(({ id }) => id === rule.standard)
  const item = pack?.items.find(({ id }) => id === rule.item)
  if (pack === undefined || item === undefined) return "unknown"
  const { what } = pack.appliesTo
  if (what === "city" || (what === "belt" && belt !== undefined)) return "unknown"
  const counted: readonly Subject[] =
    what === "site" ? membersOf(city, belt).map((site) => ({ site })) : city.atlas.belts.map((one) => ({ belt: one }))
  const states = counted.map((subject) => cell(city, pack, item.rule, subject))
  const asked = states.filter((state) => state !== "not-applicable")
  const count = (...wanted: readonly string[]): number => asked.filter((state) => wanted.includes(state)).length
  if (what === "belt" || !isAllListed(city, belt)) return "unknown"
  if (asked.length === 0) return states.length === 0 ? "unknown" : "not-applicable"
  const found = settled(
    count("met", "met (stale)"),
    count("met", "met (stale)", "unknown"),
    asked.length,
    rule.atLeastPercent,
    true,
  )
  return found === "met" ? met(settled(count("met"), 0, asked.length, rule.atLeastPercent, true) !== "met") : found
}
