import { assertNever } from "../domain/assert-never.ts"
import type { State } from "../domain/evidence.ts"
import type { Finding, MetReason, StateCounts, UnknownReason, UnmetReason } from "../domain/finding.ts"
import type { SiteId, StandardId } from "../domain/ids.ts"
import type { Parameters } from "./fill-in.ts"
import type { Book, Say } from "./say.ts"
import { type SayMore, withWords } from "./say-more.ts"
import type zhFindings from "./zh/findings.json"

/** Every key of the words of findings. */
export type FindingKey = Extract<keyof typeof zhFindings, string>

/** Says findings: on screen, on paper and in files. */
export type SayFinding = SayMore<FindingKey>

/** Adds a language's words of findings (`findings.json`). */
export const withFindingWords = (book: Book, say: Say): SayFinding => withWords(book, say)

/** What things named in a reason are called in the reader's language. */
export type FindingNames = {
  readonly site: (id: SiteId) => string
  /** The title of a box of the checklist that a pack asks for. */
  readonly box: (pack: StandardId, box: string) => string
}

/** A state in words; of a checklist one says 符合 where one says 达标 of everything else. */
export const sayState = (say: SayFinding, state: State, isChecklist = false): string =>
  say(`${isChecklist ? "box" : "state"}.${state}`)

/** Why a finding is what it is, in one sentence with its figures. */
export const sayReason = (say: SayFinding, finding: Finding, names: FindingNames): string => {
  switch (finding.state) {
    case "met":
      return sayMet(say, finding.reason)
    case "unmet":
      return sayUnmet(say, finding, finding.reason, names)
    case "unknown":
      return sayUnknown(say, finding, finding.reason, names)
    case "planned":
      return finding.by === null ? say("finding.planned.some-day") : say("finding.planned.by", { by: finding.by })
    case "not-applicable":
      return say(`finding.exempt.${finding.reason.kind}`)
    default:
      return assertNever(finding)
  }
}

/** The figures of a reason under the names its sentence gives them. */
const figuresOf = (reason: MetReason | UnmetReason | UnknownReason): Parameters => {
  const figures: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(reason))
    if (typeof value === "number" || (typeof value === "string" && name !== "kind")) figures[name] = value
  if ("withinMetres" in reason) figures["metres"] = reason.withinMetres
  if ("atLeastPercent" in reason) figures["percent"] = reason.atLeastPercent
  return figures
}

const sayMet = (say: SayFinding, reason: MetReason): string => {
  const figures = figuresOf(reason)
  if (reason.kind === "line-passes" || reason.kind === "official-order")
    return say(`finding.met.${reason.kind}`, { ...figures, count: reason.sites })
  if (reason.kind !== "all-boxes") return say(`finding.met.${reason.kind}`, figures)
  return reason.boxes === 1 ? say("finding.met.all-boxes-only") : say("finding.met.all-boxes", { count: reason.boxes })
}

const sayUnmet = (say: SayFinding, { pack }: Finding, reason: UnmetReason, names: FindingNames): string => {
  const figures = figuresOf(reason)
  switch (reason.kind) {
    case "too-few":
      return say("finding.unmet.too-few", { ...figures, missing: reason.atLeast - reason.count })
    case "share-short":
      return say("finding.unmet.share-short", { ...figures, missing: missingOf(reason) })
    case "line-misses":
      return say("finding.unmet.line-misses", { ...figures, sites: listOf(say, reason.sites.map(names.site)) })
    case "boxes-unmet":
      if (reason.of === 1) return say("finding.unmet.boxes-unmet-only")
      return say("finding.unmet.boxes-unmet", { ...figures, ...boxesIn(say, reason, pack, names) })
    default:
      return say(`finding.unmet.${reason.kind}`, figures)
  }
}

const sayUnknown = (say: SayFinding, { pack }: Finding, reason: UnknownReason, names: FindingNames): string => {
  const figures = figuresOf(reason)
  switch (reason.kind) {
    case "place-not-certain":
      return reason.sites.length === 0
        ? say("finding.unknown.place-not-stated", figures)
        : say("finding.unknown.place-not-certain", { ...figures, sites: listOf(say, reason.sites.map(names.site)) })
    case "boxes-open":
      return say("finding.unknown.boxes-open", { ...figures, ...boxesIn(say, reason, pack, names) })
    default:
      return say(`finding.unknown.${reason.kind}`, figures)
  }
}

/** How many more of the whole would make the share. */
const missingOf = ({ count, of, atLeastPercent }: Extract<UnmetReason, { kind: "share-short" }>): number =>
  Math.max(1, Math.ceil((of * atLeastPercent) / 100 - 1e-9 * of) - count)

const boxesIn = (
  say: SayFinding,
  { boxes }: { readonly boxes: readonly string[] },
  pack: StandardId,
  names: FindingNames,
): Parameters => ({
  count: boxes.length,
  boxes: listOf(
    say,
    boxes.map((box) => names.box(pack, box)),
  ),
})

const MOST_NAMES = 5 // more make a sentence nobody reads to its end

const listOf = (say: SayFinding, names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMES).join(say("finding.list-between"))
  return names.length > MOST_NAMES ? say("finding.and-more", { names: shown, count: names.length }) : shown
}

/** What would settle a finding that is open: which document, photo or date to look for. Null where nothing is open. */
export const saySettles = (say: SayFinding, finding: Finding): string | null => {
  if (finding.state === "planned") return say("settles.planned")
  if (finding.state !== "unknown") return null
  const { kind } = finding.reason
  switch (kind) {
    case "order-only-reported":
      return say("settles.no-line")
    case "share-of-partial-list":
      return say("settles.list-not-complete")
    default:
      return say(`settles.${kind}`)
  }
}

const COUNTED = ["met", "unmet", "unknown", "planned"] as const

/** “达标 1 项 · 待核实 4 项 · 共 5 项”: what there is none of is left out, and what is not asked does not count. */
export const sayCounts = (say: SayFinding, counts: StateCounts, isChecklist = false): string => {
  const parts = COUNTED.filter((state) => counts[state] > 0).map((state) =>
    say("counts.item", { state: sayState(say, state, isChecklist), count: counts[state] }),
  )
  const of = COUNTED.reduce((sum, state) => sum + counts[state], 0)
  const exempt = counts["not-applicable"] > 0 ? [say("counts.exempt", { count: counts["not-applicable"] })] : []
  const all = of > 0 || exempt.length === 0 ? [...parts, say("counts.of", { count: of })] : []
  return [...all, ...exempt].join(say("counts.between"))
}
