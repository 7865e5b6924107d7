import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { Belt } from "../../domain/belt.ts"
import { BRAND_TIERS, type Brand, type BrandTier } from "../../domain/brand.ts"
import { countStates, type Scores, type StateCounts } from "../../domain/finding.ts"
import { mayBeltStandOnWall, mayBrandStandOnWall } from "../../domain/on-wall.ts"
import type { Standard } from "../../domain/standard.ts"
import { type BrandScene, brandScenes, type StagesScene, stagesScene } from "./brand-scenes.ts"

/** Who is within reach of what, in the reader's words. */
export type WallReach = {
  readonly facilities: string
  readonly reach: string
  readonly share: string
  readonly parts: readonly { readonly name: string; readonly share: string }[]
  /** Who says how far they reach. */
  readonly rule: string
}

/** What a wall tells at a time. */
export type WallScene =
  | { readonly kind: "city" }
  | { readonly kind: "belt"; readonly belt: Belt }
  | { readonly kind: "findings"; readonly standard: Standard; readonly counts: StateCounts; readonly on: string }
  | { readonly kind: "coverage" }
  | { readonly kind: "reach"; readonly reach: WallReach }
  /** `count` of them in all; `brands` are those a wall may name. */
  | { readonly kind: "tier"; readonly tier: BrandTier; readonly count: number; readonly brands: readonly Brand[] }
  | StagesScene
  | BrandScene
  | { readonly kind: "milestones" }
  | { readonly kind: "pairs" }

const tierScenes = ({ brands }: Atlas, index: AtlasIndex): readonly WallScene[] => {
  const own = brands.filter(({ elsewhere }) => !elsewhere)
  return BRAND_TIERS.flatMap((tier): WallScene[] => {
    const members = own.filter((brand) => brand.tier === tier)
    const shown = members.filter((brand) => mayBrandStandOnWall(brand, index))
    return shown.length === 0 ? [] : [{ kind: "tier", tier, count: members.length, brands: shown }]
  })
}

const findingScenes = ({ standards }: Atlas, scores: Scores | null): readonly WallScene[] =>
  (scores?.tables ?? []).flatMap((table): WallScene[] => {
    const standard = standards.find(({ id }) => id === table.pack)
    const counts = countStates(table)
    // Where nothing is known to be met, all that could be told is how much nobody has reported yet.
    if (scores === null || standard === undefined || counts.met === 0) return []
    return [{ kind: "findings", standard, counts, on: scores.on }]
  })

const hasMilestones = ({ belts }: Atlas): boolean =>
  belts.some(({ milestones }) => milestones.some(({ doneOn }) => doneOn !== null))

/**
 * The scenes of a wall's loop: the city first, then its belts, and between them findings, coverage, brands by tier,
 * milestones and pairs, each only where the atlas has something to tell. `scores` and `reach` are null until they are
 * worked out, `reach` for ever where the city has no records of whom to serve.
 */
export const wallScenes = (
  atlas: Atlas,
  index: AtlasIndex,
  scores: Scores | null,
  reach: WallReach | null,
): readonly WallScene[] => {
  const belts = atlas.belts.filter((belt) => mayBeltStandOnWall(belt, index))
  const findings = findingScenes(atlas, scores)
  const tiers = tierScenes(atlas, index)
  const topics: WallScene[] = [{ kind: "coverage" }]
  if (reach !== null) topics.push({ kind: "reach", reach })
  const rounds = Math.max(findings.length, tiers.length, 2)
  for (let turn = 0; turn < rounds; turn++) {
    for (const topic of [findings[turn], tiers[turn]]) if (topic !== undefined) topics.push(topic)
    if (turn === 0 && hasMilestones(atlas)) topics.push({ kind: "milestones" })
    if (turn === 1 && atlas.pairs.length > 0) topics.push({ kind: "pairs" })
  }
  const stages = stagesScene(atlas)
  if (stages !== null) topics.push(stages)
  topics.push(...brandScenes(atlas, index))
  const scenes: WallScene[] = [{ kind: "city" }]
  for (let turn = 0; turn < Math.max(belts.length, topics.length); turn++) {
    const [belt, topic] = [belts[turn], topics[turn]]
    if (belt !== undefined) scenes.push({ kind: "belt", belt })
    if (topic !== undefined) scenes.push(topic)
  }
  return scenes
}
