import type { Evidence } from "../../domain/evidence.ts"
import type { SourceId } from "../../domain/ids.ts"
import type { Site } from "../../domain/site.ts"
import type { Source } from "../../domain/source.ts"
import { type Period, periodOf, yearsLater } from "./period.ts"

/**
 * What evidence amounts to, the best of it first. It `settles` when it is of grade A or B and has a year, or is a dated
 * file of one's own; what was published after the day asked about is `not-yet`.
 */
export const WEIGHTS = ["settles", "undated", "weak", "not-yet", "none"] as const
export type Weight = (typeof WEIGHTS)[number]

/** Places in `WEIGHTS`. */
export const SETTLES = 0
const UNDATED = 1
const WEAK = 2
const NOT_YET = 3
const NONE: number = 4

/** What says of each site of the atlas that it is what it is said to be, as a place in `WEIGHTS`. */
export type SiteWeights = Uint8Array

/** Weighs evidence on a day. */
export type Weighing = {
  /** The best of some evidence. */
  readonly weigh: (evidence: readonly Evidence[]) => Weight
  /** The same, whenever it was published: for things that carry their own day. */
  readonly weighWhenever: (evidence: readonly Evidence[]) => Weight
  /** What says that a site is what it is said to be: its sources, as good as the site's own grade. */
  readonly weighSite: (site: Site) => Weight
  /** Whether a piece of evidence is older than a shelf life; what has no date does not age. */
  readonly isStale: (evidence: Evidence, shelfLifeYears: number | null) => boolean
  /** Whether all that settles is older than a shelf life. */
  readonly areStale: (evidence: readonly Evidence[], shelfLifeYears: number | null) => boolean
  /** The same of what says what a site is. */
  readonly isSiteStale: (site: Site, shelfLifeYears: number | null) => boolean
}

/** Evidence that some sources give, dated by themselves or, where it has one, by the date of the report. */
export const evidenceOfSources = (sources: readonly SourceId[], date: string | null): readonly Evidence[] =>
  sources.map((source) => ({ source, file: null, date, note: null }))

/** The weighing of an atlas's evidence on a day. A date that names no day counts from its last day, but no source is younger than the edition it stands in. */
export const weighingOf = (sources: readonly Source[], edition: string, on: string): Weighing => {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const periods = new Map<string, Period | null>()
  const periodNamed = (date: string): Period | null => {
    const known = periods.get(date)
    if (known !== undefined) return known
    const period = periodOf(date)
    periods.set(date, period)
    return period
  }
  const dayOf = (evidence: Evidence): Period | null => {
    const source = evidence.source === null ? undefined : byId.get(evidence.source)
    const date = evidence.date ?? source?.date ?? null
    return date === null ? null : periodNamed(date)
  }
  const isOut = ({ first, last }: Period): boolean => last <= on || (first <= edition && edition <= on)

  const weighOne = (evidence: Evidence, whenever: boolean, grade: Source["grade"] | null): number => {
    const source = evidence.source === null ? undefined : byId.get(evidence.source)
    if (source === undefined && evidence.file === null) return NONE
    const day = dayOf(evidence)
    if (day !== null && !whenever && !isOut(day)) return NOT_YET
    // A dated file of one's own is as good as a source of grade A.
    const isOwnFile = evidence.file !== null && evidence.date !== null
    if (!isOwnFile && (grade ?? source?.grade) === "C") return WEAK
    return day === null ? UNDATED : SETTLES
  }
  // A city's boxes and sites cite the same few sources over and over.
  const known = new Map<Source["grade"] | null, Map<SourceId | null, Map<string | null, number>>>()
  const weighCited = (source: SourceId | null, date: string | null, grade: Source["grade"] | null): number => {
    const before = known.get(grade)?.get(source)?.get(date)
    if (before !== undefined) return before
    const weight = weighOne({ source, file: null, date, note: null }, false, grade)
    const ofGrade = known.get(grade) ?? new Map<SourceId | null, Map<string | null, number>>()
    known.set(grade, ofGrade)
    const ofSource = ofGrade.get(source) ?? new Map<string | null, number>()
    ofGrade.set(source, ofSource.set(date, weight))
    return weight
  }
  const weighKnown = (evidence: Evidence): number =>
    evidence.file === null ? weighCited(evidence.source, evidence.date, null) : weighOne(evidence, false, null)
  const best = (evidence: readonly Evidence[], weigh: (one: Evidence) => number): Weight => {
    let found = NONE
    for (const one of evidence) {
      const weight = weigh(one)
      if (weight < found) found = weight
    }
    return WEIGHTS[found] ?? "none"
  }
  const weighSite = ({ sources: cited, reportedDate, evidenceGrade }: Site): Weight => {
    let found = NONE
    for (const source of cited) found = Math.min(found, weighCited(source, reportedDate, evidenceGrade))
    return WEIGHTS[found] ?? "none"
  }
  const isStale: Weighing["isStale"] = (evidence, shelfLifeYears) => {
    if (shelfLifeYears === null) return false
    const day = dayOf(evidence)
    return day !== null && yearsLater(day.last, shelfLifeYears) < on
  }
  const areAllStale = (
    evidence: readonly Evidence[],
    grade: Source["grade"] | null,
    shelfLifeYears: number | null,
  ): boolean =>
    shelfLifeYears !== null &&
    !evidence.some((one) => weighOne(one, false, grade) === SETTLES && !isStale(one, shelfLifeYears))
  return {
    weigh: (evidence) => best(evidence, weighKnown),
    weighWhenever: (evidence) => best(evidence, (one) => weighOne(one, true, null)),
    weighSite,
    isStale,
    areStale: (evidence, shelfLifeYears) => areAllStale(evidence, null, shelfLifeYears),
    isSiteStale: (site, shelfLifeYears) =>
      shelfLifeYears !== null &&
      areAllStale(evidenceOfSources(site.sources, site.reportedDate), site.evidenceGrade, shelfLifeYears),
  }
}
