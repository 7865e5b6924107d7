import { bump, noise, wrinkled } from "../ground/noise.ts"
import { between, type Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import { type Area, areasAbove, type HeightGrid } from "./contours.ts"
import { RIVER_HALF, type Valley } from "./valley.ts"
import type { Water } from "./water.ts"

/** The lie of the land: height above the river in metres, the shown levels and the woods on the slopes. */
export type Relief = {
  readonly heightAt: (place: Vec, spot: Vec) => number
  readonly levels: readonly { readonly ele: number; readonly areas: readonly Area[] }[]
  readonly woods: readonly Area[]
  /** The hill in the middle of the city: where its top is, on the plane. */
  readonly hilltop: Vec
}

export const SHOWN_LEVELS = [60, 150, 300, 500] as const
/** How far the drawn landscape reaches from the centre, beyond every edge of the map. */
const [HALF_WIDTH, HALF_HEIGHT, STEP] = [15500, 12200, 150] as const

const rising = (x: number): number => {
  const t = Math.max(0, Math.min(1, x))
  return t * t * (3 - 2 * t)
}

export const makeRelief = (seed: number, valley: Valley, water: Water): Relief => {
  const random = randomFor(seed, "relief")
  const grain = random.whole(1, 1e6)
  const hilltop = valley.toPlane([random.between(-1500, -1150), random.between(3500, 3750)])
  const southWest: Vec = [random.between(-9900, -8800), random.between(-8200, -7200)]
  const east: Vec = [random.between(9800, 10900), random.between(3900, 4700)]
  const southEast: Vec = [random.between(5200, 7200), random.between(-10600, -9600)]

  const heightAt = (place: Vec, [along, across]: Vec): number => {
    const rough = wrinkled(grain, place[0] / 1900, place[1] / 1900)
    const range = 760 * rising((across - 5100 - 500 * noise(grain + 5, along / 3000, 0.5)) / 5200)
    let height = range * (0.72 + 0.6 * rough)
    height += 420 * bump(between(place, southWest) / 5600) * (0.75 + 0.7 * rough)
    height += 330 * bump(between(place, east) / 3300) * (0.75 + 0.6 * rough)
    height += 300 * bump(between(place, southEast) / 4200) * (0.7 + 0.7 * rough)
    height *= rising((Math.abs(across) - RIVER_HALF - 500) / 1500)
    for (const stream of water.streams) {
      if (across * stream.side <= 0) continue
      height *= 0.08 + 0.92 * rising((Math.abs(along - stream.middle(across)) - 260) / 1700)
    }
    const inCity = bump(between(place, hilltop) / (900 + 130 * noise(grain + 9, place[0] / 500, place[1] / 500)))
    return Math.max(height, 0) + 232 * inCity
  }

  // Slopes follow the streams in straight lines: what is drawn of them wanders, though not around the hill in the city,
  // whose park has an edge of its own.
  const wandering = (place: Vec): Vec => {
    const reach = 520 * (1 - bump(between(place, hilltop) / 1500))
    const sway = (which: number): number => noise(grain + which, place[0] / 1100, place[1] / 1100)
    return [place[0] + reach * sway(31), place[1] + reach * sway(37)]
  }

  const columns = Math.ceil((2 * HALF_WIDTH) / STEP) + 1
  const rows = Math.ceil((2 * HALF_HEIGHT) / STEP) + 1
  const heights = new Float64Array(columns * rows)
  const wooded = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place: Vec = [-HALF_WIDTH + column * STEP, -HALF_HEIGHT + row * STEP]
      const drawn = wandering(place)
      const height = heightAt(drawn, valley.toValley(drawn))
      heights[row * columns + column] = height
      wooded[row * columns + column] = height + 70 * wrinkled(grain + 21, place[0] / 800, place[1] / 800)
    }
  }
  const grid: HeightGrid = { west: -HALF_WIDTH, south: -HALF_HEIGHT, step: STEP, columns, rows, heights }
  return {
    heightAt,
    levels: SHOWN_LEVELS.map((ele) => ({ ele, areas: areasAbove(grid, ele) })),
    woods: areasAbove({ ...grid, heights: wooded }, 85),
    hilltop,
  }
}
