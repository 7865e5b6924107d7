import type { Belt, PlanningFactor } from "../../../domain/belt.ts"

/** One planning factor, with what each of the belts says of it; null where a belt says nothing. */
export type FactorRow = { readonly factor: string; readonly says: readonly (PlanningFactor | null)[] }

/** The factors that any of the belts has words for, in the order the first belt that has them gives. */
export const factorRows = (belts: readonly Belt[]): readonly FactorRow[] => {
  const names = new Set<string>()
  for (const belt of belts) for (const { factor } of belt.factors) names.add(factor)
  return [...names].map((factor) => ({
    factor,
    says: belts.map((belt) => belt.factors.find((one) => one.factor === factor) ?? null),
  }))
}

/** One axis of the radar: a factor that every belt has a score for. */
export type RadarAxis = { readonly factor: string; readonly scores: readonly number[] }

const LEAST_AXES = 3 // fewer span no area

/** The axes on which all belts can be compared; none where that are fewer than three: an empty radar is hidden. */
export const radarAxes = (belts: readonly Belt[]): readonly RadarAxis[] => {
  if (belts.length < 2) return []
  const axes: RadarAxis[] = []
  for (const { factor, says } of factorRows(belts)) {
    const scores = says.flatMap((one) => (one === null || one.score === null ? [] : [one.score.value]))
    if (scores.length === belts.length) axes.push({ factor, scores })
  }
  return axes.length < LEAST_AXES ? [] : axes
}

export type RadarPoint = { readonly x: number; readonly y: number }

/** Where a share of the way along an axis lies on a circle of radius 1; the first axis points up, the rest follow clockwise. */
export const onAxis = (axis: number, axes: number, share: number): RadarPoint => {
  const angle = (2 * Math.PI * axis) / axes
  return { x: Math.sin(angle) * share, y: -Math.cos(angle) * share }
}
