import type { State } from "../../domain/evidence.ts"
import type { Spot } from "../print/boxes.ts"
import { type Drawn, draw, short } from "../print/drawn.ts"

/** The inks of the states on paper. */
export const STATE_INKS: Readonly<Record<State, string>> = {
  met: "#1F6F78",
  unmet: "#B35408",
  unknown: "#62676C",
  planned: "#5C5290",
  "not-applicable": "#9A9186",
}

/** A state's shape on a map, as on screen: full circle, triangle, hatched ring, half ring, dash. */
export const markDrawing = (state: State, [x, y]: Spot, size: number, paper: string): Drawn => {
  const ink = STATE_INKS[state]
  const ring = { cx: short(x), cy: short(y), r: short(size), fill: paper, stroke: ink, "stroke-width": 2 }
  const at = (dx: number, dy: number): string => `${short(x + dx * size)} ${short(y + dy * size)}`
  switch (state) {
    case "met":
      return draw("circle", { ...ring, fill: ink, stroke: paper })
    case "unmet":
      return draw("path", {
        d: `M${at(0, -1.15)}L${at(1.15, 0.9)}L${at(-1.15, 0.9)}z`,
        fill: ink,
        stroke: paper,
        "stroke-width": 1.5,
      })
    case "planned":
      return draw(
        "g",
        {},
        draw("circle", ring),
        draw("path", { d: `M${at(0, -1)}A${short(size)} ${short(size)} 0 0 1 ${at(0, 1)}z`, fill: ink }),
      )
    case "unknown":
      return draw(
        "g",
        {},
        draw("circle", { ...ring, "stroke-dasharray": "3.2 2.2" }),
        draw("path", {
          d: `M${at(-0.55, 0.25)}L${at(0.25, -0.55)}M${at(-0.25, 0.6)}L${at(0.6, -0.25)}`,
          stroke: ink,
          "stroke-width": 1.5,
        }),
      )
    case "not-applicable":
      return draw("path", { d: `M${at(-1, 0)}L${at(1, 0)}`, stroke: ink, "stroke-width": 2.5 })
  }
}
