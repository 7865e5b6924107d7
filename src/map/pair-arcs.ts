import { ArcLayer } from "@deck.gl/layers"
import { ARC_HEIGHT } from "../layers/arc-line.ts"
import type { ArcsSpec } from "../layers/extras.ts"

const FAINT = 22
const PALE = 62 // a hundred and more over one another are still told apart
const TILT_DEGREES = 90 // lying on the map, as the lines that stand in for arcs do
const MOST_ROUND = 2_000
const [ROUND, ANGULAR] = [24, 12] // pieces an arc is made of: thousands over one another show no corners

/**
 * All pairs as one layer of arcs, its places, colours and widths as typed arrays that go to the GPU once; nothing of it is
 * worked out again while the map moves, and nothing is picked: a tap finds the ends of a pair on the map itself.
 */
export const arcLayer = ({ id, arcs, crowded = false, colour, enlargement }: ArcsSpec): ArcLayer => {
  const [red, green, blue, plain] = colour
  const opacities = [FAINT, crowded ? PALE : plain] as const
  const widths = [1, crowded ? 1.1 : 1.8] as const
  const from = new Float64Array(arcs.length * 2)
  const to = new Float64Array(arcs.length * 2)
  const colours = new Uint8ClampedArray(arcs.length * 4)
  const pixels = new Float32Array(arcs.length)
  arcs.forEach((arc, at) => {
    from.set(arc.from, at * 2)
    to.set(arc.to, at * 2)
    colours.set([red, green, blue, opacities[arc.strength]], at * 4)
    pixels[at] = widths[arc.strength] * enlargement
  })
  const colourOf = { value: colours, size: 4 }
  return new ArcLayer({
    id: `arcs-${id}`,
    data: {
      length: arcs.length,
      attributes: {
        getSourcePosition: { value: from, size: 2 },
        getTargetPosition: { value: to, size: 2 },
        getSourceColor: colourOf,
        getTargetColor: colourOf,
        getWidth: { value: pixels, size: 1 },
      },
    },
    getHeight: ARC_HEIGHT,
    getTilt: TILT_DEGREES,
    numSegments: arcs.length > MOST_ROUND ? ANGULAR : ROUND,
    pickable: false,
  })
}
