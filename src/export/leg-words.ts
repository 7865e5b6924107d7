import { assertNever } from "../domain/assert-never.ts"
import type { Leg, TravelMode, Way } from "../domain/tour.ts"
import { distanceWords } from "../text/distance-words.ts"
import type { SayTakeAlong } from "../text/take-along-words.ts"
import { durationWords } from "./clock-words.ts"

const DIRECTIONS = [
  "take.north",
  "take.north-east",
  "take.east",
  "take.south-east",
  "take.south",
  "take.south-west",
  "take.west",
  "take.north-west",
] as const

const HERE_METRES = 5 // two sites in one building

/** Length of a leg in metres, streets and the way to and from them together; null where nobody knows. */
export const legMetres = (way: Way): number | null => {
  switch (way.kind) {
    case "street":
      return way.metres + way.offStreetMetres
    case "estimate":
      return way.metres
    case "unknown":
      return null
    default:
      return assertNever(way)
  }
}

type Telling = { readonly say: SayTakeAlong; readonly walkOnDriveNetwork: boolean }

/** How one gets to the next stop: 向东北约 1.2 公里，步行约 16 分钟. An estimate and an unknown leg say so. */
export const legWords = (
  { way, bearingDegrees }: Leg,
  mode: TravelMode,
  { say, walkOnDriveNetwork }: Telling,
): string => {
  if (way.kind === "unknown") return say(`take.leg-unknown-${way.reason}`)
  const figures = figureWordsOf(legMetres(way) ?? 0, way.seconds, bearingDegrees, mode, say)
  if (way.kind === "estimate")
    return say("take.leg-estimated", { leg: figures, reason: say(`take.reason-${way.reason}`) })
  return walkOnDriveNetwork && mode === "walk" && way.metres > HERE_METRES
    ? say("take.leg-on-drive-network", { leg: figures })
    : figures
}

/** The same in one short line, for a sheet whose imprint tells what an estimate is and which streets are counted. */
export const briefLegWords = ({ way, bearingDegrees }: Leg, mode: TravelMode, say: SayTakeAlong): string => {
  if (way.kind === "unknown") return say(`take.leg-unknown-${way.reason}`)
  const figures = figureWordsOf(legMetres(way) ?? 0, way.seconds, bearingDegrees, mode, say)
  return way.kind === "estimate" ? say("take.leg-estimated-brief", { leg: figures }) : figures
}

const figureWordsOf = (
  metres: number,
  seconds: number,
  bearing: number | null,
  mode: TravelMode,
  say: SayTakeAlong,
): string => {
  if (metres <= HERE_METRES) return say("take.leg-here")
  const figures = { distance: distanceWords(metres, say), duration: durationWords(seconds, say) }
  if (bearing === null || !Number.isFinite(bearing)) return say(`take.leg-${mode}`, figures)
  const eighth = DIRECTIONS[((Math.round(bearing / 45) % 8) + 8) % 8] ?? "take.north"
  return say(`take.leg-${mode}-towards`, { ...figures, direction: say(eighth) })
}

/**
 * The sum of the legs, saying how many are estimates and how many nobody knows. Adds up to what the legs themselves say. A
 * single stop, or stops in one building, have no way between them.
 */
export const totalWords = (legs: readonly { readonly way: Way }[], mode: TravelMode, say: SayTakeAlong): string => {
  let [metres, seconds, estimated, unknown] = [0, 0, 0, 0]
  for (const { way } of legs) {
    metres += legMetres(way) ?? 0
    if (way.kind !== "unknown") seconds += way.seconds
    if (way.kind === "estimate") estimated += 1
    if (way.kind === "unknown") unknown += 1
  }
  if (legs.length > 0 && unknown === legs.length) return say("take.total-unknown")
  if (legs.length === 0 || (metres <= HERE_METRES && unknown === 0)) return say("take.total-here")
  const figures = { distance: distanceWords(metres, say), duration: durationWords(seconds, say) }
  const total =
    unknown === 0 ? say(`take.total-${mode}`, figures) : say("take.total-known", { ...figures, count: unknown })
  return estimated === 0 ? total : say("take.total-estimated", { total, count: estimated })
}
