import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Atlas } from "../../src/domain/atlas.ts"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import type { SiteId } from "../../src/domain/ids.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { Language } from "../../src/domain/local-text.ts"
import type { Site } from "../../src/domain/site.ts"
import type { Leg, Tour, Visit } from "../../src/domain/tour.ts"
import { type Itinerary, itineraryOf, type TakeAlong } from "../../src/export/itinerary.ts"
import { type Book, openBook, sayIn } from "../../src/text/say.ts"
import { withTakeAlong } from "../../src/text/take-along-words.ts"
import { openAtlas } from "./open-atlas.ts"
import { filesOf, threeBridges } from "./three-bridges.ts"

const TEXT = join(import.meta.dirname, "..", "..", "src", "text")
const book = (language: Language, name: string): Book =>
  JSON.parse(readFileSync(join(TEXT, language, `${name}.json`), "utf8"))
for (const language of ["zh", "en"] as const)
  openBook(language, { ...book(language, "screen"), ...book(language, "terms") })

const town = (): Atlas => {
  const files = threeBridges()
  files.brands = [
    {
      id: "warm-bridge",
      tier: "community",
      name: { zh: "暖桥", en: "Warm Bridge" },
      unit: { zh: "桥北街道", en: "North Bridge Office" },
      core: { zh: "=以桥为家" },
      slogan: { zh: "过桥，就是一家人" },
      highlights: [{ zh: "桥头议事" }, { zh: "-夜灯" }],
      sources: ["daily"],
    },
  ]
  return openAtlas(filesOf(files))
}

const atlas = town()
const index = indexAtlas(atlas)

/** A stop of the walk by its id; the town must have it. */
export const siteOf = (id: string): Site => {
  const site = atlas.sites.find((one) => one.id === id)
  if (site === undefined) throw new Error(id)
  return site
}

const hall = siteOf("old-bridge-hall").id
const lamps = siteOf("lamp-works").id
const willow = siteOf("willow-court").id
const tower = siteOf("south-tower").id
const club = siteOf("study-club").id

const HALL: LngLat = [118.01, 27.02]
const LAMPS: LngLat = [118.02, 27.021]
const WILLOW: LngLat = [118.03, 27.022]

const legs: readonly Leg[] = [
  {
    from: hall,
    to: lamps,
    way: {
      kind: "street",
      metres: 1000,
      seconds: 800,
      offStreetMetres: 20,
      line: [HALL, [118.012, 27.019], [118.018, 27.0195], LAMPS],
      roughParts: [],
    },
    bearingDegrees: 84,
  },
  {
    from: lamps,
    to: willow,
    way: { kind: "estimate", reason: "no-street-way", metres: 1240, seconds: 990, line: [LAMPS, WILLOW] },
    bearingDegrees: 84,
  },
  {
    from: willow,
    to: tower,
    way: { kind: "unknown", reason: "position-uncertain", line: [WILLOW, [118.0123456, 26.9876543]] },
    bearingDegrees: null,
  },
  {
    from: tower,
    to: club,
    way: { kind: "unknown", reason: "position-uncertain", line: null },
    bearingDegrees: null,
  },
]

/**
 * A walk through Three Bridges (三桥镇), an invented town: the hall is exact, the lamp works approximate, the tower
 * schematic, and of the study club only the district is known. One leg follows streets, one is an estimate, two nobody knows.
 */
export const bridgeTour: Tour = {
  belt: atlas.belts[0]?.id ?? null,
  mode: "walk",
  stops: [hall, lamps, willow, tower, club],
  legs,
  totals: { metres: 1500, seconds: 1200, estimatedLegs: 1, unknownLegs: 2 },
}

/** The walk on a Saturday, running past midnight at the last stop. */
export const bridgeVisit: Visit = {
  tour: bridgeTour,
  date: "2026-12-05",
  startMinute: 1290,
  endMinute: 1475,
  overMinutes: 0,
  usualDwellMinutes: 15,
  stops: bridgeTour.stops.map((site, at) => ({
    site,
    arriveMinute: 1290 + at * 40,
    leaveMinute: 1315 + at * 40,
    dwellStated: at === 0,
    hoursKnown: true,
    closedThen: false,
  })),
  omitted: [],
  proof: { kind: "optimal" },
}

const placed = (id: SiteId, site: Site): Site => {
  const at: LngLat = [118.0123456, 26.9876543]
  if (id === hall) return { ...site, position: { kind: "placed", at: HALL, precision: "exact", uncertaintyMetres: 5 } }
  if (id === tower)
    return { ...site, position: { kind: "schematic", at, precision: "neighbourhood", uncertaintyMetres: 800 } }
  return site
}

/** What the walk is told from; a test may put in its own names, language, link or outing. */
export const bridgeTakeAlong = (
  changes: Partial<TakeAlong> & { readonly names?: Readonly<Record<string, string>> } = {},
): TakeAlong => {
  const { names = {}, language = "zh", ...rest } = changes
  const sites = new Map([...index.sites].map(([id, site]) => [id, renamed(placed(id, site), names[id])]))
  return {
    outing: { kind: "visit", visit: bridgeVisit },
    atlas,
    sites,
    brands: index.brands,
    belts: index.belts,
    beltNumbers: index.beltNumbers,
    district: (name) => name,
    language,
    say: withTakeAlong(book(language, "take-along"), sayIn(language)),
    madeOn: "2026-11-22",
    publicLink: "https://bridges.example/#/three-bridges/tour?a=1&b=2",
    walkOnDriveNetwork: true,
    streetAttribution: [],
    ...rest,
  }
}

const renamed = (site: Site, name: string | undefined): Site =>
  name === undefined ? site : { ...site, name: { zh: name } }

/** The walk, told. */
export const bridgeItinerary = (changes: Parameters<typeof bridgeTakeAlong>[0] = {}): Itinerary =>
  itineraryOf(bridgeTakeAlong(changes))

/** Where the tower is drawn, and nothing may say: its digits must appear in no file. */
export const SECRET_DIGITS = ["118.0123", "26.9876"]
