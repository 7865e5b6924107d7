/** A place on the sheet, in its units, x to the right and y downwards. */
export type Spot = readonly [x: number, y: number]

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const boxAround = ([x, y]: Spot, halfWidth: number, halfHeight = halfWidth): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
})

/** Whether two boxes share more than an edge. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom

export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
})

/** Whether a straight line passes through a box (Liang–Barsky). */
export const crosses = ([x1, y1]: Spot, [x2, y2]: Spot, box: Box): boolean => {
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [enter, leave] = [0, 1]
  for (const [step, room] of [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false
      continue
    }
    const t = room / step
    if (step < 0) enter = Math.max(enter, t)
    else leave = Math.min(leave, t)
  }
  return enter < leave
}

/** Small boxes along a turned line of lettering, which together cover it. */
export const boxesAlong = ([x, y]: Spot, width: number, height: number, turnDegrees: number): readonly Box[] => {
  const count = Math.max(1, Math.ceil(width / height))
  const turn = (turnDegrees / 180) * Math.PI
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width
    return boxAround([x + along * Math.cos(turn), y + along * Math.sin(turn)], height * 0.62)
  })
}
