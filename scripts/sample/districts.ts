import type { LocalText } from "../../src/domain/local-text.ts"
import { bump, noise } from "./ground/noise.ts"
import type { Ring, Vec } from "./ground/plane.ts"
import { randomFor } from "./ground/random.ts"
import { simplified, withSteps } from "./ground/shapes.ts"
import type { Valley } from "./land/valley.ts"
import type { Water } from "./land/water.ts"
import type { TownPlan } from "./streets/town-plan.ts"

/** A district: its edge on the plane, and where its name stands. Together the six tile the city without gap or overlap. */
export type District = { readonly id: DistrictId; readonly name: LocalText; readonly edge: Ring; readonly label: Vec }

const EDGE = { along: 11300, north: 7900, south: -7900 } as const

export const DISTRICTS = {
  tinglan: { zh: "汀兰区", en: "Tinglan District" },
  jichuan: { zh: "霁川区", en: "Jichuan District" },
  songlan: { zh: "松岚区", en: "Songlan District" },
  fenghui: { zh: "枫洄区", en: "Fenghui District" },
  wangshu: { zh: "望舒区", en: "Wangshu District" },
  luting: { zh: "鹭汀区", en: "Luting District" },
} as const satisfies Record<string, LocalText>
export type DistrictId = keyof typeof DISTRICTS

/** Six districts whose borders follow the river, two streams and main streets. */
export const makeDistricts = (plan: TownPlan, water: Water, valley: Valley): District[] => {
  const grain = randomFor(plan.seed, "districts").whole(1, 1e6)
  const nearest = (wanted: number): number =>
    plan.alongs.reduce((best, at) => (Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best))
  const stream = water.streams[0]
  const west = nearest(-2900)
  const split = nearest(-1500)
  const mid = plan.northAcross[3] ?? 4100
  const river = (along: number): Vec => [along, -235 * bump((along - valley.islandAlong) / 2600)]
  const streamAt = (across: number): Vec => [stream?.middle(across) ?? 4400, across]
  const mouth = stream?.middle(300) ?? 4400
  const taper = (t: number): number => Math.min(1, 8 * t * (1 - t))

  /** The straight line between two corners, made to waver like a border on the ground. */
  const wavering = (from: Vec, to: Vec, salt: number, sway: number): Vec[] =>
    withSteps([from, to], 160).map((spot, i, all): Vec => {
      const off = sway * noise(grain + salt, i / 14, 0.5) * taper(i / (all.length - 1))
      return Math.abs(to[0] - from[0]) > Math.abs(to[1] - from[1]) ? [spot[0], spot[1] + off] : [spot[0] + off, spot[1]]
    })
  const span = (from: number, to: number, at: (t: number) => Vec): Vec[] => {
    const parts = Math.max(2, Math.ceil(Math.abs(to - from) / 120))
    return Array.from({ length: parts + 1 }, (_, i) => at(from + ((to - from) * i) / parts))
  }
  const onPlane = (line: readonly Vec[]): Vec[] => simplified(withSteps(line, 160).map(valley.toPlane), 6)

  const northWest: Vec = [-EDGE.along, EDGE.north]
  const northEast: Vec = [EDGE.along, EDGE.north]
  const southWest: Vec = [-EDGE.along, EDGE.south]
  const southEast: Vec = [EDGE.along, EDGE.south]
  const streamEnd = streamAt(EDGE.north)
  const border = {
    river1: onPlane(span(-EDGE.along, west, river)),
    river2: onPlane(span(west, split, river)),
    river3: onPlane(span(split, mouth, river)),
    river4: onPlane(span(mouth, EDGE.along, river)),
    west1: onPlane([river(west), [west, mid]]),
    west2: onPlane([
      [west, mid],
      [west, EDGE.north],
    ]),
    mid: onPlane([[west, mid], streamAt(mid)]),
    stream1: onPlane([river(mouth), ...span(300, mid, streamAt)]),
    stream2: onPlane(span(mid, EDGE.north, streamAt)),
    split: onPlane([river(split), [split, EDGE.south]]),
    north1: onPlane(wavering(northWest, [west, EDGE.north], 1, 500)),
    north2: onPlane(wavering([west, EDGE.north], streamEnd, 2, 500)),
    north3: onPlane(wavering(streamEnd, northEast, 3, 500)),
    east1: onPlane(wavering(northEast, river(EDGE.along), 4, 420)),
    east2: onPlane(wavering(river(EDGE.along), southEast, 5, 420)),
    south1: onPlane(wavering(southWest, [split, EDGE.south], 6, 500)),
    south2: onPlane(wavering([split, EDGE.south], southEast, 7, 500)),
    west3: onPlane(wavering(northWest, river(-EDGE.along), 8, 420)),
    west4: onPlane(wavering(river(-EDGE.along), southWest, 9, 420)),
  }
  const back = (line: readonly Vec[]): Vec[] => [...line].reverse()
  const ring = (...parts: readonly (readonly Vec[])[]): Vec[] => parts.flatMap((part) => part.slice(0, -1))
  const b = border
  const edges: Record<DistrictId, Vec[]> = {
    tinglan: ring(b.river1, b.west1, b.west2, back(b.north1), b.west3),
    jichuan: ring(b.river2, b.river3, b.stream1, back(b.mid), back(b.west1)),
    songlan: ring(b.mid, b.stream2, back(b.north2), back(b.west2)),
    fenghui: ring(b.river4, back(b.east1), back(b.north3), back(b.stream2), back(b.stream1)),
    wangshu: ring(back(b.river2), back(b.river1), b.west4, b.south1, back(b.split)),
    luting: ring(back(b.river4), back(b.river3), b.split, b.south2, back(b.east2)),
  }
  const labels: Record<DistrictId, Vec> = {
    tinglan: [-5600, 2700],
    jichuan: [700, 2750],
    songlan: [900, 5600],
    fenghui: [7300, 2500],
    wangshu: [-5200, -2600],
    luting: [3300, -3000],
  }
  const ids: readonly DistrictId[] = ["tinglan", "jichuan", "songlan", "fenghui", "wangshu", "luting"]
  return ids.map((id) => ({ id, name: DISTRICTS[id], edge: edges[id], label: valley.toPlane(labels[id]) }))
}
