import type { FacilityGroup } from "../../compute/coverage/city-facilities.ts"
import type { ReachWish } from "../../compute/coverage/coverage-question.ts"
import type { Gap } from "../../compute/coverage/find-gaps.ts"
import { SITE_KINDS } from "../../domain/site.ts"
import { countWords, percentWords, type SayCoverage } from "../../text/coverage-words.ts"
import type { CoverageState } from "./coverage-state.ts"
import type { ReachSource } from "./reach-asked.ts"

const ROLES = ["service-centre", "culture-square", "corridor", "mark"] as const

/** What a group of facilities is called. */
export const groupWords = (say: SayCoverage, { by, name }: Pick<FacilityGroup, "by" | "name">): string => {
  if (by === "kind") {
    const kind = SITE_KINDS.find((one) => one === name)
    return kind === undefined ? name : say("group.kind", { kind: say(`site-kind.${kind}`) })
  }
  const role = ROLES.find((one) => one === name)
  return role === undefined ? name : say(`group.${role}`)
}

/** A distance to the metre below a kilometre, to ten metres above: 850 米, 1.13 公里. */
export const lengthWords = (say: SayCoverage, metres: number): string =>
  metres < 1000
    ? say("map.metres", { n: Math.round(metres) })
    : say("map.kilometres", { n: Number((metres / 1000).toFixed(2)) })

/** A reach in words: 1 公里, 步行 15 分钟. */
export const reachWords = (say: SayCoverage, wish: ReachWish): string =>
  wish.kind === "metres"
    ? lengthWords(say, wish.metres)
    : say("reach.minutes", { minutes: Number(wish.minutes.toFixed(1)) })

/** Where a reach comes from. */
export const sourceWords = ({ say, reader }: Pick<CoverageState, "say" | "reader">, source: ReachSource): string => {
  switch (source.kind) {
    case "pack":
      return say("reach.from-pack", { pack: reader.text(source.pack), item: reader.text(source.item) })
    case "living-circle":
      return say("reach.from-living-circle", { minutes: source.minutes })
    case "typed":
      return say("reach.from-typed")
  }
}

/** At least so many, at most so many; one number where both are the same. */
export const rangeWords = (say: SayCoverage, least: number, most: number): string =>
  least === most ? countWords(least) : say("range.count", { least: countWords(least), most: countWords(most) })

/** A share as a range of percent. */
export const shareWords = (say: SayCoverage, least: number, most: number, whole: number): string => {
  if (whole === 0) return say("share.none")
  const [from, to] = [percentWords(least, whole), percentWords(most, whole)]
  return from === to ? say("share.one", { percent: from }) : say("share.range", { least: from, most: to })
}

/** Square kilometres with what precision a reader can use: 12.35. */
export const areaWords = (say: SayCoverage, squareMetres: number): string =>
  say("area.square-kilometres", { n: (squareMetres / 1e6).toFixed(2) })

/** A band of distances: 0 up to the first, Infinity for no end. */
export const bandWords = (say: SayCoverage, from: number, to: number): string => {
  if (from === 0) return say("band.up-to", { away: lengthWords(say, to) })
  if (!Number.isFinite(to)) return say("band.beyond", { away: lengthWords(say, from) })
  return say("band.between", { from: lengthWords(say, from), to: lengthWords(say, to) })
}

const COMPASS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const

/** The side of the compass a bearing points to. */
const compassOf = (degrees: number): (typeof COMPASS)[number] => COMPASS[Math.round(degrees / 45) % 8] ?? "n"

/** A gap by where it is: from a metro station, else from the nearest facility, else by its number. */
export const gapName = (
  { say, reader, stations, facilities }: Pick<CoverageState, "say" | "reader" | "stations"> & GapFacilities,
  gap: Gap,
  number: number,
): string => {
  const near = gap.landmark ?? gap.nearestFacility
  if (near === null) return say("gap.number", { number })
  const station = gap.landmark === null ? undefined : stations[near.place]
  const from =
    station === undefined ? facilities[near.place]?.name : say("gap.station", { name: reader.text(station.name) })
  const side = say(`compass.${compassOf(near.bearingDegrees ?? 0)}`)
  const away = lengthWords(say, near.metres < 1000 ? Math.round(near.metres / 10) * 10 : near.metres)
  return near.metres < 50 ? say("gap.at", { from: from ?? "" }) : say("gap.beside", { from: from ?? "", side, away })
}

type GapFacilities = {
  /** Facilities that have a place, in the order the gaps number them. */
  readonly facilities: readonly { readonly name: string }[]
}
