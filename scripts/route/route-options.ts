import type { LngLat } from "../../src/domain/lng-lat.ts"
import { TRAVEL_MODES, type TravelMode } from "../../src/domain/tour.ts"
import { fromHere, inBoth, parseCommand, WrongUsage } from "../command-line.ts"

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
  const from = placeOf("from", need("from"))
  const to = placeOf("to", need("to"))
  const asked = need("mode")
  const mode = TRAVEL_MODES.find((one) => one === asked)
  if (mode === undefined) throw new WrongUsage(inBoth("route-mode"), USAGE)
  return { graph, from, to, mode, json: values.json }
}

/** West and south begin with a minus sign, which would pass for another option: the value is tied to its own. */
const withSigns = (argv: readonly string[]): readonly string[] => {
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

const placeOf = (option: string, text: string): LngLat => {
  const [, lon, lat] = PLACE.exec(text) ?? []
  if (lon === undefined || lat === undefined)
    throw new WrongUsage(inBoth("route-place", { option, found: text }), USAGE)
  return [Number(lon), Number(lat)]
}
