import { assertNever } from "../../domain/assert-never.ts"
import type { Belt } from "../../domain/belt.ts"
import { STATES, type State } from "../../domain/evidence.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import { figureWords } from "../../text/figure-words.ts"
import { statusWords } from "../../text/status-words.ts"
import type { SayWall } from "../../text/wall-words.ts"
import { brandCard, stagesCard } from "./brand-wall-cards.ts"
import { asOf, cityCard, cityRow, coverageCard, milestonesCard, pairsCard, reachCard } from "./city-cards.ts"
import { wallFigureOf, wallSitesOf } from "./wall-figures.ts"
import { MOST_ROWS, row, type WallCard } from "./wall-row.ts"
import type { WallScene } from "./wall-scenes.ts"

/** A scene of the wall in the reader's words. */
export const wallCard = (scene: WallScene, reader: CityReader, say: SayWall): WallCard => {
  switch (scene.kind) {
    case "city":
      return cityCard(reader, say)
    case "belt":
      return beltCard(scene.belt, reader, say)
    case "findings":
      return findingsCard(scene, reader, say)
    case "coverage":
      return coverageCard(reader, say)
    case "reach":
      return reachCard(scene.reach, reader, say)
    case "tier":
      return tierCard(scene, reader, say)
    case "brand":
      return brandCard(scene, reader, say)
    case "stages":
      return stagesCard(scene, reader, say)
    case "milestones":
      return milestonesCard(reader, say)
    case "pairs":
      return pairsCard(reader, say)
    default:
      return assertNever(scene)
  }
}

const beltCard = (belt: Belt, reader: CityReader, say: SayWall): WallCard => {
  const { index, text } = reader
  const found = wallFigureOf(belt, index)
  const [firstSource] = belt.sources.flatMap((id) => index.sources.get(id) ?? [])
  const about = say("wall.belt", {
    number: index.beltNumbers.get(belt.id) ?? "",
    district: reader.district(belt.district),
  })
  const list = wallSitesOf(belt, index)
    .slice(0, MOST_ROWS)
    .map((site) => row(text(site.name), say(`site-kind.${site.kind}`)))
  const card = { about, title: text(belt.name), list }
  if (found !== null) {
    const { figure, year, source, of } = found
    const unit = say("wall.of-year", { of: text(of), what: text(figure.what), year })
    const value = figureWords(figure, reader.view.language)
    return { ...card, figure: { value, unit }, source: say("wall.source", { source: text(source.label) }) }
  }
  const complete = belt.siteList === "complete"
  const unit = say(complete ? "wall.belt-sites-complete" : "wall.belt-sites-partial")
  const what = `${statusWords(belt, reader.say)} · ${asOf(reader, say)}`
  return {
    ...card,
    figure: { value: String(belt.sites.length), unit },
    source: firstSource === undefined ? what : say("wall.sources", { what, source: text(firstSource.label) }),
  }
}

const findingsCard = (scene: Extract<WallScene, { kind: "findings" }>, reader: CityReader, say: SayWall): WallCard => {
  const { standard, counts, on } = scene
  const words = (state: State): string => say(`${standard.checklist === null ? "state" : "box"}.${state}`)
  const asked = STATES.filter((state) => state !== "not-applicable" && counts[state] > 0)
  const of = asked.reduce((sum, state) => sum + counts[state], 0)
  return {
    about: say("wall.findings"),
    title: reader.text(standard.title),
    figure: { value: String(counts.met), unit: say("wall.findings-met", { state: words("met"), of }) },
    list: asked.map((state) => row(words(state), say("wall.n-findings", { count: counts[state] }), state)),
    source: say("wall.findings-source", { date: on, source: reader.text(standard.source) }),
  }
}

const tierCard = (scene: Extract<WallScene, { kind: "tier" }>, reader: CityReader, say: SayWall): WallCard => ({
  about: say("wall.tier"),
  title: say("wall.tier-title", { tier: say(`tier.${scene.tier}`) }),
  figure: { value: String(scene.count), unit: say("wall.tier-unit") },
  list: scene.brands.slice(0, MOST_ROWS).map(({ name, slogan, core }) => {
    const line = slogan ?? core
    return row(name === null ? "" : reader.text(name), line === null ? null : reader.text(line))
  }),
  source: cityRow(reader, say),
})
