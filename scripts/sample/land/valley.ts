import { cosine, sine } from "../ground/exact-math.ts"
import { bump, noise } from "../ground/noise.ts"
import { between, type Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"

/**
 * Valley coordinates: metres along the river and across it. The river fills `across` from -RIVER_HALF to RIVER_HALF
 * whatever its true width. Streets are laid out here, where they are straight; the valley bends them along the river.
 * The bend is one to one, so what does not cross here does not cross on the map.
 */
export type Valley = {
  readonly toPlane: (spot: Vec) => Vec
  readonly toValley: (place: Vec) => Vec
  /** Where along the river the island lies. */
  readonly islandAlong: number
}

export const RIVER_HALF = 300
/** Half the length of the island. */
export const ISLAND_HALF = 1350

/** A smooth curve through heights at even steps (Catmull–Rom). */
const curveThrough = (heights: readonly number[], start: number, step: number) => {
  const at = (index: number): number => heights[Math.max(0, Math.min(heights.length - 1, index))] ?? 0
  return (x: number): number => {
    const place = (x - start) / step
    const i = Math.floor(place)
    const t = place - i
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
  }
}

/** The seed's valley. */
export const makeValley = (seed: number): Valley => {
  const random = randomFor(seed, "valley")
  const grain = random.whole(1, 1e6)
  const meander = [3300, 2900, 2500, 1300, 1850, 750, -750, -150, 900, 250, -1150, -1000, -2300, -2500, -2800]
  const middle = curveThrough(
    meander.map((height) => height + random.between(-260, 260)),
    -18200,
    2600,
  )
  const islandAlong = random.between(-250, 350)
  const halfWidth = (along: number): number =>
    205 +
    45 * noise(grain, along / 1900, 0.5) +
    20 * noise(grain, along / 610, 7.5) +
    330 * bump((along - islandAlong) / 2300)

  const twirls = [
    { at: [-5200, 4200], reach: 4200, angle: random.between(0.12, 0.3) },
    { at: [5600, 3600], reach: 4000, angle: random.between(-0.34, -0.14) },
    { at: [3000, -4300], reach: 4300, angle: random.between(0.14, 0.36) },
    { at: [-5000, -3600], reach: 3900, angle: random.between(-0.3, -0.1) },
  ] as const
  const tilt = random.between(-0.14, -0.05)
  const [tiltCos, tiltSin] = [cosine(tilt), sine(tilt)]

  const toPlane = ([along, across]: Vec): Vec => {
    const bank = Math.max(0, Math.abs(across) - RIVER_HALF)
    const side = across < 0 ? -1 : 1
    const half = halfWidth(along)
    const offset = bank > 0 ? bank + half / (1 + (bank * bank) / 6.76e6) : (Math.abs(across) / RIVER_HALF) * half
    let x = along + 130 * noise(grain + 11, along / 2900, across / 2300)
    let y = middle(along) / (1 + (bank * bank) / 2.704e7) + side * offset
    x += 13 * noise(grain + 12, along / 430, across / 390)
    y +=
      bump(200 / (bank + 1)) *
      (110 * noise(grain + 13, along / 2700, across / 2600) + 13 * noise(grain + 14, along / 380, across / 420))
    for (const twirl of twirls) {
      const reach = between([x, y], twirl.at) / twirl.reach
      if (reach >= 1) continue
      const angle = twirl.angle * bump(reach)
      const [c, s] = [cosine(angle), sine(angle)]
      const [dx, dy] = [x - twirl.at[0], y - twirl.at[1]]
      x = twirl.at[0] + dx * c - dy * s
      y = twirl.at[1] + dx * s + dy * c
    }
    return [x * tiltCos - y * tiltSin, x * tiltSin + y * tiltCos]
  }

  /** Newton's steps with slopes measured over a metre; the valley is smooth enough for a dozen of them. */
  const toValley = (place: Vec): Vec => {
    let [p, v] = [place[0] * tiltCos + place[1] * tiltSin, place[1] * tiltCos - place[0] * tiltSin]
    for (let step = 0; step < 40; step++) {
      const here = toPlane([p, v])
      const [ex, ey] = [place[0] - here[0], place[1] - here[1]]
      if (ex * ex + ey * ey < 1e-6) break
      const [east, north] = [toPlane([p + 1, v]), toPlane([p, v + 1])]
      const [a, b, c, d] = [east[0] - here[0], north[0] - here[0], east[1] - here[1], north[1] - here[1]]
      const scale = 0.9 / (a * d - b * c)
      p += (ex * d - ey * b) * scale
      v += (ey * a - ex * c) * scale
    }
    return [p, v]
  }
  return { toPlane, toValley, islandAlong }
}
