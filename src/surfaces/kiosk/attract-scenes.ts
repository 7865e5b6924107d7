import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { Belt } from "../../domain/belt.ts"
import type { Brand } from "../../domain/brand.ts"
import { mayBeltStandOnWall, mayBrandStandOnWall } from "../../domain/on-wall.ts"

/** What the attract loop shows at a time. */
export type AttractScene =
  | { readonly kind: "city" }
  | { readonly kind: "belt"; readonly belt: Belt }
  | { readonly kind: "brand"; readonly brand: Brand }

/**
 * The scenes of the attract loop: the city first, then belts and brands in turn, only what the atlas allows on a wall.
 */
export const attractScenes = (atlas: Atlas, index: AtlasIndex): readonly AttractScene[] => {
  const belts = atlas.belts.filter((belt) => mayBeltStandOnWall(belt, index))
  const brands = atlas.brands.filter((brand) => mayBrandStandOnWall(brand, index))
  const scenes: AttractScene[] = [{ kind: "city" }]
  for (let turn = 0; turn < Math.max(belts.length, brands.length); turn++) {
    const [belt, brand] = [belts[turn], brands[turn]]
    if (belt !== undefined) scenes.push({ kind: "belt", belt })
    if (brand !== undefined) scenes.push({ kind: "brand", brand })
  }
  return scenes
}

const LEAST_SCENE_MS = 5000 // a name, a place and a line are read in five seconds
const MOST_SCENES = 5

/** How long a scene stands so that a loop of up to five of them lasts no longer than the atlas says. */
export const sceneMs = (attractSeconds: number, scenes: number): number =>
  Math.max(LEAST_SCENE_MS, (attractSeconds * 1000) / Math.max(1, Math.min(MOST_SCENES, scenes)))

/** Which scene stands at the `turn`-th moment: each loop opens with the city, the rest go on where the last loop ended. */
export const sceneAt = (scenes: readonly AttractScene[], turn: number): AttractScene => {
  const others = scenes.length - 1
  if (others <= 0) return { kind: "city" }
  const perLoop = Math.min(MOST_SCENES, scenes.length)
  const [loop, place] = [Math.floor(turn / perLoop), turn % perLoop]
  if (place === 0) return { kind: "city" }
  return scenes[1 + ((loop * (perLoop - 1) + place - 1) % others)] ?? { kind: "city" }
}
