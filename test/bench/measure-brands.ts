import { checkBrands } from "../../src/compute/brands/check-brands.ts"
import { similarNames } from "../../src/compute/brands/similar-names.ts"
import { pairsByComparingAll, pairsTold, sortedPairs } from "../worlds/all-name-pairs.ts"
import { manyBrands } from "../worlds/many-brands.ts"
import { type Measurement, median } from "./measurement.ts"

const BRANDS = 5_000
const PROMISED_MS = 1_000
const ROUNDS = 5

/** Names that cannot be told apart in a long list, against comparing all with all, which must tell the same pairs. */
export const namesOfBrands: Measurement = {
  name: "brands",
  run: async () => {
    const registry = manyBrands(BRANDS, 7)
    const slow: number[] = []
    const fast: number[] = []
    const whole: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      slow.push(timeOf(() => pairsByComparingAll(registry)))
      fast.push(timeOf(() => similarNames(registry)))
      whole.push(timeOf(() => checkBrands(registry)))
    }
    const told = sortedPairs(pairsTold(registry, similarNames(registry)))
    if (JSON.stringify(told) !== JSON.stringify(sortedPairs(pairsByComparingAll(registry))))
      throw new Error("the quick check of names tells other pairs than the slow one")
    const names = `names of ${BRANDS} brands, ${told.length} pairs alike`
    return [
      {
        name: names,
        unit: "ms",
        ours: median(fast),
        rival: median(slow),
        against: "all with all, the same pairs",
        limit: 0.5,
      },
      { name: names, unit: "ms", ours: median(fast), rival: PROMISED_MS, against: "promise of 1 s", limit: 1 },
      {
        name: `all checks of ${BRANDS} brands`,
        unit: "ms",
        ours: median(whole),
        rival: PROMISED_MS,
        against: "promise of 1 s",
        limit: 1,
      },
    ]
  },
}

const timeOf = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
