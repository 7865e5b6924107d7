import type { AtlasIndex } from "../../domain/atlas-index.ts"
import { mayStandOnWall } from "../../domain/on-wall.ts"
import type { Pair, PairUnit } from "../../domain/pair.ts"

/** Pairs whose places a wall may show: a unit at a site that may not be shown is not drawn by the back door. */
export const pairsOnWall = (pairs: readonly Pair[], index: AtlasIndex): readonly Pair[] => {
  const mayBeShown = ({ site }: PairUnit): boolean => {
    const known = site === null ? undefined : index.sites.get(site)
    return known === undefined || mayStandOnWall(known)
  }
  return pairs.filter(({ left, right }) => mayBeShown(left) && mayBeShown(right))
}
