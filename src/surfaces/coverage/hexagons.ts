/** Across a hexagon of the distance map: about a block of houses. */
export const HEXAGON_RADIUS_METRES = 250

/** From near to far, told apart by colour-blind eyes on paper and on ink: each for so many metres, the last for all beyond. */
export const HEXAGON_METRES_A_COLOUR = 500
export const HEXAGON_COLOURS: readonly (readonly [number, number, number])[] = [
  [31, 111, 120],
  [92, 155, 140],
  [201, 180, 120],
  [217, 131, 56],
  [160, 66, 16],
]
