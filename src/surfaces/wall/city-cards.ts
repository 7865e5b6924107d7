import { isDemonstrationBelt } from "../../domain/atlas-index.ts"
import type { Milestone } from "../../domain/belt.ts"
import { PAIR_STATES } from "../../domain/pair.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import { hasWords, type Key } from "../../text/say.ts"
import type { SayWall } from "../../text/wall-words.ts"
import { MOST_ROWS, row, type WallCard, type WallRow } from "./wall-row.ts"
import type { WallReach } from "./wall-scenes.ts"

/** The date of a city's data. */
export const asOf = ({ atlas }: CityReader, say: SayWall): string => say("wall.as-of", { date: atlas.edition })

/** Where a city's data come from, in its own words, with their date. */
export const cityRow = (reader: CityReader, say: SayWall): string => {
  const [credit] = reader.atlas.attribution
  return credit === undefined ? asOf(reader, say) : `${asOf(reader, say)} · ${reader.text(credit)}`
}

/** Demonstration belts by district, most first. */
const beltsByDistrict = ({ atlas, district }: CityReader): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const belt of atlas.belts)
    if (isDemonstrationBelt(belt) && belt.status !== "planned")
      counts.set(belt.district, (counts.get(belt.district) ?? 0) + 1)
  return [...counts].map(([name, count]) => [district(name), count] as const).sort(([, a], [, b]) => b - a)
}

/** The city as a whole. */
export const cityCard = (reader: CityReader, say: SayWall): WallCard => {
  const { atlas } = reader
  const list = [
    row(say("wall.sites"), say("wall.n-places", { count: atlas.sites.length })),
    row(say("wall.brands"), say("wall.n-pieces", { count: atlas.brands.filter(({ elsewhere }) => !elsewhere).length })),
    row(say("wall.pairs"), say("wall.n-pairs", { count: atlas.pairs.length })),
    row(say("wall.districts"), say("wall.n-pieces", { count: beltsByDistrict(reader).length })),
  ]
  const value = String(atlas.belts.filter(isDemonstrationBelt).length)
  const figure = { value, unit: say("wall.belts") }
  return { about: asOf(reader, say), title: reader.text(atlas.title), figure, list, source: cityRow(reader, say) }
}

/** Which districts have belts, and of which nothing is known. */
export const coverageCard = (reader: CityReader, say: SayWall): WallCard => {
  const { unreported } = reader.atlas
  const districts = beltsByDistrict(reader)
  const room = unreported.length > 0 ? MOST_ROWS - 1 : MOST_ROWS
  const list = districts.slice(0, room).map(([name, count]) => row(name, say("wall.n-belts", { count })))
  if (unreported.length > 0)
    list.push(row(say("wall.coverage-unreported"), say("wall.n-pieces", { count: unreported.length }), "unknown"))
  return {
    about: say("wall.coverage"),
    title: say("wall.coverage-title"),
    figure: { value: String(districts.length), unit: say("wall.coverage-unit") },
    list,
    source: cityRow(reader, say),
  }
}

/** Who is within reach, of the whole city and of its districts. */
export const reachCard = (reach: WallReach, reader: CityReader, say: SayWall): WallCard => ({
  about: say("wall.reach"),
  title: say("wall.reach-title", { facilities: reach.facilities, reach: reach.reach }),
  figure: { value: reach.share, unit: say("wall.reach-unit") },
  list: reach.parts.slice(0, MOST_ROWS).map(({ name, share }) => row(name, share)),
  source: `${say("wall.reach-legend")} · ${say("wall.reach-source", { date: reader.atlas.edition, rule: reach.rule })}`,
})

const STEPS = ["foundations", "brands", "full-coverage"] as const

const yearsOf = (dates: readonly string[]): { readonly from: string; readonly to: string } => {
  const years = dates.map((date) => date.slice(0, 4)).sort()
  return { from: years[0] ?? "", to: years.at(-1) ?? "" }
}

const isLate = ({ plannedFor, doneOn }: Milestone): boolean =>
  plannedFor !== null && doneOn !== null && doneOn > plannedFor

/** Plan against fact, over all belts. */
export const milestonesCard = (reader: CityReader, say: SayWall): WallCard => {
  const done = reader.atlas.belts.flatMap(({ milestones }) => milestones.filter(({ doneOn }) => doneOn !== null))
  const key = (what: string): Key | null => {
    const one = `belt.milestone-${what}`
    return hasWords(one) ? one : null
  }
  const list = STEPS.flatMap((step): WallRow[] => {
    const [words, of] = [key(step), done.filter(({ what }) => what === step)]
    if (words === null || of.length === 0) return []
    return [row(say(words), say("wall.milestones-row", { done: of.length, late: of.filter(isLate).length }))]
  })
  const years = yearsOf(done.flatMap(({ doneOn }) => doneOn ?? []))
  return {
    about: say("wall.milestones"),
    title: say("wall.milestones-title"),
    figure: { value: String(done.length), unit: say("wall.milestones-unit") },
    list,
    source: say("wall.milestones-source", { ...years, date: reader.atlas.edition }),
  }
}

/** The pairs by their state. */
export const pairsCard = (reader: CityReader, say: SayWall): WallCard => {
  const { pairs, edition } = reader.atlas
  const list = PAIR_STATES.flatMap((state): WallRow[] => {
    const count = pairs.filter((pair) => pair.state === state).length
    return count === 0 ? [] : [row(say(`pair-state.${state}`), say("wall.n-pairs", { count }))]
  })
  const agreed = pairs.flatMap(({ agreedOn }) => agreedOn ?? [])
  return {
    about: say("wall.pairs"),
    title: say("wall.pairs-title"),
    figure: { value: String(pairs.length), unit: say("wall.pairs-unit") },
    list,
    source:
      agreed.length === 0 ? cityRow(reader, say) : say("wall.pairs-source", { ...yearsOf(agreed), date: edition }),
  }
}
