import type { AtlasIndex } from "../../../domain/atlas-index.ts"
import type { Belt, Milestone } from "../../../domain/belt.ts"
import type { Figure } from "../../../domain/figure.ts"
import type { Finding } from "../../../domain/finding.ts"

/** What is going well on a belt, as far as somebody has said so in public. */
export type Progress = {
  readonly belt: Belt
  /** Items that are met, each with at least one source. */
  readonly met: readonly Finding[]
  /** Results counted with their year and source, the newest first. */
  readonly figures: readonly Figure[]
  readonly done: readonly Milestone[]
}

const MOST_FIGURES = 6

/** Whether a finding is met and somebody can be named who says so. */
export const isVouchedFor = (finding: Finding, index: AtlasIndex): boolean =>
  finding.state === "met" &&
  finding.support.some(
    ({ evidence }) => evidence !== null && evidence.source !== null && index.sources.has(evidence.source),
  )

const figuresOf = (belt: Belt, index: AtlasIndex): readonly Figure[] =>
  belt.sites
    .flatMap((id) => index.sites.get(id)?.figures ?? [])
    .filter(({ year, source }) => year !== null && source !== null && index.sources.has(source))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .slice(0, MOST_FIGURES)

/** A belt's progress; null where nothing can be shown for it. Nothing is said of what it lacks. */
export const progressOf = (
  belt: Belt,
  findings: readonly Finding[],
  index: AtlasIndex,
  on: string,
): Progress | null => {
  const met = findings.filter(
    (finding) => finding.subject.kind === "belt" && finding.subject.belt === belt.id && isVouchedFor(finding, index),
  )
  const figures = figuresOf(belt, index)
  const done = belt.milestones.filter(({ doneOn }) => doneOn !== null && doneOn <= on)
  return met.length + figures.length + done.length === 0 ? null : { belt, met, figures, done }
}
