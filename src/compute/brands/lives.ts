import type { Brand, StageReached } from "../../domain/brand.ts"
import type { BrandId } from "../../domain/ids.ts"

/** How a brand's growing stands on a day: it is lit, it came to a stage this year, it went on lately, it stood still, or nobody says. */
export const STANDINGS = ["lit", "moved", "going", "still", "not-known"] as const
export type Standing = (typeof STANDINGS)[number]

/** A brand's past as it is known on a day, with who learnt from it. */
export type BrandLife = {
  readonly brand: BrandId
  readonly standing: Standing
  /** Whether it came to a stage, the last one included, within the year of that day. */
  readonly movedThisYear: boolean
  /** In the order of time; what lies after the day is left out. */
  readonly reached: readonly StageReached[]
  readonly learners: readonly BrandId[]
}

// A year's appraisal finds every brand once: one that nobody moved between two of them has stood still.
const STILL_AFTER_MONTHS = 12

/** The lives of brands on a day (`2026-11-22`), in their order. Cases from elsewhere have none here. */
export const livesOf = (brands: readonly Brand[], on: string): readonly BrandLife[] => {
  const own = brands.filter(({ elsewhere }) => !elsewhere)
  const learners = new Map<BrandId, BrandId[]>()
  for (const { id, learntFrom } of own)
    for (const from of new Set(learntFrom.map((lesson) => lesson.from))) {
      const known = learners.get(from)
      if (from === id) continue
      if (known === undefined) learners.set(from, [id])
      else known.push(id)
    }
  return own.map((brand) => {
    const reached = reachedBy(brand, on)
    const newest = reached.at(-1)
    return {
      brand: brand.id,
      standing: standingOf(brand, newest, on),
      movedThisYear: newest !== undefined && newest.on.slice(0, 4) === on.slice(0, 4),
      reached,
      learners: learners.get(brand.id) ?? [],
    }
  })
}

/** An award is the day a brand was lit, where no other day is given. */
const reachedBy = ({ stagesReached, awardedOn }: Brand, on: string): readonly StageReached[] => {
  const isLitTold = stagesReached.some(({ stage }) => stage === "lit")
  const all: readonly StageReached[] =
    awardedOn === null || isLitTold ? stagesReached : [...stagesReached, { stage: "lit", on: awardedOn }]
  return all
    .filter((one) => one.on.slice(0, on.length) <= on.slice(0, one.on.length))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

const standingOf = ({ stage }: Brand, newest: StageReached | undefined, on: string): Standing => {
  if (stage === "lit" || newest?.stage === "lit") return "lit"
  if (newest === undefined) return "not-known"
  if (newest.on.slice(0, 4) === on.slice(0, 4)) return "moved"
  return monthsBetween(newest.on, on) > STILL_AFTER_MONTHS ? "still" : "going"
}

/** Months from a date to a day; a bare year counts from its end, so that nothing is called still too early. */
const monthsBetween = (from: string, to: string): number => {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || "12")
  return months(to) - months(from)
}
