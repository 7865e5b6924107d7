import { type StandardsContext, standardsContext } from "../../src/compute/standards/context.ts"
import { type Edit, rescore } from "../../src/compute/standards/rescore.ts"
import { scoreAtlas } from "../../src/compute/standards/score-atlas.ts"
import type { Standard } from "../../src/domain/standard.ts"
import { plainScores } from "../compute/standards/plain-scores.ts"
import { largeScoredCity } from "../worlds/large-scored-city.ts"
import { placed, spot, TODAY } from "../worlds/scored-city.ts"
import { packOfRules, shippedPacks } from "../worlds/standard-packs.ts"
import { type Measurement, median } from "./measurement.ts"

const BELTS = 2_000
const SITES = 100_000
const SECOND_MS = 1_000
const FRAME_MS = 16
const SCORINGS = 5
const EDITS = 40
// The plain reading looks everything up from the start: it is timed on a hundredth of the city.
const [FEW_BELTS, FEW_SITES] = [20, 1_000]

/** A reach along streets falls back to saying that there are none; in a straight line it is worked out in full. */
const packs: readonly Standard[] = [
  ...shippedPacks(),
  packOfRules("demand", "belt", [
    { kind: "reach", of: "demand", role: "mark", atLeastPercent: 50, within: { metres: 1000 }, by: "straight" },
  ]),
]

/** Full scoring against a second, one edit against a frame, and the plain reading of the rules on a small city. */
export const standards: Measurement = {
  name: "standards",
  run: async () => {
    const atlas = largeScoredCity(BELTS, SITES, packs)
    // The look-ups are made once, when a city is opened; another day and another edit are scored from them.
    const opening = median(Array.from({ length: SCORINGS }, () => timeOf(() => standardsContext(atlas, TODAY, null))))
    const context = standardsContext(atlas, TODAY, null)
    const full = median(Array.from({ length: SCORINGS }, () => timeOf(() => scoreAtlas(context))))
    const size = `${BELTS} belts, ${SITES} sites, ${packs.length} packs`
    const small = largeScoredCity(FEW_BELTS, FEW_SITES, packs)
    const ours = median(Array.from({ length: 9 }, () => timeOf(() => scoreAtlas(standardsContext(small, TODAY, null)))))
    const plain = median(Array.from({ length: 3 }, () => timeOf(() => plainScores(small, TODAY, null))))
    return [
      { name: `scoring a city, ${size}`, unit: "ms", ours: full, rival: SECOND_MS, against: "one second", limit: 1 },
      {
        ...{ name: `opening it for scoring, once, ${size}`, unit: "ms" },
        ...{ ours: opening, rival: SECOND_MS, against: "one second", limit: null },
      },
      {
        ...{ name: `scoring after one edit (the slowest of ${EDITS}), ${size}`, unit: "ms" },
        ...{ ours: slowestEdit(standardsContext(atlas, TODAY, null)), rival: FRAME_MS, against: "one frame", limit: 1 },
      },
      {
        ...{ name: `scoring a small city, ${FEW_BELTS} belts, ${FEW_SITES} sites`, unit: "ms" },
        ...{ ours, rival: plain, against: "the rules read cell by cell", limit: 0.2 },
      },
    ]
  },
}

/** Belts and sites by turns; every second site is one of a role, and moves. */
const slowestEdit = (context: StandardsContext): number => {
  const scores = scoreAtlas(context)
  const { belts, sites } = context.atlas
  const edits = Array.from({ length: EDITS }, (_, index): readonly Edit[] => {
    const belt = belts[index * 41]
    const site = sites[index * 2_455]
    if (index % 2 === 0 && belt !== undefined)
      return [{ kind: "belt", belt: { ...belt, siteList: "partial", elements: belt.elements.slice(1) } }]
    if (site === undefined) return []
    return [{ kind: "site", site: { ...site, level: "city", position: placed(spot(index * 700, index * 600)) } }]
  }).flat()
  for (const edit of edits) rescore(context, scores, edit) // a first time, as the engine warms up
  return Math.max(...edits.map((edit) => timeOf(() => rescore(context, scores, edit))))
}

const timeOf = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
