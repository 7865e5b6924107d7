import type { Belt } from "../../src/domain/belt.ts"
import type { BrandTier } from "../../src/domain/brand.ts"
import type { BeltId, SiteId } from "../../src/domain/ids.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { OpeningHours, Position, Site } from "../../src/domain/site.ts"
import type { VisitWish } from "../../src/domain/visit-wish.ts"

/** A belt of doors along the streets of the grid town, an invented place; each test puts the doors where it needs them. */
const BELT = "doors" as BeltId

/** A Sunday. */
export const SUNDAY = "2026-11-22"

/** A place some metres east and north of the grid town's south-western crossing; near enough for a town. */
export const inTown = (east: number, north: number): LngLat => [119 + east / 100_080, 26 + north / 110_780]

/** A position found to within some metres. */
export const found = (at: LngLat, uncertaintyMetres = 5): Position => ({
  kind: "placed",
  at,
  precision: "building",
  uncertaintyMetres,
})

/** A door that is open to everybody all day, whose place is known; a test says what is different. */
export const door = (id: string, position: Position, changes: Partial<Site> = {}): Site => ({
  id: id as SiteId,
  formerIds: [],
  name: { zh: id },
  aliases: [],
  kind: "building",
  scope: "two-new",
  roles: [],
  level: null,
  district: "Grid Town",
  address: null,
  position,
  condition: "open",
  lastConfirmed: "2026-01-01",
  access: "open",
  showOnWall: true,
  shownByDefault: true,
  brand: null,
  checklists: {},
  openingHours: [],
  dwellMinutes: null,
  media: [],
  figures: [],
  description: null,
  editorNote: null,
  reportedDate: null,
  evidenceGrade: null,
  unknown: [],
  sources: [],
  ...changes,
})

/** The belt of some doors, reported in the order they are listed. */
export const beltOf = (sites: readonly Site[], changes: Partial<Belt> = {}): Belt => ({
  id: BELT,
  name: { zh: "门巷示范带" },
  nameIsDescriptive: false,
  kind: "two-new-belt",
  status: "reported",
  statusYear: null,
  stage: "unknown",
  namedBatch: null,
  evidenceState: "low",
  district: "Grid Town",
  reportingUnit: "Grid Town",
  organiser: null,
  startedYear: null,
  siteList: "complete",
  sitesClaimed: null,
  area: null,
  line: null,
  sites: sites.map(({ id }) => id),
  stops: sites.map(({ id }) => id),
  stopsOrder: "reported",
  elements: [],
  factors: [],
  milestones: [],
  description: null,
  editorNote: null,
  unknown: [],
  sources: [],
  ...changes,
})

/** A Sunday morning on foot, from wherever it suits, as long as it takes. */
export const wishOf = (changes: Partial<VisitWish> = {}): VisitWish => ({
  belt: BELT,
  mode: "walk",
  group: false,
  date: SUNDAY,
  startMinute: 540,
  minutes: null,
  departure: { kind: "anywhere" },
  round: false,
  kinds: [],
  tiers: [],
  order: null,
  ...changes,
})

export const NO_TIERS: ReadonlyMap<SiteId, BrandTier> = new Map()

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** Open every day between two times. */
export const daily = (open: string, close: string, changes: Partial<OpeningHours> = {}): OpeningHours => ({
  days: EVERY_DAY,
  open,
  close,
  from: null,
  to: null,
  ...changes,
})

const DAY_MS = 86_400_000
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whether doors are open at a minute after the midnight that begins a date, asked of each day's hours as plainly as can be. */
export const isOpenAt = (hours: readonly OpeningHours[], date: string, minute: number): boolean =>
  [-1, 0, 1, 2].some((shift) => {
    const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS + shift
    const weekday = ((day + 3) % 7) + 1 // the first day of 1970 was a Thursday
    const iso = new Date(day * DAY_MS).toISOString().slice(0, 10)
    return hours.some(({ days, open, close, from, to }) => {
      const opens = minutesOf(open)
      const closes = minutesOf(close) + (minutesOf(close) > opens ? 0 : 1440)
      const isSeason = (from === null || iso >= from) && (to === null || iso <= to)
      const there = minute - shift * 1440
      return days.includes(weekday) && isSeason && there >= opens && there < closes
    })
  })
