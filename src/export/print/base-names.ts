import type { Feature } from "geojson"
import { nameOf, numberOf, type PrintBase, textOf } from "./base.ts"
import { type Box, boxAround, boxesAlong, type Spot } from "./boxes.ts"
import type { Drawn } from "./drawn.ts"
import { facesOf, letter, MIDDLE_TO_BASELINE, type Type, turned } from "./lettering.ts"
import type { MapProjection } from "./map-projection.ts"
import type { Naming } from "./naming.ts"
import { roadNames } from "./road-names.ts"
import { textWidth } from "./text-room.ts"

const STATIONS_UP_TO_METRES_PER_UNIT = 22
const AWAY = 6

/** Names of waters, districts, hills, stations and roads: each only where it meets no other lettering. Fewer is better. */
export const baseNames = (base: PrintBase, naming: Naming): readonly Drawn[] => [
  ...placeNames(base, naming),
  ...stationNames(base, naming),
  ...roadNames(base.roads?.features ?? [], naming),
]

const spotOf = ({ geometry }: Feature, map: MapProjection): Spot | null => {
  const [lon, lat] = geometry?.type === "Point" ? geometry.coordinates : []
  return lon === undefined || lat === undefined ? null : map.spot([lon, lat])
}

const typeOf = (kind: string, { colours, grow, language }: Naming): Type | null => {
  const spaced = language === "zh" ? 1 : 0.25
  switch (kind) {
    case "water":
      return {
        size: 19 * grow,
        fill: colours.waterLabel,
        family: facesOf(language).serif,
        anchor: "middle",
        spaced: 0.5 * spaced,
      }
    case "district":
    case "county":
      return { size: 19 * grow, fill: colours.placeLabel, weight: 500, anchor: "middle", spaced: 0.4 * spaced }
    case "town":
      return { size: 14 * grow, fill: colours.placeLabel, anchor: "middle", spaced: 0.25 * spaced }
    case "hill":
      return { size: 13 * grow, fill: colours.placeLabel, anchor: "middle", spaced: 0.1 }
    default:
      return null
  }
}

const placeNames = (base: PrintBase, naming: Naming): readonly Drawn[] => {
  const { map, room, colours, language } = naming
  const ranked = [...(base.places?.features ?? [])].sort(
    (a, b) => (numberOf(a, "rank") ?? 9) - (numberOf(b, "rank") ?? 9),
  )
  const names: Drawn[] = []
  for (const feature of ranked) {
    const kind = textOf(feature, "kind")
    const type = typeOf(kind, naming)
    const spot = spotOf(feature, map)
    const name = nameOf(feature, language)
    if (type === null || spot === null || name === "") continue
    const turn = kind === "water" ? (numberOf(feature, "turn") ?? 0) : 0
    const width = textWidth(name, type.size) + Array.from(name).length * type.size * (type.spaced ?? 0)
    if (!room.take(boxesAlong(spot, width, type.size * 1.15, turn))) continue
    names.push(turned(name, spot, kind === "water" ? type : { ...type, halo: colours.paper }, turn))
  }
  return names
}

const stationNames = (base: PrintBase, { map, room, colours, language, grow }: Naming): readonly Drawn[] => {
  if (map.metresPerUnit > STATIONS_UP_TO_METRES_PER_UNIT * grow) return []
  const size = 11.5 * grow
  const type: Type = { size, fill: colours.stationLabel, halo: colours.paper }
  const names: Drawn[] = []
  for (const feature of base["metro-stations"]?.features ?? []) {
    const spot = spotOf(feature, map)
    const name = nameOf(feature, language)
    if (spot === null || name === "" || !room.take([boxAround(spot, 4 * grow)])) continue
    const [x, y] = spot
    const [width, away] = [textWidth(name, size), AWAY * grow]
    const middle = y + size * MIDDLE_TO_BASELINE
    const box = (left: number, centre: number): Box => boxAround([left + width / 2, centre], width / 2, size * 0.6)
    if (room.take([box(x + away, y)])) names.push(letter(name, x + away, middle, type))
    else if (room.take([box(x - away - width, y)]))
      names.push(letter(name, x - away, middle, { ...type, anchor: "end" }))
    else if (room.take([box(x - width / 2, y - away - size / 2)]))
      names.push(letter(name, x, middle - away - size / 2, { ...type, anchor: "middle" }))
    else if (room.take([box(x - width / 2, y + away + size / 2)]))
      names.push(letter(name, x, middle + away + size / 2, { ...type, anchor: "middle" }))
  }
  return names
}
