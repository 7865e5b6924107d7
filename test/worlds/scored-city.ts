import type { Atlas } from "../../src/domain/atlas.ts"
import type { Belt, BeltElement } from "../../src/domain/belt.ts"
import type { Evidence } from "../../src/domain/evidence.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import type { Position, Site } from "../../src/domain/site.ts"
import type { Source } from "../../src/domain/source.ts"
import { asAtlasId, asBeltId, asSiteId, asSourceId } from "../../src/ingest/ids.ts"

// A city as the rules see it, made of values: only what a rule looks at need be said.

/** The day the scored city is asked about, which is also the day of its edition. */
export const TODAY = "2026-11-22"

const MIDDLE: LngLat = [119, 26]
const LON_METRES = 100_000 // about one degree of longitude at 26° north
const LAT_METRES = 110_800

/** The place some metres east and north of the middle of the city. */
export const spot = (eastMetres: number, northMetres: number): LngLat => [
  MIDDLE[0] + eastMetres / LON_METRES,
  MIDDLE[1] + northMetres / LAT_METRES,
]

/** A place that is known to so many metres. */
export const placed = (at: LngLat, uncertaintyMetres = 5): Position => ({
  kind: "placed",
  at,
  precision: "exact",
  uncertaintyMetres,
})

const source = (id: string, grade: Source["grade"], date: string | null): Source => ({
  ...{ id: asSourceId(id), title: { zh: id }, publisher: null, date, grade, url: null, label: { zh: id } },
})

/** One source of every worth: by grade, and by whether and when it was published. */
export const SOURCES: readonly Source[] = [
  source("official-2019", "A", "2019-11-20"),
  source("official-2026", "A", "2026-06-30"),
  source("repost-2023", "B", "2023-04-22"),
  source("repost-of-some-april", "B", "4月8日（年份未注明）"),
  source("page-2024", "C", "2024-10-10"),
  source("page-undated", "C", null),
  source("to-come", "A", "2027-03-01"),
]

/** Evidence from one of the sources. */
export const from = (id: string, date: string | null = null): Evidence => ({
  ...{ source: asSourceId(id), file: null, date, note: null },
})

/** A site that says no more than it is told to. */
export const siteOf = (id: string, more: Partial<Site> = {}): Site => ({
  ...{ id: asSiteId(id), formerIds: [], name: { zh: id }, aliases: [], kind: "community", scope: "two-new" },
  ...{ roles: [], level: null, district: "一区", address: null, position: placed(MIDDLE), condition: "open" },
  ...{ lastConfirmed: null, access: "unknown", showOnWall: true, shownByDefault: true, brand: null, checklists: {} },
  ...{ openingHours: [], dwellMinutes: null, media: [], figures: [], description: null, editorNote: null },
  ...{ reportedDate: null, evidenceGrade: null, unknown: [], sources: [asSourceId("official-2026")] },
  ...more,
})

/** A demonstration belt that says no more than it is told to. */
export const beltOf = (id: string, more: Partial<Belt> = {}): Belt => ({
  ...{ id: asBeltId(id), name: { zh: id }, nameIsDescriptive: false, kind: "two-new-belt", status: "confirmed" },
  ...{ statusYear: null, stage: "unknown", namedBatch: null, evidenceState: "high", district: "一区" },
  ...{ reportingUnit: "一区", organiser: null, startedYear: null, siteList: "complete", sitesClaimed: null },
  ...{ area: null, line: null, sites: [], stops: [], stopsOrder: "none", elements: [], factors: [], milestones: [] },
  ...{ description: null, editorNote: null, unknown: [], sources: [asSourceId("official-2019")] },
  ...more,
})

/** An element of a belt. */
export const elementOf = (role: string, state: BeltElement["state"], more: Partial<BeltElement> = {}): BeltElement => ({
  ...{ role, state, siteIds: [], evidence: state === "met" ? [from("official-2026")] : [], note: null },
  ...more,
})

/** A city of these belts, sites and packs. */
export const cityOf = (more: Partial<Atlas>): Atlas => ({
  ...{
    id: asAtlasId("scored"),
    title: { zh: "虚构城" },
    subject: null,
    edition: TODAY,
    fictional: true,
    defaultBelt: null,
  },
  ...{ centre: MIDDLE, bounds: [118.5, 25.5, 119.5, 26.5], firstView: [118.5, 25.5, 119.5, 26.5] },
  ...{ languages: ["zh"], approval: { number: null, holder: null }, attribution: [], baseLayers: [] },
  ...{ publicAddress: null, allowPositioning: false, walk: { metresPerMinute: 75, source: null } },
  ...{
    kiosk: { idleSeconds: 90, warningSeconds: 20, attractSeconds: 8, hours: [], dim: null },
    contentExpires: null,
    unreported: [],
  },
  comments: { address: null, box: false },
  ...{ districtNames: [], footer: { organiser: null, icp: null, police: null, contact: null, accessibility: null } },
  ...{ belts: [], sites: [], brands: [], pairs: [], tasks: [], demand: [], districts: [], sources: SOURCES },
  standards: [],
  ...more,
})
