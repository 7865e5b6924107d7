import type { LngLat } from "../../domain/lng-lat.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { type ConversionRefusal, type DatumStep, historyOf, refusalOf } from "./datum-history.ts"
import type { Datum } from "./datums.ts"
import { convertDegrees, methodBetween } from "./to-wgs84.ts"

/** A GeoJSON value in another datum, with the step added to its `datumHistory`; or why it was not converted. */
export type Conversion =
  | { readonly kind: "converted"; readonly value: PlainObject; readonly step: DatumStep; readonly positions: number }
  | { readonly kind: "refused"; readonly refusal: ConversionRefusal }

// A hundredth of a millimetre: finer than any survey, and short enough to read.
const DECIMALS = 10

/** Converts every position of a checked GeoJSON value. The value itself is left as it is. `date` is the day it is done. */
export const convertGeojson = (geojson: PlainObject, from: Datum, to: Datum, date: string): Conversion => {
  const history = historyOf(geojson)
  if (history === null) return { kind: "refused", refusal: { kind: "history-unreadable" } }
  const refusal = refusalOf(history, from)
  if (refusal !== null) return { kind: "refused", refusal }
  let positions = 0
  const move = (position: readonly unknown[]): readonly unknown[] => {
    const [lon, lat, ...rest] = position
    if (typeof lon !== "number" || typeof lat !== "number") return position
    positions++
    const [x, y] = convertDegrees([lon, lat], from, to)
    return x === lon && y === lat ? position : [...rounded([x, y]), ...rest]
  }
  const step: DatumStep = { from, to, method: methodBetween(from, to), date }
  const value = { ...withMoved(geojson, move), datumHistory: [...history, step] }
  return { kind: "converted", value, step, positions }
}

const rounded = ([lon, lat]: LngLat): LngLat => [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))]

type Move = (position: readonly unknown[]) => readonly unknown[]

/** A GeoJSON object with its geometries moved; what has boxes loses them, since a moved box is no longer the box. */
const withMoved = (object: PlainObject, move: Move): PlainObject => {
  const moved: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(object)) {
    if (name === "bbox") continue
    if (name === "coordinates" && Array.isArray(value)) moved[name] = movedList(value, move)
    else if (name === "geometry" && isPlainObject(value)) moved[name] = withMoved(value, move)
    else if ((name === "features" || name === "geometries") && Array.isArray(value))
      moved[name] = value.map((one: unknown) => (isPlainObject(one) ? withMoved(one, move) : one))
    else moved[name] = value
  }
  return moved
}

const movedList = (list: readonly unknown[], move: Move): readonly unknown[] =>
  typeof list[0] === "number"
    ? move(list)
    : list.map((inner) => (Array.isArray(inner) ? movedList(inner, move) : inner))
