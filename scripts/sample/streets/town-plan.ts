import { noise } from "../ground/noise.ts"
import { between, type Vec } from "../ground/plane.ts"
import { type Random, randomFor } from "../ground/random.ts"

/** The lines the city is laid out on, in valley coordinates, and how built-up each spot is. */
export type TownPlan = {
  readonly seed: number
  /** North–south main streets from west to east; those that bridge the river. */
  readonly alongs: readonly number[]
  readonly bridgeAlongs: readonly number[]
  /** East–west main streets of each bank, from the river outwards (southern ones negative). */
  readonly northAcross: readonly number[]
  readonly southAcross: readonly number[]
  readonly ring: { readonly west: number; readonly east: number; readonly north: number; readonly south: number }
  /** From 0 (open country) to 1 (city centre). */
  readonly urbanity: (spot: Vec) => number
  readonly isOldTown: (spot: Vec) => boolean
}

/** Embankment streets keep this far from the middle of the river. */
export const EMBANKMENT = 362
export const BUILT_UP = 0.36

const steps = (random: Random, start: number, end: number, low: number, high: number): number[] => {
  const lines: number[] = []
  for (let at = start; at <= end; at += random.between(low, high)) lines.push(at)
  return lines
}

const halfWayNear = (lines: readonly number[], wanted: number): number => {
  let best = wanted
  for (let i = 1; i < lines.length; i++) {
    const middle = ((lines[i - 1] ?? 0) + (lines[i] ?? 0)) / 2
    if (i === 1 || Math.abs(middle - wanted) < Math.abs(best - wanted)) best = middle
  }
  return best
}

export const makeTownPlan = (seed: number): TownPlan => {
  const random = randomFor(seed, "town plan")
  const grain = random.whole(1, 1e6)
  const first = random.between(-150, 250)
  const east = steps(random, first, 9300, 1280, 1620)
  const west = steps(random, -first, 8700, 1280, 1620).map((at) => -at)
  const alongs = [...west.slice(1).reverse(), ...east]
  const bridgeAlongs = alongs.filter((_, index) => Math.abs(index - (west.length - 1)) % 2 === 0)
  const northAcross = [EMBANKMENT, ...steps(random, 1420, 6800, 1180, 1500)]
  const southAcross = [EMBANKMENT, ...steps(random, 1500, 6500, 1250, 1600)].map((at) => -at)

  const centres: readonly { at: Vec; reach: number; weight: number }[] = [
    { at: [100, 1500], reach: 4000, weight: 1 },
    { at: [1500, -1500], reach: 3100, weight: 0.95 },
    { at: [-5300, 1400], reach: 2500, weight: 0.82 },
    { at: [6800, 1700], reach: 2300, weight: 0.78 },
    { at: [-5000, -2300], reach: 2300, weight: 0.74 },
    { at: [3300, 4400], reach: 1700, weight: 0.62 },
    { at: [4900, -2700], reach: 2300, weight: 0.66 },
  ]
  const urbanity = (spot: Vec): number => {
    let most = 0
    for (const centre of centres) {
      const far = between(spot, centre.at) / centre.reach
      most = Math.max(most, centre.weight / (1 + far * far * far * far))
    }
    return most * (1 + 0.22 * noise(grain, spot[0] / 1500, spot[1] / 1500))
  }
  const oldTown: Vec = [random.between(-1000, -600), random.between(900, 1050)]
  return {
    seed,
    alongs,
    bridgeAlongs: bridgeAlongs.filter((at) => Math.abs(at) < 7600),
    northAcross,
    southAcross,
    ring: {
      west: halfWayNear(alongs, -5900),
      east: halfWayNear(alongs, 6100),
      north: halfWayNear(northAcross, 4700),
      south: halfWayNear(southAcross, -4500),
    },
    urbanity,
    isOldTown: (spot) => between(spot, oldTown) < 780,
  }
}
