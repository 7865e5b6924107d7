import { ArcLayer } from "@deck.gl/layers"
import type { ArcsSpec } from "../layers/extras.ts"

type Arc = ArcsSpec["arcs"][number]

const FAINT = 22
const PALE = 62 // a hundred and more over one another are still told apart
const TILT_DEGREES = 16 // seen from straight above an arc that stands upright would be a line

/** All pairs as one layer of arcs; nothing of it is worked out again while the map moves. */
export const arcLayer = ({ id, arcs, crowded = false, colour, enlargement }: ArcsSpec): ArcLayer<Arc> => {
  const [red, green, blue, plain] = colour
  const colours = [FAINT, crowded ? PALE : plain, 255].map((opacity): [number, number, number, number] => [
    red,
    green,
    blue,
    opacity,
  ])
  const widths = [1, crowded ? 1.1 : 1.8, 4]
  const colourOf = ({ strength }: Arc) => colours[strength] ?? [red, green, blue, plain]
  return new ArcLayer<Arc>({
    id: `arcs-${id}`,
    data: arcs,
    getSourcePosition: ({ from }) => [from[0], from[1]],
    getTargetPosition: ({ to }) => [to[0], to[1]],
    getSourceColor: colourOf,
    getTargetColor: colourOf,
    getWidth: ({ strength }) => (widths[strength] ?? 1) * enlargement,
    getHeight: 0.35,
    getTilt: TILT_DEGREES,
  })
}
