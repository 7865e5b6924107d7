import type { Frame, Picture } from "./picture.ts"

// A padding that leaves no room would make the camera give up: so much of the map always stays.
const LEAST_FREE = 1 / 5

/** What is kept free at both ends of a side: what is covered there, and of the `names` as much as then fits. */
const ends = (near: number, far: number, names: number, size: number): readonly [number, number] => {
  const most = size * (1 - LEAST_FREE)
  const squeezed = Math.min(1, most / (near + far || 1))
  const room = Math.max(0, Math.min(names, (most - near - far) / 2))
  return [near * squeezed + room, far * squeezed + room]
}

/** What to frame, and the room to leave at each side: for what stands on the map there, and what the outermost names need. */
export const framing = (
  { clientWidth, clientHeight }: Pick<HTMLElement, "clientWidth" | "clientHeight">,
  { covered, frame }: Pick<Picture, "covered" | "frame">,
): Pick<Frame, "bounds" | "maxZoom"> & { readonly padding: Picture["covered"] } => {
  const [left, right] = ends(covered.left, covered.right, frame.names.across, clientWidth)
  const [top, bottom] = ends(covered.top, covered.bottom, frame.names.down, clientHeight)
  const { bounds, maxZoom } = frame.standing?.(clientWidth - left - right, clientHeight - top - bottom) ?? frame
  return { bounds, maxZoom, padding: { top, right, bottom, left } }
}
