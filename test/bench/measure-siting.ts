import { columnsOf } from "../../src/compute/geodesy/place-columns.ts"
import { coverChoiceOf } from "../../src/compute/siting/cover-choice.ts"
import { loadSolver } from "../../src/compute/siting/load-highs.ts"
import { proveCentres } from "../../src/compute/siting/prove-centres.ts"
import { servesStraight } from "../../src/compute/siting/serves-straight.ts"
import { settleCentres } from "../../src/compute/siting/settle-centres.ts"
import { siteAtOnce, siteCentres } from "../../src/compute/siting/site-centres.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { randomOf, timed } from "./coverage/city.ts"
import { type Measurement, median } from "./measurement.ts"

const CASES = 40
const CANDIDATES = 200
const HOMES = 5000
const SEARCH_MS = 500
const SETTLE_BRANCHES = 400
const PROVE_SECONDS = 30

/** Where new centres should stand in many made-up cities: the first answer, how often the search is best, how long proof takes. */
export const siting: Measurement = {
  name: "siting",
  run: async () => {
    const solver = await loadSolver()
    const [first, proofs]: [number[], number[]] = [[], []]
    let [best, proved] = [0, 0]
    for (let k = -1; k < CASES; k++) {
      const { homes, sites, weight, reach, count } = caseOf(k)
      const serves = servesStraight(columnsOf(homes), sites, new Float64Array(CANDIDATES).fill(reach))
      const choice = coverChoiceOf(CANDIDATES, weight, serves)
      const tries = [1, 2, 3].map(() => timed(() => siteAtOnce(choice, count))[1])
      if (k < 0) continue // warms up
      const now = (): number => process.cpuUsage().user / 1000 // of the processor: other work on the computer does not count
      const plan = siteCentres(choice, count, 1, { kind: "milliseconds", milliseconds: SEARCH_MS, now })
      const [proof, proofMs] = timed(() => {
        const settled = settleCentres(choice, count, plan, { kind: "iterations", iterations: SETTLE_BRANCHES })
        return proveCentres(solver, choice, count, settled, PROVE_SECONDS)
      })
      first.push(median(tries))
      proofs.push(proofMs)
      if (!proof.optimal) continue
      proved++
      if (proof.coveredWeight === plan.coveredWeight) best++
    }
    const what = `siting: ${CANDIDATES} candidates, ${HOMES} homes, ${CASES} cities`
    const line = { unit: "ms", limit: 1 }
    return [
      {
        ...line,
        name: `${what}, first answer, worst`,
        ours: Math.max(...first),
        rival: 20,
        against: "promise of 20 ms",
      },
      {
        ...{ name: `${what}, not the best within 0.5 s`, unit: "% of those proved", limit: 1 },
        ...{ ours: 100 * (1 - best / Math.max(1, proved)), rival: 5, against: "promise of 5 %" },
      },
      { ...line, name: `${what}, proof, median`, ours: median(proofs), rival: 1000, against: "promise of 1 s" },
      { ...line, name: `${what}, proof, worst`, ours: Math.max(...proofs), rival: 30_000, against: "promise of 30 s" },
    ]
  },
}

/** Every other city grows around quarters, the rest is spread out; reach, number of centres and weights vary. */
const caseOf = (k: number) => {
  const random = randomOf(1000 + k)
  const quarters = Array.from({ length: 12 }, (): LngLat => [119.2 + random() * 0.3, 26 + random() * 0.25])
  const place = (): LngLat => {
    if (k % 2 !== 0) return [119.2 + random() * 0.3, 26 + random() * 0.25]
    const [lon, lat] = quarters[Math.floor(random() * quarters.length)] ?? [119.3, 26.1]
    const off = (): number => (random() + random() + random() - 1.5) * 0.05
    return [lon + off(), lat + off()]
  }
  return {
    homes: Array.from({ length: HOMES }, place),
    sites: Array.from({ length: CANDIDATES }, place),
    weight: Array.from({ length: HOMES }, () => 1 + Math.floor(random() * 50)),
    reach: [500, 800, 1000, 1500, 2000, 2500, 3000][Math.abs(k) % 7] ?? 1000,
    count: [5, 10, 15, 20][Math.abs(k) % 4] ?? 10,
  }
}
