/** The SVG elements a printed map is made of. */
export type DrawnTag = "svg" | "g" | "path" | "circle" | "rect" | "line" | "text" | "tspan" | "title"

/**
 * A picture as plain values: a panel turns it into elements, `svgText` into a file. Attributes carry SVG's own names
 * (`stroke-width`); lettering is text, never outlines.
 */
export type Drawn = {
  readonly tag: DrawnTag
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Drawn | string)[]
}

/** One element with its children. */
export const draw = (
  tag: DrawnTag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Drawn | string)[]
): Drawn => ({ tag, attributes, children })

/** A length on the sheet as written: two decimals, far below what a printer can show. */
export const short = (length: number): number => Math.round(length * 100) / 100
