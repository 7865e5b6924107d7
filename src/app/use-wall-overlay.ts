import { useCallback, useMemo } from "react"
import { BRAND_TIERS } from "../domain/brand.ts"
import { inLanguage, type Language, type LocalText } from "../domain/local-text.ts"
import { mayStandOnWall } from "../domain/on-wall.ts"
import type { ExtraSpec } from "../layers/extras.ts"
import type { GuideLayers } from "../layers/guide.ts"
import type { Reading } from "../layers/layer-spec.ts"
import type { Palette } from "../layers/palette.ts"
import { type RegistryMark, registrySources } from "../layers/registry.ts"
import { registryLayers } from "../layers/registry-layers.ts"
import type { Scene } from "../layers/scene.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import { pairsOnWall } from "../surfaces/wall/pairs-on-wall.ts"
import type { WallScene } from "../surfaces/wall/wall-scenes.ts"
import type { SayWall } from "../text/wall-words.ts"
import type { Overlay, OverlayDrawing } from "./overlay.ts"
import { pairEnds, pairLines } from "./registry-drawing.ts"
import { useReducedMotion } from "./use-reduced-motion.ts"
import { ARC_COLOUR } from "./use-registry-overlay.ts"

const NOBODY = (): void => undefined
const NO_LAYERS: GuideLayers = { lines: [], marks: [] }

const alone =
  (layers: OverlayDrawing["layers"]): OverlayDrawing["layers"] =>
  (palette: Palette, reading: Reading) => ({ ...layers(palette, reading), alone: true })

/** The belts by themselves: what is told concerns them, or the city as a whole. */
const CALM: OverlayDrawing = { sources: {}, layers: alone(() => NO_LAYERS), numbered: (sites) => sites }
const AMONG_OTHERS: OverlayDrawing["layers"] = alone(registryLayers)

type Drawn = { readonly drawing: OverlayDrawing | null; readonly extras: readonly ExtraSpec[] }

const NOTHING: Drawn = { drawing: null, extras: [] }
const BELTS: Drawn = { drawing: CALM, extras: [] }

/** Brands at their sites that a wall may show. */
const tierDrawn = (scene: Extract<WallScene, { kind: "tier" }>, city: Scene, text: CityReader["text"]): Drawn => {
  const marks = scene.brands.flatMap((brand) =>
    (city.index.sitesOfBrand.get(brand.id) ?? [])
      .filter(mayStandOnWall)
      .flatMap(({ id, position }): readonly RegistryMark[] =>
        position.kind === "district-only"
          ? []
          : [
              {
                ...{ id, at: position.at, sign: "", name: brand.name === null ? "" : text(brand.name) },
                ...{ tier: BRAND_TIERS.indexOf(brand.tier), count: 1, small: false, chosen: false, faded: false },
              },
            ],
      ),
  )
  return { drawing: { ...CALM, sources: registrySources(marks, []), layers: AMONG_OTHERS }, extras: [] }
}

/** Pairs that hold as arcs, the others as lines. */
const pairsDrawn = (city: Scene, text: CityReader["text"], say: SayWall): Drawn => {
  const pairs = pairsOnWall(city.atlas.pairs, city.index)
  const lines = pairLines(city, pairs, say, null)
  const arcs = lines
    .filter(({ state }) => state === "active")
    .map(({ from, to }) => ({ from, to, strength: 1 }) as const)
  const sources = registrySources(pairEnds(city, pairs, null, text), lines)
  return {
    drawing: { ...CALM, sources, layers: AMONG_OTHERS },
    extras: arcs.length === 0 ? [] : [{ kind: "arcs", id: "pairs", arcs, colour: ARC_COLOUR, enlargement: 1 }],
  }
}

/** What the map draws for a scene of the wall beside the belts; `reach` is the drawing of who is reached. */
export const useWallOverlay = (
  scene: WallScene,
  city: Scene,
  language: Language,
  say: SayWall | null,
  reach: OverlayDrawing | null,
): Overlay | null => {
  const still = useReducedMotion()
  const text = useCallback((words: LocalText) => inLanguage(words, language), [language])
  const { drawing, extras } = useMemo((): Drawn => {
    switch (scene.kind) {
      case "city":
      case "belt":
        return NOTHING
      case "tier":
        return tierDrawn(scene, city, text)
      case "pairs":
        return say === null ? BELTS : pairsDrawn(city, text, say)
      case "reach":
        return reach === null ? BELTS : { drawing: { ...reach, layers: alone(reach.layers) }, extras: [] }
      default:
        return BELTS
    }
  }, [scene, city, text, say, reach])
  return useMemo(
    () =>
      drawing === null
        ? null
        : {
            ...{ drawing, extras, ride: null, still, picking: false, bounds: null, about: null },
            ...{ arrive: NOBODY, pick: NOBODY },
          },
    [drawing, extras, still],
  )
}
