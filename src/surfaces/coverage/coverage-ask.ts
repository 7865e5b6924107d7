import type { Counted } from "../../compute/coverage/coverage-question.ts"
import type { Intent } from "../../view/intent.ts"

/** Where new centres may stand. */
export const AMONG = ["sites", "stations", "gaps", "hand"] as const
export type Among = (typeof AMONG)[number]

/** What new centres are to do. */
export const GOALS = ["cover", "median"] as const
export type Goal = (typeof GOALS)[number]

/** More on the map than where the reach ends and who is out of it. */
export const MAP_EXTRAS = ["lines", "hexagons", "swipe"] as const
export type MapExtra = (typeof MAP_EXTRAS)[number]

/** All that a planner asks of the coverage. As typed: a page that can make nothing of it says so. */
export type CoverageAsk = {
  /** The group of facilities; null: the first that fits. */
  readonly of: string | null
  /** "1000m", "15min"; null: the city's own standard's. */
  readonly reach: string | null
  readonly counted: Counted
  /** A scenario kept on this computer. */
  readonly scenario: string | null
  /** How many centres to add, as typed. */
  readonly count: string
  readonly among: Among
  readonly goal: Goal
  readonly extras: readonly MapExtra[]
}

export const NO_COVERAGE_ASK: CoverageAsk = {
  of: null,
  reach: null,
  counted: "demand",
  scenario: null,
  count: "3",
  among: "sites",
  goal: "cover",
  extras: [],
}

/** The question with something more on the map, or without it where it was there. */
export const withExtraFlipped = (ask: CoverageAsk, extra: MapExtra): CoverageAsk => ({
  ...ask,
  extras: ask.extras.includes(extra) ? ask.extras.filter((one) => one !== extra) : [...ask.extras, extra],
})

const NAME = /^[a-z0-9][a-z0-9.-]{0,79}$/
const TYPED_CHARACTERS = 24

const escaped = (text: string): string => {
  try {
    return encodeURIComponent(text)
  } catch {
    return "" // half a character: nobody's number
  }
}

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ""
  }
}

/** The question as text for the address; only what differs from `NO_COVERAGE_ASK` is written. */
export const coverageAskText = (ask: CoverageAsk): string => {
  const fields: string[] = []
  if (ask.of !== null) fields.push(`of=${ask.of}`)
  if (ask.reach !== null) fields.push(`reach=${escaped(ask.reach)}`)
  if (ask.counted !== NO_COVERAGE_ASK.counted) fields.push(`counted=${ask.counted}`)
  if (ask.scenario !== null) fields.push(`scenario=${ask.scenario}`)
  if (ask.count !== NO_COVERAGE_ASK.count) fields.push(`count=${escaped(ask.count)}`)
  if (ask.among !== NO_COVERAGE_ASK.among) fields.push(`among=${ask.among}`)
  if (ask.goal !== NO_COVERAGE_ASK.goal) fields.push(`goal=${ask.goal}`)
  if (ask.extras.length > 0) fields.push(`with=${ask.extras.join(",")}`)
  return fields.join(";")
}

/** Reads a question back. Never fails: what makes no sense is left out. Round-trips with `coverageAskText`. */
export const coverageAskFrom = (text: string): CoverageAsk => {
  const fields = new Map<string, string>()
  for (const field of text.split(";")) {
    const at = field.indexOf("=")
    if (at > 0) fields.set(field.slice(0, at), field.slice(at + 1))
  }
  const name = (key: string): string | null => {
    const found = fields.get(key) ?? ""
    return NAME.test(found) ? found : null
  }
  const typed = (key: string): string | null => {
    const found = fields.get(key)
    return found === undefined ? null : unescaped(found).slice(0, TYPED_CHARACTERS)
  }
  const extras = (fields.get("with") ?? "").split(",")
  return {
    of: name("of"),
    reach: typed("reach"),
    counted: fields.get("counted") === "sites" ? "sites" : "demand",
    scenario: name("scenario"),
    count: typed("count") ?? NO_COVERAGE_ASK.count,
    among: AMONG.find((among) => among === fields.get("among")) ?? NO_COVERAGE_ASK.among,
    goal: GOALS.find((goal) => goal === fields.get("goal")) ?? NO_COVERAGE_ASK.goal,
    extras: MAP_EXTRAS.filter((extra) => extras.includes(extra)),
  }
}

/** The pages of the coverage in the order of their links; "" is the first. */
export const COVERAGE_PARTS = ["", "what-if", "siting", "more"] as const
export type CoveragePart = (typeof COVERAGE_PARTS)[number]

/** The page an address asks for; null when there is none of that name. */
export const coveragePartFrom = (text: string): CoveragePart | null =>
  COVERAGE_PARTS.find((part) => part === text) ?? null

/** The intent that opens a page of the coverage with a question. */
export const openCoverageDesk = (part: CoveragePart, ask: CoverageAsk): Intent => ({
  kind: "open-desk",
  desk: "coverage",
  part,
  ask: coverageAskText(ask),
})
