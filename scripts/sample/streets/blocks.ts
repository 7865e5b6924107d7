import type { Vec } from "../ground/plane.ts"
import { type Random, randomFor } from "../ground/random.ts"
import type { RoadClass, Street } from "./street.ts"
import { BUILT_UP, type TownPlan } from "./town-plan.ts"

/** Ground between streets, in valley coordinates. */
export type Block = { readonly west: number; readonly east: number; readonly south: number; readonly north: number }

export const middleOf = (block: Block): Vec => [(block.west + block.east) / 2, (block.south + block.north) / 2]

/** The rectangles between main streets, built-up or not. */
export const superblocksOf = (plan: TownPlan): Block[] => {
  const blocks: Block[] = []
  const banks = [plan.northAcross, [...plan.southAcross].reverse()]
  for (const lines of banks) {
    for (let row = 1; row < lines.length; row++) {
      for (let column = 1; column < plan.alongs.length; column++) {
        const [west, east] = [plan.alongs[column - 1] ?? 0, plan.alongs[column] ?? 0]
        const [south, north] = [lines[row - 1] ?? 0, lines[row] ?? 0]
        blocks.push({ west, east, south, north })
      }
    }
  }
  return blocks
}

/** Between open country and the town: some streets, no grid. */
const FRINGE = 0.24

export const isBuiltUp = (plan: TownPlan, block: Block): boolean => plan.urbanity(middleOf(block)) > BUILT_UP

/** The longest side a block may keep before another street divides it. */
const blockSize = (plan: TownPlan, spot: Vec, random: Random): number => {
  if (plan.isOldTown(spot)) return random.between(105, 150)
  const urbanity = plan.urbanity(spot)
  if (urbanity > 0.78) return random.between(170, 240)
  if (urbanity > 0.55) return random.between(240, 330)
  return random.between(340, 480)
}

const classFor = (length: number, oldTown: boolean): RoadClass => {
  if (length > 1050) return "secondary"
  if (length > 560) return "tertiary"
  return oldTown && length < 260 ? "living_street" : "residential"
}

type Cut = { id: string; at: number; from: number; to: number; class: RoadClass }

/**
 * Divides every built-up superblock into blocks, street by street, wide ones first. `quarters` are the pieces of a few
 * blocks that were there on the way: room for a park.
 */
export const layOutBlocks = (plan: TownPlan): { streets: Street[]; blocks: Block[]; quarters: Block[] } => {
  const random = randomFor(plan.seed, "blocks")
  const streets: Street[] = []
  const blocks: Block[] = []
  const quarters: Block[] = []
  const cuts: Record<"upright" | "level", Cut[]> = { upright: [], level: [] }

  /** Takes up a street that ends at this block's edge nearby, so that streets run on instead of jogging. */
  const aligned = (cut: Cut, direction: "upright" | "level", slack: number): Cut => {
    for (const other of cuts[direction]) {
      const touches = Math.abs(other.from - cut.to) < 1 || Math.abs(other.to - cut.from) < 1
      if (touches && Math.abs(other.at - cut.at) < slack)
        return { ...cut, at: other.at, id: other.class === cut.class ? other.id : cut.id }
    }
    return cut
  }

  const divide = (block: Block, limit: number | null, fringe = false): void => {
    const [width, height] = [block.east - block.west, block.north - block.south]
    const spot = middleOf(block)
    const longest = Math.max(width, height)
    const small = limit ?? (longest < 600 ? blockSize(plan, spot, random) : null)
    // Here and there a walled estate or works takes up several blocks.
    const walled = longest < 520 && longest > 290 && !plan.isOldTown(spot) && random.chance(0.07)
    if ((small !== null && longest <= small) || walled) {
      blocks.push(block)
      return
    }
    if (longest < 640 && longest > 300 && Math.min(width, height) > 200) quarters.push(block)
    const direction = width * random.between(0.9, 1.1) > height ? "upright" : "level"
    const [low, high] = direction === "upright" ? [block.west, block.east] : [block.south, block.north]
    const [from, to] = direction === "upright" ? [block.south, block.north] : [block.west, block.east]
    const wanted: Cut = {
      id: `block-street-${cuts.upright.length + cuts.level.length}`,
      at: low + (high - low) * (0.5 + 0.11 * random.bell()),
      from,
      to,
      class: classFor(longest, plan.isOldTown(spot)),
    }
    const cut = aligned(wanted, direction, Math.max(45, longest * 0.14))
    cuts[direction].push(cut)
    const built = !fringe || random.chance(0.66)
    const street: Street = {
      id: cut.id,
      class: cut.class,
      line:
        direction === "upright"
          ? [
              [cut.at, from],
              [cut.at, to],
            ]
          : [
              [from, cut.at],
              [to, cut.at],
            ],
      oneway: false,
      bridges: cut.class === "secondary" ? "streams" : "nothing",
    }
    if (built) streets.push(street)
    if (direction === "upright") {
      divide({ ...block, east: cut.at }, small, fringe)
      divide({ ...block, west: cut.at }, small, fringe)
    } else {
      divide({ ...block, north: cut.at }, small, fringe)
      divide({ ...block, south: cut.at }, small, fringe)
    }
  }
  for (const block of superblocksOf(plan)) {
    if (isBuiltUp(plan, block)) divide(block, null)
    else if (plan.urbanity(middleOf(block)) > FRINGE) divide(block, random.between(430, 760), true)
  }
  return { streets, blocks, quarters }
}
