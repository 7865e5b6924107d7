import type { Feature } from "geojson"
import { joinedPath, numberOf, type PrintBase, textOf } from "./base.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import type { MapProjection } from "./map-projection.ts"
import type { PrintColours } from "./print-colours.ts"

type RoadRank = {
  readonly classes: readonly string[]
  readonly colour: (colours: PrintColours) => string
  /** As wide as this on the ground where the sheet has room, within the two widths in units. */
  readonly groundMetres: number
  readonly least: number
  readonly most: number
  /** Drawn while a unit of the sheet is no more than this many metres. */
  readonly upToMetresPerUnit: number
}

// From the least to the greatest: later ones are drawn above.
const RANKS: readonly RoadRank[] = [
  {
    classes: ["residential", "living_street", "unclassified"],
    colour: ({ road }) => road,
    groundMetres: 10,
    least: 0.7,
    most: 4.6,
    upToMetresPerUnit: 10,
  },
  {
    classes: ["tertiary", "tertiary_link"],
    colour: ({ road }) => road,
    groundMetres: 16,
    least: 1,
    most: 6.4,
    upToMetresPerUnit: 22,
  },
  {
    classes: ["secondary", "secondary_link"],
    colour: ({ road }) => road,
    groundMetres: 22,
    least: 1.4,
    most: 8.5,
    upToMetresPerUnit: 60,
  },
  {
    classes: ["primary", "primary_link"],
    colour: ({ mainRoad }) => mainRoad,
    groundMetres: 30,
    least: 2,
    most: 11,
    upToMetresPerUnit: 200,
  },
  {
    classes: ["motorway", "trunk", "motorway_link", "trunk_link"],
    colour: ({ motorway }) => motorway,
    groundMetres: 36,
    least: 2.6,
    most: 13,
    upToMetresPerUnit: Number.POSITIVE_INFINITY,
  },
]
const PATHS = ["footway", "steps", "path", "pedestrian", "cycleway"]
const PATHS_UP_TO_METRES_PER_UNIT = 4
const CASING = 0.9 // on each side
const RAMP = 0.6 // of its road's width

/** Streets by rank, casings below fills, the great above the small. */
export const roadDrawings = (
  { roads }: PrintBase,
  map: MapProjection,
  colours: PrintColours,
  grow: number,
): readonly Drawn[] => {
  const features = roads?.features ?? []
  const casings: Drawn[] = []
  const fills: Drawn[] = []
  for (const rank of RANKS) {
    if (map.metresPerUnit > rank.upToMetresPerUnit * grow) continue
    const ofRank = features.filter((feature) => rank.classes.includes(textOf(feature, "class")))
    const full = Math.min(Math.max(rank.groundMetres / map.metresPerUnit, rank.least * grow), rank.most * grow)
    for (const ramps of [true, false]) {
      const d = joinedPath(
        ofRank.filter((feature) => isRamp(feature) === ramps),
        map.path,
      )
      if (d === "") continue
      const width = ramps ? full * RAMP : full
      casings.push(line(d, colours.roadCasing, width + 2 * CASING * grow))
      fills.push(line(d, rank.colour(colours), width))
    }
  }
  return [...paths(features, map, colours, grow), ...casings, ...fills]
}

const isRamp = (feature: Feature): boolean =>
  numberOf(feature, "link") === 1 || textOf(feature, "class").endsWith("_link")

const line = (d: string, stroke: string, width: number): Drawn =>
  draw("path", {
    d,
    fill: "none",
    stroke,
    "stroke-width": short(width),
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  })

const paths = (features: readonly Feature[], map: MapProjection, colours: PrintColours, grow: number): Drawn[] => {
  if (map.metresPerUnit > PATHS_UP_TO_METRES_PER_UNIT * grow) return []
  const d = joinedPath(
    features.filter((feature) => PATHS.includes(textOf(feature, "class"))),
    map.path,
  )
  const dashes = `${short(3 * grow)} ${short(2.2 * grow)}`
  return d === ""
    ? []
    : [draw("path", { d, fill: "none", stroke: colours.path, "stroke-width": short(grow), "stroke-dasharray": dashes })]
}
