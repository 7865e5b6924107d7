import { bump, noise } from "../ground/noise.ts"
import type { Ring, Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import { blob } from "../ground/shapes.ts"
import { ISLAND_HALF, RIVER_HALF, type Valley } from "./valley.ts"

/** A side stream: its middle at a distance from the river, and half its width there. `side` is 1 north, -1 south. */
export type Stream = {
  readonly side: 1 | -1
  readonly middle: (across: number) => number
  readonly half: (across: number) => number
}

/** All water in valley coordinates. */
export type Water = {
  readonly streams: readonly Stream[]
  readonly river: Ring
  readonly island: Ring
  readonly islet: Ring
  readonly lake: Ring
  readonly lakePark: Ring
  readonly ponds: readonly Ring[]
}

const RIVER_END = 16500
export const STREAM_END = 11500

/** Is the spot within `margin` metres of a stream's water? */
export const nearStream = (stream: Stream, [along, across]: Vec, margin: number): boolean =>
  across * stream.side > 0 && Math.abs(along - stream.middle(across)) < stream.half(across) + margin

export const makeWater = (seed: number, valley: Valley): Water => {
  const random = randomFor(seed, "water")
  const grain = random.whole(1, 1e6)

  const makeStream = (side: 1 | -1, mouth: number, lean: number, salt: number): Stream => {
    const up = (across: number): number => Math.max(0, Math.abs(across) - RIVER_HALF)
    return {
      side,
      middle: (across) =>
        mouth +
        lean * up(across) +
        (1 - bump(up(across) / 2500)) * 620 * noise(grain + salt, up(across) / 2300, 0.5) +
        130 * noise(grain + salt + 1, up(across) / 640, 3.5) * (1 - bump(up(across) / 700)),
      half: (across) =>
        52 -
        32 * Math.min(1, up(across) / 9000) +
        6 * noise(grain + salt, up(across) / 300, 8.5) +
        60 * bump(up(across) / 320),
    }
  }
  const streams = [
    makeStream(1, random.between(4200, 4700), random.between(0.16, 0.3), 31),
    makeStream(-1, random.between(-3900, -3400), random.between(-0.34, -0.2), 51),
  ]

  /** One bank from west to east, going up and down each stream of its side. */
  const bank = (side: 1 | -1): Vec[] => {
    const points: Vec[] = []
    const stream = streams.find((candidate) => candidate.side === side)
    const mouth = stream?.middle(side * RIVER_HALF) ?? 0
    const gape = stream?.half(side * RIVER_HALF) ?? 0
    const shore = (along: number): Vec => [along, side * (RIVER_HALF - 12 + 12 * noise(grain + side, along / 240, 2.5))]
    for (let along = -RIVER_END; along < mouth - gape - 30; along += 70) points.push(shore(along))
    if (stream !== undefined) {
      const left: Vec[] = []
      const right: Vec[] = []
      for (let up = RIVER_HALF; up <= STREAM_END; up += 70) {
        const across = side * up
        left.push([stream.middle(across) - stream.half(across), across])
        right.push([stream.middle(across) + stream.half(across), across])
      }
      points.push(...left, ...right.reverse())
    }
    for (let along = mouth + gape + 40; along <= RIVER_END; along += 70) points.push(shore(along))
    return points
  }

  const lens = (middle: number, halfLength: number, height: number, salt: number): Vec[] => {
    const upper: Vec[] = []
    const lower: Vec[] = []
    for (let step = -30; step <= 30; step++) {
      const t = step / 30
      const wide = height * (0.6 * (1 - t * t) + 0.4 * Math.sqrt(1 - t * t)) * (1 + 0.2 * t)
      const sway = 35 * noise(grain + salt, t * 2, 0.5) * (1 - t * t)
      upper.push([middle + t * halfLength, sway + wide + 8 * noise(grain + salt, t * 9, 4.5) * (1 - t * t)])
      lower.push([middle + t * halfLength, sway - wide - 8 * noise(grain + salt, t * 9, 9.5) * (1 - t * t)])
    }
    return [...lower, ...upper.slice(1, -1).reverse()]
  }

  const lakeAt: Vec = [random.between(1900, 2250), random.between(2050, 2300)]
  const ponds: Vec[][] = []
  for (let tries = 0; ponds.length < 26 && tries < 600; tries++) {
    const at: Vec = [random.between(-11000, 11000), random.between(-8000, 5200)]
    if (Math.abs(at[1]) < 900 || (Math.abs(at[0]) < 7600 && Math.abs(at[1]) < 5600)) continue
    if (streams.some((stream) => nearStream(stream, at, 500))) continue
    ponds.push(blob(grain + tries, at, random.between(60, 190), random.between(40, 110), 0.35))
  }
  return {
    streams,
    river: [...bank(-1), ...bank(1).reverse()],
    island: lens(valley.islandAlong, ISLAND_HALF, 178, 71),
    islet: lens(random.between(-9200, -8300), 420, 55, 75),
    lake: blob(grain + 81, lakeAt, random.between(430, 520), random.between(250, 310), 0.3),
    lakePark: blob(grain + 85, [lakeAt[0] + 30, lakeAt[1] + 20], 760, 540, 0.07),
    ponds,
  }
}
