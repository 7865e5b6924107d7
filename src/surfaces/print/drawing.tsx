import { createElement, type ReactNode } from "react"
import { type Drawn, elementAttributes } from "../../export/print/drawn.ts"

const elementOf = (drawn: Drawn | string, key: number): ReactNode =>
  typeof drawn === "string"
    ? drawn
    : createElement(drawn.tag, { ...elementAttributes(drawn.attributes), key }, ...drawn.children.map(elementOf))

/** A printed drawing on the page: vectors, with its lettering as text. */
export const Drawing = ({ drawn }: { readonly drawn: Drawn }) => elementOf(drawn, 0)
