import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { TravelMode } from "../../src/domain/tour.ts"
import { fromHere, inBoth, parseCommand, WrongUsage } from "../command-line.ts"
import { modeFrom, placeFrom, withSigns } from "../route/route-options.ts"

/** What `tour` was asked. */
export type TourOptions = {
  readonly atlas: string
  readonly belt: string
  readonly minutes: number | null
  readonly from: LngLat | null
  readonly mode: TravelMode | null
  readonly pack: string | null
  readonly date: string
  readonly startMinute: number
  readonly json: boolean
}

const MORNING = "09:00"
const DAY_MINUTES = 1440

const wrong = (option: string, found: string): WrongUsage =>
  new WrongUsage(inBoth("tour-wrong", { option, found }), "tour-usage")

/** The day it is where the person sits. */
export const localToday = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** A day there is: not 30 February, which would quietly be taken for 2 March. */
export const isDate = (text: string): boolean => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : new Date(Number.NaN)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Reads the arguments of `tour`; what does not fit throws WrongUsage. */
export const readTourOptions = (argv: readonly string[]): TourOptions => {
  const text = { type: "string" } as const
  const known = { atlas: text, belt: text, minutes: text, from: text, mode: text, pack: text, on: text, at: text }
  const { values, positionals } = parseCommand(withSigns(argv), known, "tour-usage")
  const { atlas, belt, minutes, from, mode, pack, on = localToday(), at = MORNING } = values
  if (positionals.length > 0)
    throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), "tour-usage")
  if (atlas === undefined) throw new WrongUsage(inBoth("route-missing", { option: "atlas" }), "tour-usage")
  if (belt === undefined) throw new WrongUsage(inBoth("route-missing", { option: "belt" }), "tour-usage")
  if (minutes !== undefined && !(/^\d{1,4}$/.test(minutes) && Number(minutes) <= DAY_MINUTES))
    throw wrong("minutes", minutes)
  if (!isDate(on)) throw wrong("on", on)
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at)) throw wrong("at", at)
  return {
    atlas: fromHere(atlas),
    belt,
    minutes: minutes === undefined ? null : Number(minutes),
    from: from === undefined ? null : placeFrom(from, "from", "tour-usage"),
    mode: mode === undefined ? null : modeFrom(mode, "tour-usage"),
    pack: pack === undefined ? null : fromHere(pack),
    date: on,
    startMinute: Number(at.slice(0, 2)) * 60 + Number(at.slice(3)),
    json: values.json,
  }
}
