import type { Belt } from "../../domain/belt.ts"
import type { Bounds } from "../../domain/lng-lat.ts"
import { inLanguage, type Language } from "../../domain/local-text.ts"
import type { Site } from "../../domain/site.ts"
import type { PrintBase } from "../../export/print/base.ts"
import { baseDrawings } from "../../export/print/base-ground.ts"
import { baseNames } from "../../export/print/base-names.ts"
import type { Drawn } from "../../export/print/drawn.ts"
import { labelRoom } from "../../export/print/label-room.ts"
import { mapProjection } from "../../export/print/map-projection.ts"
import type { Palette } from "../../layers/palette.ts"
import { type Scene, siteFeature } from "../../layers/scene.ts"
import { siteLook } from "../../panels/plate-look.ts"
import { type Mark, type Place, placeMarks } from "./place-marks.ts"

/** What a plain map is drawn of. */
export type SimpleWish = {
  /** Of the room, in CSS pixels. */
  readonly size: readonly [width: number, height: number]
  readonly bounds: Bounds
  readonly base: PrintBase
  readonly palette: Palette
  /** How much larger than on a desk. */
  readonly grow: number
  /** The belt that is open. */
  readonly chosen: Belt | undefined
  /** The site that is open. */
  readonly site: Site | undefined
  readonly scene: Scene
  readonly language: Language
}

type Line = { readonly id: string; readonly path: string; readonly colour: string; readonly dotted: boolean }

/** A plain map as values, from the ground up. */
export type SimpleDrawing = {
  readonly ground: readonly Drawn[]
  readonly names: readonly Drawn[]
  readonly lines: readonly Line[]
  readonly sites: readonly Mark[]
  readonly belts: readonly Mark[]
  readonly letterSize: number
}

const ROOM_AROUND = 0.14 // of the shorter side, for names at the edge
const LETTER_PX = 13.5
const MARK_PX = 11
const FOOT_PX = 44 // the approval line stands there

const hueOf = ({ belts, quiet }: Palette, hue: string): string => {
  if (/^\d+$/.test(hue)) return belts[Number(hue) % belts.length] ?? quiet.other
  return hue === "red" ? quiet.red : hue === "near" ? quiet.near : quiet.other
}

const sitesOf = ({ chosen, site, scene, palette, language }: SimpleWish): readonly Place[] => {
  const { index } = scene
  const ids = new Set([...(chosen?.sites ?? []), ...(site === undefined ? [] : [site.id])])
  return [...ids].flatMap((id): Place[] => {
    const one = index.sites.get(id)
    const feature = one === undefined ? null : siteFeature(one, chosen ?? index.beltsOfSite.get(id)?.[0], index)
    if (one === undefined || feature === null) return []
    const { hue, number } = feature.properties
    const name = inLanguage(one.name, language)
    const look = siteLook(one)
    return [{ id, at: feature.geometry.coordinates, name, number, colour: hueOf(palette, hue), look }]
  })
}

const platesOf = ({ chosen, scene, palette, language }: SimpleWish): readonly Place[] =>
  scene.beltPlates.features
    .filter(({ properties }) => properties.demonstration && chosen === undefined)
    .map(({ properties, geometry }) => ({
      id: properties.id,
      at: geometry.coordinates,
      name: (language === "en" ? properties.name_en : undefined) ?? properties.name,
      number: properties.number,
      colour: hueOf(palette, properties.hue),
      look: properties.form === "area" ? "schematic" : "exact",
    }))

/** Draws the belts, or the sites of the belt that is open, on the city's sketch base; null in a room without size. */
export const simpleDrawing = (wish: SimpleWish): SimpleDrawing | null => {
  const { size, bounds, base, palette, grow, chosen, scene, language } = wish
  const [width, height] = size
  if (width === 0 || height === 0) return null
  const frame = { left: 0, top: 0, right: width, bottom: height }
  const map = mapProjection(bounds, frame, Math.min(width, height) * ROOM_AROUND)
  const room = labelRoom(frame, [{ ...frame, top: height - FOOT_PX * grow }])
  const type = { size: LETTER_PX * grow, radius: MARK_PX * grow }
  const lines = scene.beltLines.features
    .filter(({ properties }) => (chosen === undefined ? properties.demonstration : properties.id === chosen.id))
    .map(({ properties, geometry }) => ({
      id: properties.id,
      path: map.path(geometry),
      colour: hueOf(palette, properties.hue),
      dotted: properties.form !== "ribbon",
    }))
  return {
    lines,
    sites: placeMarks(sitesOf(wish), map, room, type),
    belts: placeMarks(platesOf(wish), map, room, type),
    ground: baseDrawings(base, map, palette, grow),
    names: baseNames(base, { map, room, colours: palette, language, grow: grow * 0.75 }),
    letterSize: type.size,
  }
}
