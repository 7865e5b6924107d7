import type { Ring, Vec } from "../ground/plane.ts"
import { mix } from "../ground/plane.ts"
import { shrunk } from "../ground/shapes.ts"
import { ISLAND_HALF, RIVER_HALF, type Valley } from "../land/valley.ts"
import type { Stream, Water } from "../land/water.ts"
import type { Street } from "./street.ts"
import { EMBANKMENT, type TownPlan } from "./town-plan.ts"

/** Room between a stream's water and the street along it. */
export const STREAM_ROAD = 38
const PROMENADE = RIVER_HALF + 22

const closed = (ring: Ring): Vec[] => [...ring, ...ring.slice(0, 1)]

const street = (id: string, kind: Street["class"], line: readonly Vec[], name?: Street["name"]): Street => ({
  id,
  class: kind,
  line,
  oneway: false,
  bridges: "nothing",
  ...(name && { name }),
})

/** Streets on both banks of a side stream for as long as the town reaches. */
const streamBanks = (stream: Stream, plan: TownPlan, index: number): Street[] => {
  const lines = [-1, 1].map((bank) => {
    const line: Vec[] = []
    for (let up = EMBANKMENT; up < 6600; up += 60) {
      const across = up * stream.side
      const spot: Vec = [stream.middle(across) + bank * (stream.half(across) + STREAM_ROAD), across]
      if (up > 1500 && plan.urbanity(spot) < 0.34) break
      line.push(spot)
    }
    return line
  })
  const names = [
    { zh: "溪东路", en: "Brook East Road" },
    { zh: "溪西路", en: "Brook West Road" },
  ]
  return lines.map((line, bank) =>
    street(`stream-${index}-${bank}`, "tertiary", line, index === 0 ? names[1 - bank] : undefined),
  )
}

/** Paths for walkers along both banks of the river, reached from the embankment every few hundred metres. */
const promenades = (plan: TownPlan): Street[] => {
  const paths: Street[] = []
  for (const side of [1, -1]) {
    let line: Vec[] = []
    const finish = (): void => {
      if (line.length > 6) {
        const name = side > 0 ? { zh: "北岸步道", en: "North Bank Walk" } : { zh: "南岸步道", en: "South Bank Walk" }
        paths.push(street(`promenade-${side}-${paths.length}`, "footway", line, name))
        for (let i = 2; i < line.length; i += 4) {
          const spot = line[i]
          if (spot !== undefined)
            paths.push(street(`promenade-link-${paths.length}`, "footway", [spot, [spot[0], side * EMBANKMENT]]))
        }
      }
      line = []
    }
    for (let along = -8200; along <= 8800; along += 80) {
      if (plan.urbanity([along, side * 900]) > 0.4) line.push([along, side * PROMENADE])
      else finish()
    }
    finish()
  }
  return paths
}

const islandStreets = (water: Water, valley: Valley): Street[] => {
  const at = valley.islandAlong
  const lines: [string, Street["class"], Vec[], Street["name"]][] = [
    ["island-ring", "tertiary", closed(shrunk(water.island, 0.8)), { zh: "环洲路", en: "Islet Ring Road" }],
    [
      "island-axis",
      "secondary",
      [
        [at - 0.78 * ISLAND_HALF, 0],
        [at + 0.78 * ISLAND_HALF, 0],
      ],
      { zh: "洲心街", en: "Islet Middle Street" },
    ],
  ]
  for (const share of [-0.42, -0.2, 0.22, 0.45]) {
    const along = at + share * ISLAND_HALF
    lines.push([
      `island-${share}`,
      "residential",
      [
        [along, -150],
        [along, 150],
      ],
      undefined,
    ])
  }
  lines.push(["island-walk", "footway", closed(shrunk(water.island, 0.93)), { zh: "洲头步道", en: "Islet Walk" }])
  lines.push([
    "island-tip-w",
    "footway",
    [
      [at - 0.9 * ISLAND_HALF, 0],
      [at - 0.78 * ISLAND_HALF, 0],
    ],
    undefined,
  ])
  lines.push([
    "island-tip-e",
    "footway",
    [
      [at + 0.78 * ISLAND_HALF, 0],
      [at + 0.9 * ISLAND_HALF, 0],
    ],
    undefined,
  ])
  return lines.map(([id, kind, line, name]) => street(id, kind, line, name))
}

/** The park round the lake: a street about it, a path by the water, and paths between the two. */
const lakeStreets = (water: Water): Street[] => {
  const shore = water.lake.map((point, i) => mix(point, water.lakePark[i] ?? point, 0.2))
  const paths = [6, 17, 30, 42, 53, 66].map((i) => {
    const [from, to] = [shore[i], water.lakePark[i]]
    return from === undefined || to === undefined ? [] : [street(`lake-path-${i}`, "footway", [from, to])]
  })
  return [
    street("lake-road", "tertiary", closed(water.lakePark), { zh: "环湖路", en: "Lake Ring Road" }),
    street("lake-walk", "footway", closed(shore), { zh: "环湖步道", en: "Lakeside Walk" }),
    ...paths.flat(),
  ]
}

/** Every street that owes its course to water. */
export const layOutWaterside = (plan: TownPlan, water: Water, valley: Valley): Street[] => [
  ...water.streams.flatMap((stream, index) => streamBanks(stream, plan, index)),
  ...promenades(plan),
  ...islandStreets(water, valley),
  ...lakeStreets(water),
]
