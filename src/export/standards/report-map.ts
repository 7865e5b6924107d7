import type { Belt } from "../../domain/belt.ts"
import type { State } from "../../domain/evidence.ts"
import { countStates } from "../../domain/finding.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { Standard } from "../../domain/standard.ts"
import type { PrintBase } from "../print/base.ts"
import { baseDrawings } from "../print/base-ground.ts"
import { baseNames } from "../print/base-names.ts"
import { boxAround, type Spot } from "../print/boxes.ts"
import { type Drawn, draw, short } from "../print/drawn.ts"
import { approvalLine, inventedStamp, type MapTold, northArrow, scaleBar } from "../print/furniture.ts"
import { labelRoom } from "../print/label-room.ts"
import { facesOf, letter } from "../print/lettering.ts"
import { boundsOf, type MapProjection, mapProjection } from "../print/map-projection.ts"
import type { PrintColours } from "../print/print-colours.ts"
import { textWidth } from "../print/text-room.ts"
import { cityOf, type ReportFrom, tableOf } from "./report-from.ts"
import { markDrawing, STATE_INKS } from "./state-marks.ts"

const UNITS_A_MM = 4
const PADDING = 70
const GROW = 0.9
const MARK = 8
const NAME = 11

type PlacedBelt = { readonly belt: Belt; readonly at: LngLat; readonly state: State }

/**
 * The belts of a city on its base, each with the sum of a standard's findings as a shape: all that a map must carry is inside its
 * frame. Null when no belt has a known place.
 */
export const reportMap = (
  pack: Standard,
  from: ReportFrom,
  base: PrintBase,
  colours: PrintColours,
  [widthMm, heightMm]: readonly [number, number],
): Drawn | null => {
  const { say, language, atlas } = from
  const belts = placedBelts(pack, from)
  const bounds = boundsOf(belts.flatMap(({ belt, at }) => [at, ...(belt.line ?? []).flat()]))
  if (bounds === null) return null
  const [width, height] = [widthMm * UNITS_A_MM, heightMm * UNITS_A_MM]
  const frame = { left: 0, top: 0, right: width, bottom: height }
  const map = mapProjection(bounds, frame, PADDING)
  const told: MapTold = {
    say: (key, parameters) => (key === "take.north-arrow" ? say("report.north") : say(key, parameters)),
    imprint: {
      approval:
        atlas.approval.number === null
          ? say("map.no-approval")
          : say("map.approval", { number: atlas.approval.number }),
      fictional: atlas.fictional ? say("report.fictional") : null,
    },
  }
  const scale = scaleBar(map, told, colours, GROW)
  const furniture = [
    scale,
    approvalLine(map, told, colours, GROW, scale.box.left),
    northArrow(map, told, colours, GROW),
    inventedStamp(map, told, colours, GROW),
  ].filter((part) => part !== null)
  const spots = belts.flatMap(({ belt, at, state }) => {
    const spot = map.spot(at)
    return spot === null ? [] : [{ belt, state, spot }]
  })
  const room = labelRoom(frame, [
    ...furniture.map(({ box }) => box),
    ...spots.map(({ spot }) => boxAround(spot, MARK + 2)),
  ])
  const names = spots.flatMap(({ belt, spot }) => nameOf(inLanguage(belt.name, language), spot, room, colours))
  return draw(
    "svg",
    {
      width: `${widthMm}mm`,
      height: `${heightMm}mm`,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": facesOf(language).sans,
      role: "img",
      overflow: "hidden",
    },
    draw("title", {}, say("report.map-label", { city: cityOf(atlas, language) })),
    draw("rect", { x: 0, y: 0, width, height, fill: colours.paper }),
    ...baseDrawings(base, map, colours, GROW),
    draw("g", {}, ...baseNames(base, { map, room, colours, language, grow: GROW })),
    ...belts.flatMap(({ belt, state }) => lineOf(belt, state, map, colours)),
    ...spots.map(({ state, spot }) => markDrawing(state, spot, MARK, colours.medallionPaper)),
    ...names,
    ...furniture.map(({ drawing }) => drawing),
    draw("rect", {
      x: 1,
      y: 1,
      width: width - 2,
      height: height - 2,
      fill: "none",
      stroke: colours.placeLabel,
      "stroke-width": 2,
    }),
  )
}

/** A belt's place: the middle of its published line, else of its members with a known place, else of its stated area. */
const placeOf = (belt: Belt, { index }: ReportFrom): LngLat | null => {
  const line = belt.line?.[0]
  const middle = line?.[Math.floor(line.length / 2)]
  if (middle !== undefined) return middle
  const places = belt.sites.flatMap((id) => {
    const position = index.sites.get(id)?.position
    return position?.kind === "placed" ? [position.at] : []
  })
  if (places.length === 0) return belt.area?.at ?? null
  const mean = (axis: 0 | 1): number => places.reduce((sum, at) => sum + at[axis], 0) / places.length
  return [mean(0), mean(1)]
}

const placedBelts = (pack: Standard, from: ReportFrom): readonly PlacedBelt[] => {
  const table = pack.appliesTo.what === "belt" ? tableOf(pack, from) : null
  if (table === null) return []
  return from.atlas.belts.flatMap((belt, row): PlacedBelt[] => {
    const at = placeOf(belt, from)
    const counts = countStates(table, [row])
    const asked = counts.met + counts.unmet + counts.unknown + counts.planned
    if (at === null || asked === 0) return []
    const state = counts.unmet > 0 ? "unmet" : counts.unknown > 0 ? "unknown" : counts.planned > 0 ? "planned" : "met"
    return [{ belt, at, state }]
  })
}

const lineOf = ({ line }: Belt, state: State, map: MapProjection, colours: PrintColours): readonly Drawn[] => {
  if (line === null) return []
  const d = map.path({ type: "MultiLineString", coordinates: line.map((part) => part.map(([lon, lat]) => [lon, lat])) })
  const stroke = { fill: "none", "stroke-linejoin": "round", "stroke-linecap": "round" }
  return d === ""
    ? []
    : [
        draw("path", { d, ...stroke, stroke: colours.medallionPaper, "stroke-width": 8 }),
        draw("path", { d, ...stroke, stroke: STATE_INKS[state], "stroke-width": 4.5 }),
      ]
}

/** A name beside its mark where it meets nothing: right, left, below, above; none where there is no room. */
const nameOf = (
  name: string,
  [x, y]: Spot,
  room: ReturnType<typeof labelRoom>,
  colours: PrintColours,
): readonly Drawn[] => {
  const width = textWidth(name, NAME)
  const away = MARK + 4
  const tries: readonly (readonly [centre: number, middle: number])[] = [
    [x + away + width / 2, y],
    [x - away - width / 2, y],
    [x, y + away + NAME / 2],
    [x, y - away - NAME / 2],
  ]
  const found = tries.find(([centre, middle]) => room.take([boxAround([centre, middle], width / 2, NAME * 0.65)]))
  if (found === undefined) return []
  const type = { size: NAME, fill: colours.label, weight: 700, anchor: "middle", halo: colours.paper } as const
  return [letter(name, short(found[0]), short(found[1] + NAME * 0.36), type)]
}
