import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { metresBetween } from "../../../src/compute/geodesy/distance.ts"
import { columnsOf } from "../../../src/compute/geodesy/place-columns.ts"
import { type CoverChoice, coverChoiceOf, servedWeight } from "../../../src/compute/siting/cover-choice.ts"
import { loadSolver } from "../../../src/compute/siting/load-highs.ts"
import { medianCentres } from "../../../src/compute/siting/median-centres.ts"
import { proveCentres } from "../../../src/compute/siting/prove-centres.ts"
import { servesStraight } from "../../../src/compute/siting/serves-straight.ts"
import { settleCentres } from "../../../src/compute/siting/settle-centres.ts"
import { siteAtOnce, siteCentres } from "../../../src/compute/siting/site-centres.ts"
import { upperBoundOf } from "../../../src/compute/siting/upper-bound.ts"
import type { Budget } from "../../../src/compute/tour/budget.ts"
import { Cancelled } from "../../../src/compute/watch.ts"
import type { LngLat } from "../../../src/domain/lng-lat.ts"

type Solver = Awaited<ReturnType<typeof loadSolver>>
let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const tries = (iterations: number): Budget => ({ kind: "iterations", iterations })

/** Candidates by whom they serve, and what each of those weighs. */
const anyQuestion = fc
  .record({
    serves: fc.array(fc.uniqueArray(fc.nat(17), { maxLength: 8 }), { minLength: 1, maxLength: 9 }),
    weight: fc.array(fc.oneof(fc.nat(20), fc.double({ min: 0, max: 5, noNaN: true })), {
      minLength: 18,
      maxLength: 18,
    }),
    count: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ serves, weight, count }) => ({ serves, weight, count }))

const choiceOf = (serves: readonly (readonly number[])[], weight: readonly number[]): CoverChoice =>
  coverChoiceOf(serves.length, weight, (candidate) => serves[candidate] ?? [])

/** The most that `count` candidates serve, by trying all of them. */
const bestOf = (serves: readonly (readonly number[])[], weight: readonly number[], count: number): number => {
  let best = 0
  for (let mask = 0; mask < 1 << serves.length; mask++) {
    const chosen = serves.filter((_, k) => (mask >> k) & 1)
    if (chosen.length > count) continue
    const served = new Set(chosen.flat())
    best = Math.max(
      best,
      [...served].reduce((sum, place) => sum + (weight[place] ?? 0), 0),
    )
  }
  return best
}

describe("where new centres should stand", { timeout: 20_000 }, () => {
  it("greedy serves at least 1 − 1/e of the best, the search no less than greedy, and no bound is below the best", () => {
    fc.assert(
      fc.property(anyQuestion, ({ serves, weight, count }) => {
        const choice = choiceOf(serves, weight)
        const best = bestOf(serves, weight, count)
        const slack = 1e-9 * (1 + best)
        const [atOnce, searched] = [siteAtOnce(choice, count), siteCentres(choice, count, 7, tries(30))]
        for (const plan of [atOnce, searched]) {
          expect(plan.chosen.length).toBeLessThanOrEqual(count)
          expect(new Set(plan.chosen).size).toBe(plan.chosen.length)
          const served = new Set(plan.chosen.flatMap((candidate) => serves[candidate] ?? []))
          const sum = [...served].reduce((weights, place) => weights + (weight[place] ?? 0), 0)
          expect(Math.abs(plan.coveredWeight - sum)).toBeLessThan(slack)
          expect(plan.coveredWeight).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - slack)
          expect(plan.upperBound).toBeGreaterThanOrEqual(best - slack)
          if (plan.optimal) expect(Math.abs(plan.coveredWeight - best)).toBeLessThan(slack)
        }
        expect(searched.coveredWeight).toBeGreaterThanOrEqual(atOnce.coveredWeight - slack)
        expect(upperBoundOf(choice, count, 0).weight).toBeGreaterThanOrEqual(best - slack)
      }),
      { numRuns: 200 },
    )
  })

  it("prices alone settle it as trying all of them does, and half-way claim nothing that is not so", () => {
    fc.assert(
      fc.property(anyQuestion, ({ serves, weight, count }) => {
        const choice = choiceOf(serves, weight)
        const best = bestOf(serves, weight, count)
        const slack = 1e-9 * (1 + best)
        const poor = { chosen: [], coveredWeight: 0, upperBound: Infinity, optimal: false }
        const settled = settleCentres(choice, count, poor, tries(10_000))
        expect(settled.optimal).toBe(true)
        expect(Math.abs(settled.coveredWeight - best)).toBeLessThan(slack)
        const begun = settleCentres(choice, count, siteAtOnce(choice, count), tries(1))
        expect(begun.upperBound).toBeGreaterThanOrEqual(best - slack)
        expect(begun.chosen.length).toBeLessThanOrEqual(count)
        if (begun.optimal) expect(Math.abs(begun.coveredWeight - best)).toBeLessThan(slack)
      }),
      { numRuns: 200 },
    )
  })

  it("the solver's proof is what trying all of them says", () => {
    fc.assert(
      fc.property(anyQuestion, ({ serves, weight, count }) => {
        const choice = choiceOf(serves, weight)
        const best = bestOf(serves, weight, count)
        // A plan that claims nothing, so that the solver has everything to do.
        const poor = { chosen: [], coveredWeight: 0, upperBound: Infinity, optimal: false }
        const proved = proveCentres(solver, choice, count, poor, 20)
        expect(proved.optimal).toBe(true)
        expect(Math.abs(proved.coveredWeight - best)).toBeLessThan(1e-6 * (1 + best))
      }),
      { numRuns: 25 },
    )
  })

  it("one more centre never serves less, and enough of them serve everybody who can be served", () => {
    fc.assert(
      fc.property(anyQuestion, ({ serves, weight }) => {
        const choice = choiceOf(serves, weight)
        let before = 0
        for (let count = 1; count <= serves.length; count++) {
          const { coveredWeight } = siteAtOnce(choice, count)
          expect(coveredWeight).toBeGreaterThanOrEqual(before - 1e-9)
          before = coveredWeight
        }
        expect(before).toBeCloseTo(bestOf(serves, weight, serves.length), 9)
      }),
      { numRuns: 60 },
    )
  })

  it("those whom the same candidates serve are one group; nobody's demand and no weight are in none", () => {
    const choice = choiceOf([[0, 1, 2], [1, 2], [3]], [5, 2, 3, 0, 9])
    expect([...choice.weight]).toEqual([5, 5])
    expect(servedWeight(choice, [1])).toBe(5)
    expect(servedWeight(choice, [0, 1, 2])).toBe(10)
  })

  it.each<[string, readonly (readonly number[])[], number[]]>([
    ["no candidates", [], [1, 2]],
    ["nobody to serve", [[], []], []],
    ["candidates who serve nobody", [[], []], [1, 2]],
  ])("%s: nothing is chosen, and nothing better exists", (_, serves, weight) => {
    const nothing = { chosen: [], coveredWeight: 0, upperBound: 0, optimal: true }
    expect(siteAtOnce(choiceOf(serves, weight), 3)).toEqual(nothing)
    expect(siteCentres(choiceOf(serves, weight), 3, 1, tries(10))).toEqual(nothing)
  })

  it("more centres than are of use are not chosen for the sake of the number", () => {
    const plan = siteCentres(choiceOf([[0, 1], [0], [1]], [1, 1]), 3, 1, tries(10))
    expect(plan).toEqual({ chosen: [0], coveredWeight: 2, upperBound: 2, optimal: true })
  })
})

/** A city like many: homes gather in quarters, candidates stand all over. */
const city = (seed: number) => {
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const near = (): LngLat => [
    119.2 + 0.1 * Math.floor(random() * 4) + (random() + random()) * 0.05,
    26 + random() * 0.2,
  ]
  return { homes: Array.from({ length: 1500 }, near), sites: Array.from({ length: 60 }, near), random }
}

describe("a city of 1,500 homes and 60 sites", { timeout: 30_000 }, () => {
  const { homes, sites, random } = city(3)
  const weight = homes.map(() => 1 + Math.floor(random() * 9))
  const reach = new Float64Array(sites.length).fill(2000)
  const choice = coverChoiceOf(sites.length, weight, servesStraight(columnsOf(homes), sites, reach))

  it("a site serves exactly whom measuring would say, less those who are served already", () => {
    const isServed = Uint8Array.from(homes, (_, k) => (k % 5 === 0 ? 1 : 0))
    const serves = servesStraight(columnsOf(homes), sites, reach, isServed)
    for (const [k, at] of sites.entries()) {
      const truth = homes.flatMap((home, i) => (isServed[i] === 0 && metresBetween(home, at) <= 2000 ? [i] : []))
      expect([...serves(k)].sort((one, other) => one - other)).toEqual(truth)
    }
  })

  it("is sited the same every time from the same seed, and proved", () => {
    const plan = siteCentres(choice, 8, 5, tries(200))
    expect(siteCentres(choice, 8, 5, tries(200))).toEqual(plan)
    // As if the bound had told nothing: the solver has to find out by itself.
    const proved = proveCentres(solver, choice, 8, { ...plan, upperBound: Infinity, optimal: false }, 20)
    expect(proved.optimal).toBe(true)
    expect(proved.coveredWeight).toBe(plan.coveredWeight)
    expect(proved.upperBound).toBe(proved.coveredWeight)
    // Prices find the same without it, from a poor plan too.
    const settled = settleCentres(choice, 8, { ...siteAtOnce(choice, 8), upperBound: Infinity }, tries(100_000))
    expect(settled).toEqual(proved)
  })

  it("may be called off: the search at once, the proof with the best plan so far", () => {
    const off = { cancelled: () => true }
    const endless: Budget = { kind: "milliseconds", milliseconds: 60_000, now: () => performance.now() }
    const loose = coverChoiceOf(
      sites.length,
      weight.map((one, k) => one + k / 7e5),
      servesStraight(columnsOf(homes), sites, new Float64Array(60).fill(3500)),
    )
    const plan = siteCentres(loose, 9, 1, tries(3))
    if (!plan.optimal) expect(() => siteCentres(loose, 9, 1, endless, off)).toThrow(Cancelled)
    const called = proveCentres(solver, loose, 9, plan, 60, { cancelled: () => true })
    expect(called.coveredWeight).toBeGreaterThanOrEqual(plan.coveredWeight)
    expect(called.upperBound).toBeGreaterThanOrEqual(called.coveredWeight)
  })
})

describe("centres that keep ways short", () => {
  it("are those that trying all of them finds, and the bound is never above", () => {
    const metres = fc.array(fc.nat(500), { minLength: 56, maxLength: 56 })
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(metres, weights, fc.integer({ min: 1, max: 3 }), (ways, weight, count) => {
        const choice = { candidates: 7, places: 8, metres: Float64Array.from(ways), weight: Float64Array.from(weight) }
        let best = Infinity
        for (let mask = 1; mask < 1 << 7; mask++) {
          const chosen = Array.from({ length: 7 }, (_, k) => k).filter((k) => (mask >> k) & 1)
          if (chosen.length > count) continue
          const sum = weight.reduce(
            (all, heavy, p) => all + heavy * Math.min(...chosen.map((k) => ways[k * 8 + p] ?? 0)),
            0,
          )
          best = Math.min(best, sum)
        }
        const plan = medianCentres(choice, count, 3, tries(60))
        expect(plan.weightedMetres).toBe(best)
        expect(plan.lowerBound).toBeLessThanOrEqual(best)
        expect(plan.chosen).toHaveLength(count)
      }),
      { numRuns: 60 },
    )
  })
})
