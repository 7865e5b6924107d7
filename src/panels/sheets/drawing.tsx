import { createElement, type ReactNode } from "react"
import { elementAttributes } from "./element-attributes.ts"

/** A picture as plain values, with SVG's own names of attributes: what the drawings for paper are made of. */
type DrawnPart = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (DrawnPart | string)[]
}

const elementOf = (drawn: DrawnPart | string, key: number): ReactNode =>
  typeof drawn === "string"
    ? drawn
    : createElement(drawn.tag, { ...elementAttributes(drawn.attributes), key }, ...drawn.children.map(elementOf))

/** A printed drawing on the page: vectors, with its lettering as text. */
export const Drawing = ({ drawn }: { readonly drawn: DrawnPart }) => elementOf(drawn, 0)
