import type { LngLat } from "../../src/domain/lng-lat.ts"
import { TRAVEL_MODES, type TravelMode } from "../../src/domain/tour.ts"
import { type CommandWord, fromHere, inBoth, parseCommand, WrongUsage } from "../command-line.ts"

/** What `route` is asked. */
export type RouteOptions = {
  /** Absolute path of the street graph. */
  readonly graph: string
  readonly from: LngLat
  readonly to: LngLat
  readonly mode: TravelMode
  readonly json: boolean
}

const USAGE = "route-usage"
const PLACE_OPTIONS: readonly string[] = ["--from", "--to"]

/** Reads the arguments; throws WrongUsage for what is missing, too much, no number or no mode. Whether a place is on the globe is not asked. */
export const readRouteOptions = (argv: readonly string[]): RouteOptions => {
  const known = {
    graph: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    mode: { type: "string" },
  } as const
  const { values, positionals } = parseCommand(withSigns(argv), known, USAGE)
  const [extra] = positionals
  if (extra !== undefined) throw new WrongUsage(inBoth("route-extra", { found: extra }), USAGE)
  const need = (option: keyof typeof known): string => {
    const value = values[option]
    if (value === undefined || value === "") throw new WrongUsage(inBoth("route-missing", { option }), USAGE)
    return value
  }
  const graph = fromHere(need("graph"))
  const from = placeFrom(need("from"), "from", USAGE)
  const to = placeFrom(need("to"), "to", USAGE)
  const mode = modeFrom(need("mode"), USAGE)
  return { graph, from, to, mode, json: values.json }
}

/** West and south begin with a minus sign, which would pass for another option: the value is tied to its own. */
export const withSigns = (argv: readonly string[]): readonly string[] => {
  const tied: string[] = []
  for (const [i, word] of argv.entries()) {
    const before = argv[i - 1]
    if (before !== undefined && PLACE_OPTIONS.includes(before) && /^-[\d.]/.test(word)) {
      tied[tied.length - 1] = `${before}=${word}`
    } else tied.push(word)
  }
  return tied
}

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`
const PLACE = new RegExp(String.raw`^\s*(${NUMBER})\s*[,，]\s*(${NUMBER})\s*$`)

/** A place as typed, LON,LAT; throws WrongUsage when it is not two numbers. */
export const placeFrom = (text: string, option: string, usage: CommandWord): LngLat => {
  const [, lon, lat] = PLACE.exec(text) ?? []
  if (lon === undefined || lat === undefined)
    throw new WrongUsage(inBoth("route-place", { option, found: text }), usage)
  return [Number(lon), Number(lat)]
}

/** A mode of travel as typed; throws WrongUsage for another word. */
export const modeFrom = (text: string, usage: CommandWord): TravelMode => {
  const mode = TRAVEL_MODES.find((one) => one === text)
  if (mode === undefined) throw new WrongUsage(inBoth("route-mode"), usage)
  return mode
}
