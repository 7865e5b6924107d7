import { joinedPath, numberOf, type PrintBase, textOf } from "./base.ts"
import { roadDrawings } from "./base-roads.ts"
import { type Drawn, draw, short } from "./drawn.ts"
import type { MapProjection } from "./map-projection.ts"
import type { PrintColours } from "./print-colours.ts"

const HEX_COLOUR = /^#[0-9a-f]{6}$/i
const SHORE = 1
const METRO = 2.6
const STATION = 3

/** All of the base below the tour: hills, green, water, roads, rails. `grow` enlarges strokes as it does lettering. */
export const baseDrawings = (
  base: PrintBase,
  map: MapProjection,
  colours: PrintColours,
  grow: number,
): readonly Drawn[] => [
  ...hills(base, map, colours),
  ...green(base, map, colours),
  ...water(base, map, colours, grow),
  ...roadDrawings(base, map, colours, grow),
  ...metro(base, map, colours, grow),
]

const filled = (d: string, fill: string): readonly Drawn[] => (d === "" ? [] : [draw("path", { d, fill })])

const hills = ({ relief }: PrintBase, map: MapProjection, colours: PrintColours): readonly Drawn[] =>
  colours.hills.flatMap(([metres, colour]) => {
    const high = (relief?.features ?? []).filter((feature) => numberOf(feature, "ele") === metres)
    return filled(joinedPath(high, map.path), colour)
  })

const green = ({ green: parks }: PrintBase, map: MapProjection, colours: PrintColours): readonly Drawn[] => {
  const isWood = (wood: boolean) => (parks?.features ?? []).filter((one) => (textOf(one, "kind") === "wood") === wood)
  return [
    ...filled(joinedPath(isWood(true), map.path), colours.wood),
    ...filled(joinedPath(isWood(false), map.path), colours.park),
  ]
}

const water = (base: PrintBase, map: MapProjection, colours: PrintColours, grow: number): readonly Drawn[] => {
  const areas: string[] = []
  const lines: string[] = []
  for (const { geometry } of base.water?.features ?? [])
    (geometry?.type === "LineString" || geometry?.type === "MultiLineString" ? lines : areas).push(map.path(geometry))
  const [area, line] = [areas.join(""), lines.join("")]
  const shore = { stroke: colours.shore, "stroke-width": short(SHORE * grow), "stroke-linejoin": "round" }
  return [
    ...(line === ""
      ? []
      : [draw("path", { d: line, fill: "none", stroke: colours.water, "stroke-width": short(3 * grow) })]),
    ...(area === "" ? [] : [draw("path", { d: area, fill: colours.water, "fill-rule": "evenodd", ...shore })]),
  ]
}

const metro = (base: PrintBase, map: MapProjection, colours: PrintColours, grow: number): readonly Drawn[] => {
  const lines = (base["metro-lines"]?.features ?? []).flatMap((feature) => {
    const d = map.path(feature.geometry)
    const colour = textOf(feature, "colour")
    const stroke = HEX_COLOUR.test(colour) ? colour : colours.stationLabel
    return d === "" ? [] : [draw("path", { d, stroke })]
  })
  const stations = (base["metro-stations"]?.features ?? []).flatMap(({ geometry }) => {
    const [lon, lat] = geometry?.type === "Point" ? geometry.coordinates : []
    const spot = lon === undefined || lat === undefined ? null : map.spot([lon, lat])
    if (spot === null || !isInFrame(spot, map)) return []
    return [draw("circle", { cx: short(spot[0]), cy: short(spot[1]), r: short(STATION * grow) })]
  })
  return [
    ...(lines.length === 0
      ? []
      : [
          draw(
            "g",
            {
              fill: "none",
              "stroke-width": short(METRO * grow),
              "stroke-linejoin": "round",
              "stroke-linecap": "round",
              opacity: 0.55,
            },
            ...lines,
          ),
        ]),
    ...(stations.length === 0
      ? []
      : [
          draw(
            "g",
            { fill: colours.road, stroke: colours.stationLabel, "stroke-width": short(1.2 * grow), opacity: 0.85 },
            ...stations,
          ),
        ]),
  ]
}

const isInFrame = ([x, y]: readonly [number, number], { frame }: MapProjection): boolean =>
  x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom
