import type { Bounds } from "../src/domain/lng-lat.ts"
import { type CommandWord, inBoth, WrongUsage } from "./command-line.ts"

/** A box as typed, WEST,SOUTH,EAST,NORTH in degrees; throws WrongUsage with `reason` when it is none. */
export const boxFrom = (text: string, reason: CommandWord, usage: CommandWord): Bounds => {
  const [west, south, east, north, more] = text
    .split(/[,，]/)
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)))
  const isBox =
    more === undefined &&
    west !== undefined &&
    south !== undefined &&
    east !== undefined &&
    north !== undefined &&
    west < east &&
    south < north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180 &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90
  if (!isBox) throw new WrongUsage(inBoth(reason, { found: text }), usage)
  return [west, south, east, north]
}

/** West and south begin with a minus sign, which would pass for another option: the value is tied to its own. */
export const withSignedBox = (argv: readonly string[], option: string): readonly string[] => {
  const at = argv.indexOf(option)
  const value = argv[at + 1]
  return at === -1 || value === undefined || !value.startsWith("-")
    ? argv
    : [...argv.slice(0, at), `${option}=${value}`, ...argv.slice(at + 2)]
}
