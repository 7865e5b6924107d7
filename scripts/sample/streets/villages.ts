import { noise } from "../ground/noise.ts"
import { between, mix, type Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import { withSteps } from "../ground/shapes.ts"
import type { Relief } from "../land/relief.ts"
import type { Valley } from "../land/valley.ts"
import { nearStream, type Water } from "../land/water.ts"
import type { Street } from "./street.ts"
import type { TownPlan } from "./town-plan.ts"

/** A village in the country round the city, in valley coordinates. */
export type Village = { readonly at: Vec; readonly streets: readonly Street[] }

const WANTED = 20
const APART_METRES = 1700

/** Villages on open, low ground, each with a few streets and a winding road to what is nearest. */
export const layOutVillages = (
  plan: TownPlan,
  water: Water,
  relief: Relief,
  valley: Valley,
  main: readonly Street[],
): Village[] => {
  const random = randomFor(plan.seed, "villages")
  const grain = random.whole(1, 1e6)
  const spots: Vec[] = []
  for (let tries = 0; spots.length < WANTED && tries < 3000; tries++) {
    const at: Vec = [random.between(-11300, 11300), random.between(-8000, 6600)]
    const dry = Math.abs(at[1]) > 800 && water.streams.every((stream) => !nearStream(stream, at, 420))
    const free = plan.urbanity(at) < 0.24 && spots.every((other) => between(other, at) > APART_METRES)
    const awayFromPonds = water.ponds.every((pond) => pond.every((point) => between(point, at) > 420))
    if (dry && free && awayFromPonds && relief.heightAt(valley.toPlane(at), at) < 25) spots.push(at)
  }
  // Trunk roads are not for walkers: a village reached by one alone would be cut off from the town's footways.
  const towns = main.filter((street) => street.class === "primary" || street.class === "secondary")
  const ends: Vec[] = towns.flatMap((street) =>
    street.line.filter((_, i) => street.id.startsWith("highway") || i === 0 || i === street.line.length - 1),
  )
  const nearestEnd = (at: Vec): Vec | undefined => {
    let best: Vec | undefined
    for (const end of ends)
      if (end[1] * at[1] > 0 && (best === undefined || between(end, at) < between(best, at))) best = end
    return best
  }
  const ordered = spots.map((at) => ({ at, far: between(at, nearestEnd(at) ?? at) })).sort((a, b) => a.far - b.far)
  return ordered.map(({ at }, index) => {
    const target = nearestEnd(at) ?? at
    ends.push(at)
    const roads = [countryRoad(at, target, grain + index, `${index}`)]
    // A second way, to a village or road on the other side, so that the country is more than spokes.
    const other = ends
      .filter((end) => end[1] * at[1] > 0 && between(end, at) > 900 && between(end, at) < 4200)
      .filter((end) => (end[0] - at[0]) * (target[0] - at[0]) + (end[1] - at[1]) * (target[1] - at[1]) < 0)
      .sort((a, b) => between(a, at) - between(b, at))[0]
    if (other !== undefined) roads.push(countryRoad(at, other, grain + 50 + index, `${index}-back`))
    return { at, streets: [...roads, ...villageStreets(at, index)] }
  })

  function villageStreets(at: Vec, index: number): Street[] {
    const tilt = random.between(-0.5, 0.5)
    const scale = Math.sqrt(1 + tilt * tilt)
    const [ux, uy] = [1 / scale, tilt / scale]
    const place = (a: number, b: number): Vec => [at[0] + a * ux - b * uy, at[1] + a * uy + b * ux]
    const half = random.between(200, 330)
    const lines: Vec[][] = [
      [place(-half, 0), place(half, 0)],
      [place(-half * 0.8, 130), place(half * 0.7, 130)],
    ]
    for (const share of [-0.72, -0.3, 0.1, 0.6])
      lines.push([place(half * share, random.between(-170, -90)), place(half * share, random.between(140, 210))])
    return lines.map((line, i) => ({
      id: `country-village-${index}-${i}`,
      class: i === 0 ? "tertiary" : "residential",
      line,
      oneway: false,
      bridges: "nothing",
    }))
  }

  /** Runs a little past its end, so that it meets both carriageways of a trunk road. */
  function countryRoad(from: Vec, to: Vec, salt: number, index: string): Street {
    const length = between(from, to)
    const beyond = mix(from, to, (length + 32) / length)
    const line = withSteps([from, beyond], 120).map((spot, i, all): Vec => {
      const t = i / (all.length - 1)
      const sway =
        Math.min(260, length * 0.12) * noise(salt, t * (2 + length / 1500), 0.5) * Math.min(1, 5 * t * (1 - t))
      return [spot[0] + (sway * (to[1] - from[1])) / length, spot[1] - (sway * (to[0] - from[0])) / length]
    })
    return { id: `country-road-${index}`, class: "tertiary", line, oneway: false, bridges: "streams" }
  }
}
