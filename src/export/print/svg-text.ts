import { xmlText } from "../xml-text.ts"
import type { Drawn } from "./drawn.ts"

/** A drawing as the text of an SVG file, escaped; `root` must be an `svg` element. */
export const svgText = (root: Drawn): string => `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, true)}\n`

const elementText = ({ tag, attributes, children }: Drawn, isRoot: boolean): string => {
  const all = isRoot ? { xmlns: "http://www.w3.org/2000/svg", ...attributes } : attributes
  const written = Object.entries(all)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("")
  if (children.length === 0) return `<${tag}${written}/>`
  const inner = children.map((child) => (typeof child === "string" ? xmlText(child) : elementText(child, false)))
  return `<${tag}${written}>${inner.join("")}</${tag}>`
}
