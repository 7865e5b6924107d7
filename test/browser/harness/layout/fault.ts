/** One thing a reader would stumble over. */
export type LayoutFault = {
  readonly kind:
    | "sideways-scroll"
    | "clipped-text"
    | "covered-control"
    | "overlap"
    | "small-target"
    | "small-text"
    | "no-arrow"
  /** The element, as one would look for it. */
  readonly element: string
  readonly detail: string
}

/** What counts as a fault; every figure in CSS pixels. */
export type LayoutRules = {
  readonly targetPixels: number
  readonly textPixels: number
  /** Panels: they may not lie on one another unless one holds the other. */
  readonly panels: string
  /** What lies below everything and is meant to be covered, such as the map. */
  readonly ground: string
  /** Faults somebody has decided to live with: matched against "kind element detail". */
  readonly ignore: readonly string[]
}

export const DEFAULT_RULES: LayoutRules = {
  targetPixels: 44,
  textPixels: 16,
  panels: "[data-panel], .maplibregl-ctrl",
  ground: "canvas, [data-ground]",
  ignore: [],
}

/** Marks in the page: text that may end in an ellipsis, a box that may scroll sideways, panels that may lie on others. */
export const MARKS = {
  mayClip: "[data-may-clip]",
  mayScrollSideways: "[data-may-scroll-sideways]",
  mayOverlap: "[data-may-overlap]",
  mayBeSmall: "[data-may-be-small]",
} as const
