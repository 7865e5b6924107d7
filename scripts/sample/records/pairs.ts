import type { LocalText } from "../../../src/domain/local-text.ts"
import type { PairState } from "../../../src/domain/pair.ts"
import { VILLAGE_NAMES } from "../base-layers.ts"
import type { City } from "../city.ts"
import { DISTRICTS, type DistrictId } from "../districts.ts"
import { between, inside, lngLatOf, type Vec } from "../ground/plane.ts"
import { type Random, randomFor } from "../ground/random.ts"
import type { Footing } from "./footing.ts"
import { EXCHANGES, FURTHER_VILLAGES, OFFICES } from "./pair-words.ts"
import { compact, type PlainFigure, type PlainSite } from "./plain-records.ts"

export type PlainPair = {
  readonly id: string
  readonly state: PairState
  readonly record: Readonly<Record<string, unknown>>
}
type Unit = { readonly name: LocalText; readonly site?: string; readonly at: Vec | null }

/** 141 offices join 141 villages, and six of the offices a community as well: 147 agreements, kept or not. */
const OFFICE_COUNT = 141
const COMMUNITY_COUNT = 6
const STATES: readonly (readonly [PairState, number])[] = [
  ["active", 117],
  ["one-sided", 11],
  ["lapsed", 8],
  ["planned", 6],
  ["unknown", 5],
]

const unitRecord = ({ name, site, at }: Unit): Record<string, unknown> => {
  const [lon, lat] = at === null ? [null, null] : lngLatOf(at)
  return compact({ name, site, lon, lat })
}

export const makePairs = (city: City, footing: Footing, sites: readonly PlainSite[]): PlainPair[] => {
  const random = randomFor(city.seed, "pairs")
  const villages = placeVillages(city, footing, random)
  const offices = nameOffices(city, footing, random)
  const communities = sites.filter((site) => site.kind === "community" && site.place !== null).slice(0, COMMUNITY_COUNT)
  const rights: Unit[] = [
    ...villages,
    ...communities.map((site) => ({ name: site.name, site: site.id, at: site.place })),
  ]
  const states = random.shuffled(STATES.flatMap(([state, count]) => Array.from({ length: count }, () => state)))
  return rights.map((right, index) => {
    const state = states[index] ?? "active"
    const left = offices[index % OFFICE_COUNT] ?? { name: DISTRICTS.jichuan, at: null }
    const id = `pair-${String(index + 1).padStart(3, "0")}`
    const offered = random.shuffled(EXCHANGES).slice(0, random.whole(1, 3))
    const fitting = random.chance(0.62) ? offered.slice(0, 1) : []
    const asked = [...fitting, ...random.shuffled(EXCHANGES).slice(0, random.whole(1, 2))]
    const needs = state === "one-sided" ? [] : asked.filter((one, i) => asked.indexOf(one) === i)
    const record = compact({
      id,
      left: unitRecord(left),
      right: unitRecord(right),
      state,
      agreedOn: state === "planned" || state === "unknown" ? null : agreedOn(state, random),
      resources: offered.map(({ category, offers }) => ({ category, what: offers })),
      needs: needs.map(({ category, needs: what }) => ({ category, what })),
      figures: state === "active" || state === "lapsed" ? figuresOf(random) : [],
      sources: state === "unknown" ? ["page-undated"] : [random.pick(["review-2025", "review-2026", "repost-2023"])],
    })
    return { id, state, record }
  })
}

const agreedOn = (state: PairState, random: Random): string => {
  const year = state === "lapsed" ? random.whole(2018, 2020) : random.whole(2021, 2025)
  return `${year}-${random.pick(["03-05", "05-12", "06-28", "09-16", "11-08"])}`
}

const figuresOf = (random: Random): PlainFigure[] => {
  const words: readonly (readonly [LocalText, number])[] = [
    [{ zh: "走访", en: "Visits" }, 24],
    [{ zh: "座谈", en: "Meetings" }, 9],
    [{ zh: "调研", en: "Surveys" }, 6],
    [{ zh: "兼职书记", en: "Deputed secretaries" }, 2],
  ]
  return random
    .shuffled(words)
    .slice(0, random.whole(1, 3))
    .map(([what, most]) => ({
      what,
      value: random.whole(1, most),
      unit: what.zh === "兼职书记" ? { zh: "名", en: "people" } : { zh: "次", en: "times" },
      year: random.chance(0.85) ? random.whole(2022, 2025) : null,
      qualifier: most > 20 && random.chance(0.3) ? "余" : null,
      source: "review-2025",
    }))
}

/** Drawn villages first, then others scattered over the country; a few nobody has placed. */
const placeVillages = (city: City, footing: Footing, random: Random): Unit[] => {
  const villages: Unit[] = city.villages.map((village, i) => ({
    name: VILLAGE_NAMES[i] ?? { zh: "新村", en: "New Village" },
    at: city.valley.toPlane(village.at),
  }))
  const names = random.shuffled(FURTHER_VILLAGES.filter((name) => VILLAGE_NAMES.every((drawn) => drawn.zh !== name.zh)))
  while (villages.length < OFFICE_COUNT) {
    const spot: Vec = [random.between(-11000, 11000), random.between(-7700, 7600)]
    const place = city.valley.toPlane(spot)
    const rural = city.plan.urbanity(spot) < 0.3 && Math.abs(spot[1]) > 450
    const alone = villages.every((other) => other.at === null || between(other.at, place) > 420)
    const within = city.districts.some((district) => inside(place, district.edge))
    if (!rural || !alone || !within || !footing.isDry(place)) continue
    const name = names.pop()
    if (name === undefined) throw new Error("no village names left")
    villages.push({ name, at: random.chance(0.04) ? null : place })
  }
  return villages
}

/** Offices stand near the middle of their district. */
const nameOffices = (city: City, footing: Footing, random: Random): Unit[] => {
  const ids = city.districts.map((district) => district.id)
  const offices: Unit[] = []
  for (const word of OFFICES) {
    for (const id of ids) {
      const middle = city.districts.find((district) => district.id === id)?.label ?? [0, 0]
      offices.push({
        name: { zh: `${DISTRICTS[id].zh}${word.zh}`, en: `${word.en ?? ""}, ${DISTRICTS[id].en}` },
        at: nearMiddle(middle, id, footing, random),
      })
    }
  }
  return random.shuffled(offices).slice(0, OFFICE_COUNT)
}

const nearMiddle = (middle: Vec, district: DistrictId, footing: Footing, random: Random): Vec | null => {
  for (let tries = 0; tries < 60; tries++) {
    const place: Vec = [middle[0] + 1500 * random.bell(), middle[1] + 1100 * random.bell()]
    if (footing.isFree(place, district)) return place
  }
  return null
}
