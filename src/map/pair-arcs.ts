import { ArcLayer } from "@deck.gl/layers"
import { ARC_HEIGHT } from "../layers/arc-line.ts"
import type { ArcsSpec } from "../layers/extras.ts"

type Arc = ArcsSpec["arcs"][number]

const FAINT = 22
const PALE = 62 // a hundred and more over one another are still told apart
const TILT_DEGREES = 90 // lying on the map, as the lines that stand in for arcs do

/** All pairs as one layer of arcs; nothing of it is worked out again while the map moves. */
export const arcLayer = ({ id, arcs, crowded = false, colour, enlargement }: ArcsSpec): ArcLayer<Arc> => {
  const [red, green, blue, plain] = colour
  const opacities = [FAINT, crowded ? PALE : plain] as const
  const widths = [1, crowded ? 1.1 : 1.8] as const
  const colourOf = ({ strength }: Arc): [number, number, number, number] => [red, green, blue, opacities[strength]]
  return new ArcLayer<Arc>({
    id: `arcs-${id}`,
    data: arcs,
    getSourcePosition: ({ from }) => [from[0], from[1]],
    getTargetPosition: ({ to }) => [to[0], to[1]],
    getSourceColor: colourOf,
    getTargetColor: colourOf,
    getWidth: ({ strength }) => widths[strength] * enlargement,
    getHeight: ARC_HEIGHT,
    getTilt: TILT_DEGREES,
  })
}
