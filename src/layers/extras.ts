import type { DemandPoint } from "../domain/demand.ts"
import type { LngLat } from "../domain/lng-lat.ts"
import type { Extra } from "../view/view.ts"
import type { Palette } from "./palette.ts"
import type { Scene } from "./scene.ts"

/** A layer for the GPU library that is fetched only when a reader switches one on. */
export type ExtraSpec = DotsSpec | HexagonsSpec | ArcsSpec | DensitySpec

type Colour = readonly [number, number, number, number]

/** Arcs between two places each, faint or plain, all of them thin and pale in a crowd; `arcs` is an answer's own array. */
export type ArcsSpec = {
  readonly kind: "arcs"
  readonly id: "pairs"
  readonly arcs: readonly { readonly from: LngLat; readonly to: LngLat; readonly strength: 0 | 1 }[]
  readonly crowded?: boolean
  readonly colour: Colour
  readonly enlargement: number
}

/** How many stand where, by hexagon; `places` is an answer's own array. */
export type DensitySpec = {
  readonly kind: "density"
  readonly id: "brands"
  readonly places: readonly LngLat[]
  readonly radiusMetres: number
  readonly colours: readonly Colour[]
}

/** Those to be served as dots; the points are the atlas's own array. */
export type DotsSpec = {
  readonly kind: "dots"
  readonly id: Extra
  readonly points: readonly DemandPoint[]
  /** Red, green, blue, opacity: 0 to 255. */
  readonly colour: readonly [number, number, number, number]
  readonly enlargement: number
}

/** How far it is on the average, by hexagon; points are an answer's own array. */
export type HexagonsSpec = {
  readonly kind: "hexagons"
  readonly id: "hexagons"
  readonly points: readonly { readonly at: LngLat; readonly metres: number }[]
  readonly radiusMetres: number
  /** From nearest to farthest, red, green, blue; each for as many metres. */
  readonly colours: readonly (readonly [number, number, number])[]
  readonly metresAColour: number
}

const OPACITY = 70 // dots lie over one another where many live: denser is darker

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)

/** The extra layers a city has data for. */
export const extrasOf = (scene: Scene): readonly Extra[] => (scene.atlas.demand.length === 0 ? [] : ["demand"])

/** The extra layers switched on, for drawing. */
export const extrasFor = (
  scene: Scene,
  switchedOn: readonly Extra[],
  palette: Palette,
  enlargement: number,
): readonly ExtraSpec[] =>
  extrasOf(scene)
    .filter((extra) => switchedOn.includes(extra))
    .map((id) => ({
      kind: "dots",
      id,
      points: scene.atlas.demand,
      colour: [channel(palette.demand, 1), channel(palette.demand, 3), channel(palette.demand, 5), OPACITY],
      enlargement,
    }))
