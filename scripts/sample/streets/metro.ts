import type { LocalText } from "../../../src/domain/local-text.ts"
import { alongLine, between, lineLength, mix, type Vec } from "../ground/plane.ts"
import { randomFor } from "../ground/random.ts"
import { withSteps } from "../ground/shapes.ts"
import type { Valley } from "../land/valley.ts"
import words from "./metro-words.json" with { type: "json" }
import type { TownPlan } from "./town-plan.ts"

export type MetroLine = {
  readonly ref: string
  readonly colour: string
  readonly name: LocalText
  readonly line: readonly Vec[]
}
export type MetroStation = { readonly name: LocalText; readonly at: Vec; readonly lines: readonly string[] }

const CORNER = 420
const STATION_GAP = 1400
const INTERCHANGE_METRES = 620

/** Names that say where they are, each for the station nearest to its spot of the valley. */
const PLACED: readonly { zh: string; en: string; spot: readonly number[] }[] = words.placed
/** Station names for anywhere, invented; used in this order. */
const NAMES: readonly LocalText[] = words.anywhere

/** Cuts the corners of a line with short curves. */
const rounded = (corners: readonly Vec[]): Vec[] => {
  const line: Vec[] = []
  corners.forEach((corner, i) => {
    const [before, after] = [corners[i - 1], corners[i + 1]]
    if (before === undefined || after === undefined) {
      line.push(corner)
      return
    }
    const start = mix(corner, before, Math.min(0.5, CORNER / between(corner, before)))
    const end = mix(corner, after, Math.min(0.5, CORNER / between(corner, after)))
    for (let step = 0; step <= 8; step++) {
      const t = step / 8
      line.push(mix(mix(start, corner, t), mix(corner, end, t), t))
    }
  })
  return line
}

/** Four lines along main streets, with stations at even gaps and one shared station wherever two lines cross. */
export const makeMetro = (plan: TownPlan, valley: Valley): { lines: MetroLine[]; stations: MetroStation[] } => {
  const random = randomFor(plan.seed, "metro")
  const near = (lines: readonly number[], wanted: number): number =>
    lines.reduce((best, at) => (Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best))
  const along = (wanted: number): number => near(plan.alongs, wanted)
  const [n1, n3] = [plan.northAcross[1] ?? 1400, plan.northAcross[3] ?? 4100]
  const [s1, s2, s3] = [plan.southAcross[1] ?? -1500, plan.southAcross[2] ?? -2900, plan.southAcross[3] ?? -4300]
  const bridge = near(plan.bridgeAlongs, 100)
  const courses: readonly [string, string, LocalText, Vec[]][] = [
    [
      "1",
      "#B5474C",
      { zh: "1号线", en: "Line 1" },
      [
        [along(-7400), n1],
        [along(3000), n1],
        [along(4400), n1],
        [along(7600), n1],
      ],
    ],
    [
      "2",
      "#3F7D5A",
      { zh: "2号线", en: "Line 2" },
      [
        [bridge, n3 + 1150],
        [bridge, s3],
      ],
    ],
    [
      "3",
      "#3E6C9E",
      { zh: "3号线", en: "Line 3" },
      [
        [along(-4400), n3],
        [along(-1500), n3],
        [along(3000), n3],
        [along(3000), s2],
        [along(6200), s2],
      ],
    ],
    [
      "4",
      "#8A5A96",
      { zh: "4号线", en: "Line 4" },
      [
        [along(-5900), s2],
        [along(-2900), s2],
        [along(-2900), s1],
        [along(5900), s1],
      ],
    ],
  ]
  const lines = courses.map(([ref, colour, name, corners]): MetroLine => {
    const bent = withSteps(rounded(corners), 60).map(valley.toPlane)
    return { ref, colour, name, line: bent }
  })
  const stations: { at: Vec; lines: string[] }[] = []
  const serve = (at: Vec, ref: string): void => {
    const shared = stations.find((station) => between(station.at, at) < INTERCHANGE_METRES)
    if (shared === undefined) stations.push({ at, lines: [ref] })
    else if (!shared.lines.includes(ref)) shared.lines.push(ref)
  }
  // Interchanges first, so that the even gaps fall in with them.
  lines.forEach((line, i) => {
    for (const other of lines.slice(i + 1))
      for (const crossing of crossingsOf(line.line, other.line)) {
        serve(crossing, line.ref)
        serve(crossing, other.ref)
      }
  })
  for (const line of lines) {
    const length = lineLength(line.line)
    const gaps = Math.round(length / STATION_GAP)
    for (let stop = 0; stop <= gaps; stop++) {
      const jitter = stop === 0 || stop === gaps ? 0 : random.between(-120, 120)
      serve(alongLine(line.line, Math.max(1, Math.min(length - 1, (length * stop) / gaps + jitter))).point, line.ref)
    }
  }
  return { lines, stations: nameStations(stations, valley) }
}

const nameStations = (stations: readonly Omit<MetroStation, "name">[], valley: Valley): MetroStation[] => {
  const named = new Map<Omit<MetroStation, "name">, LocalText>()
  for (const { zh, en, spot } of PLACED) {
    const place = valley.toPlane([spot[0] ?? 0, spot[1] ?? 0])
    const free = stations.filter((station) => !named.has(station))
    const [nearest] = free.sort((a, b) => between(a.at, place) - between(b.at, place))
    if (nearest !== undefined && between(nearest.at, place) < 1300) named.set(nearest, { zh, en })
  }
  const names = [...NAMES]
  return stations.map((station, i) => ({
    ...station,
    name: named.get(station) ?? names.shift() ?? { zh: `站点${i + 1}`, en: `Stop ${i + 1}` },
  }))
}

const crossingsOf = (a: readonly Vec[], b: readonly Vec[]): Vec[] => {
  const found: Vec[] = []
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const [p, q, r, s] = [a[i - 1], a[i], b[j - 1], b[j]]
      if (p === undefined || q === undefined || r === undefined || s === undefined) continue
      const turn = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0])
      if (turn === 0) continue
      const t = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / turn
      const u = ((r[0] - p[0]) * (q[1] - p[1]) - (r[1] - p[1]) * (q[0] - p[0])) / turn
      if (t >= 0 && t <= 1 && u >= 0 && u <= 1) found.push(mix(p, q, t))
    }
  }
  return found
}
