const STATES = ["active", "active", "one-sided", "lapsed", "planned", "unknown"]

/** Pairs of units around one place, as `pairs.json`: as many as asked, each in one of five states unless others are named. */
export const greatPairsText = (
  count: number,
  [lon, lat]: readonly [number, number],
  states: readonly string[] = STATES,
): string => {
  const unit = (zh: string, at: number) => ({
    name: { zh },
    lon: Number((lon + Math.cos(at * 2.4) * 0.1).toFixed(6)),
    lat: Number((lat + Math.sin(at * 1.7) * 0.08).toFixed(6)),
  })
  const pairs = Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    left: unit(`第${at}机关`, at),
    right: unit(`第${at}村`, at + 3),
    state: states[at % states.length],
  }))
  return JSON.stringify({ pairs })
}

/** Brands of as many units as asked, at every stage, as `brands.json`; `more` stands at their head. */
export const greatBrandsText = (units: number, more: readonly object[] = []): string => {
  const stages = ["survey", "diagnose", "build", "refine", "lit", null]
  const brands = Array.from({ length: units }, (_, at) => ({
    id: `b${at}`,
    tier: at % 3 === 0 ? "community" : "office",
    name: { zh: `第${at}号灯塔` },
    unit: { zh: `第${at}单位` },
    stage: stages[at % stages.length],
  }))
  return JSON.stringify({ brands: [...more, ...brands] })
}
