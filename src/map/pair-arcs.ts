import { ArcLayer } from "@deck.gl/layers"
import type { ArcsSpec } from "../layers/extras.ts"

type Arc = ArcsSpec["arcs"][number]

const FAINT = 30
const TILT_DEGREES = 16 // seen from straight above an arc that stands upright would be a line

/** All pairs as one layer of arcs; nothing of it is worked out again while the map moves. */
export const arcLayer = ({ id, arcs, colour, enlargement }: ArcsSpec): ArcLayer<Arc> => {
  const [red, green, blue, opacity] = colour
  return new ArcLayer<Arc>({
    id: `arcs-${id}`,
    data: arcs,
    getSourcePosition: ({ from }) => [from[0], from[1]],
    getTargetPosition: ({ to }) => [to[0], to[1]],
    getSourceColor: ({ strength }) => [red, green, blue, [FAINT, opacity, 255][strength] ?? opacity],
    getTargetColor: ({ strength }) => [red, green, blue, [FAINT, opacity, 255][strength] ?? opacity],
    getWidth: ({ strength }) => (strength === 2 ? 4 : 2) * enlargement,
    getHeight: 0.35,
    getTilt: TILT_DEGREES,
  })
}
