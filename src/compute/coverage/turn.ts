// A direction as a number that grows with its angle from −2 (west, coming from the south) through 0 (east) to 2 (west again):
// the way around a square instead of a circle. It orders directions as angles do and costs one division instead of an arc
// tangent; only the few arcs that stay open are ever turned into angles.

/** The whole way round. */
export const FULL_TURN = 4

/** The turn of a direction; of any length but 0. */
export const turnOf = (x: number, y: number): number => {
  const away = 1 - x / (Math.abs(x) + Math.abs(y))
  return y < 0 ? -away : away
}

/** A point in the direction of a turn, on the square around the origin. */
export const xOfTurn = (turn: number): number => 1 - Math.abs(turn)
export const yOfTurn = (turn: number): number => (turn < 0 ? -1 : 1) * (1 - Math.abs(1 - Math.abs(turn)))

/** The angles of an arc between two turns in radians, the second the greater. */
export const anglesOf = (from: number, to: number): readonly [from: number, to: number] => [
  from === -2 ? -Math.PI : radiansOf(from),
  to === 2 ? Math.PI : radiansOf(to) + (from > to ? 2 * Math.PI : 0),
]

const radiansOf = (turn: number): number => Math.atan2(yOfTurn(turn), xOfTurn(turn))
