import type { LngLat } from "../../domain/lng-lat.ts"
import type { CoveredGround, OddFacilities } from "./cover-city.ts"
import type { Facility } from "./facility.ts"
import type { Gap } from "./find-gaps.ts"
import type { ServedFigures } from "./served-figures.ts"

/** How far facilities reach: metres in a straight line, or minutes on foot along streets. */
export type ReachWish =
  | { readonly kind: "metres"; readonly metres: number }
  | { readonly kind: "minutes"; readonly minutes: number }

/** Who is counted: those to be served, as the city recorded them, or the city's own sites. */
export const COUNTED = ["demand", "sites"] as const
export type Counted = (typeof COUNTED)[number]

/** What is asked of a city's coverage. */
export type CoverageQuestion = {
  readonly counted: Counted
  readonly facilities: readonly Facility[]
  readonly reach: ReachWish
}

/** Who is served along streets, and within what. */
export type StreetServed = {
  readonly figures: ServedFigures
  readonly minutes: number
  /** The graph knows no footpaths: figures on foot are reckoned on roads for cars. */
  readonly onCarStreets: boolean
}

/** Who is served: in a straight line, and along the streets where the city has any. Quick enough to follow a finger. */
export type ServedAnswer = {
  readonly straight: ServedFigures
  readonly straightMetres: number
  readonly street: StreetServed | null
}

/** Rings of polygons to draw: the outline first, holes after it. */
export type Shape = readonly (readonly (readonly LngLat[])[])[]

/** What takes longer than counting: ground, gaps, shapes. */
export type SurveyAnswer = {
  readonly ground: CoveredGround
  readonly gaps: readonly Gap[]
  readonly odd: OddFacilities
  /** The ground within reach as it is drawn; never what is measured. Along streets it is the streets with their doors. */
  readonly shape: Shape
  /** What is reached along streets; null where the reach is no way along them. */
  readonly streets: {
    readonly metres: number
    /** Each street as far as it is reached. A circle or a hull would say what nobody can walk. */
    readonly lines: readonly (readonly LngLat[])[]
  } | null
}
