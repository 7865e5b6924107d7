import fc from "fast-check"
import { BELT_KINDS, BELT_STAGES, BELT_STATUSES } from "../../src/domain/belt.ts"
import { BRAND_STAGES, BRAND_TIERS } from "../../src/domain/brand.ts"
import { STATES } from "../../src/domain/evidence.ts"
import { PAIR_STATES } from "../../src/domain/pair.ts"
import { ACCESSES, CONDITIONS, PRECISIONS, SITE_KINDS, SITE_SCOPES } from "../../src/domain/site.ts"
import { TASK_STATES } from "../../src/domain/task.ts"
import { writeEntries, writeFeatures, writeRecord } from "../../src/ingest/write/write-atlas.ts"

/** What people write, and what sheets stumble over: separators, signs of formulas, quotes, line breaks, digits alone. */
const words = fc
  .array(
    fc.constantFrom(
      ...("桥北示范点ABcd019.-=+@|｜；;、，,\\\"'/:（）()<>&_\n 😀".match(/./gsu) ?? []),
      "_x000D_",
      "合计",
      "无",
      "01",
      "2024-06",
      "#REF!",
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join("").trim())
  .filter((text) => /\S/.test(text))

const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined })
const localText = fc.record({ zh: words, en: maybe(words) })
const date = fc.constantFrom("2019", "2019-07", "2019-07-03", "2024-02-29")
const year = fc.integer({ min: 1990, max: 2030 })
const degrees = (from: number, to: number) =>
  fc.integer({ min: from * 1e6, max: to * 1e6 }).map((millionths) => millionths / 1e6)
const place = fc.tuple(degrees(118, 118.1), degrees(27, 27.1))
const figure = fc.record({
  what: localText,
  value: fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((one) => (Object.is(one, -0) ? 0 : one)),
    words,
  ),
  unit: maybe(localText),
  year: maybe(year),
  qualifier: maybe(fc.constantFrom("约", "余", "以上")),
  source: maybe(fc.constant("daily")),
})
const evidence = fc
  .record({ source: maybe(fc.constant("daily")), date: maybe(date), note: maybe(localText) })
  .filter((one) => Object.values(one).some((value) => value !== undefined))
const box = fc.record({
  state: fc.constantFrom(...STATES),
  evidence: maybe(fc.array(evidence, { minLength: 1, maxLength: 2 })),
})
const few = <Value>(some: fc.Arbitrary<Value>) => maybe(fc.array(some, { minLength: 1, maxLength: 3 }))

const site = fc.record({
  name: localText,
  kind: fc.constantFrom(...SITE_KINDS),
  scope: fc.constantFrom(...SITE_SCOPES),
  district: words,
  position: fc.record({
    precision: fc.constantFrom(...PRECISIONS),
    uncertaintyMetres: fc.integer({ min: 0, max: 900 }),
    schematic: maybe(fc.boolean()),
  }),
  aliases: few(words),
  roles: few(fc.constantFrom("service-centre", "mark")),
  level: maybe(fc.constantFrom("city", "county")),
  address: maybe(localText),
  condition: maybe(fc.constantFrom(...CONDITIONS)),
  lastConfirmed: maybe(date),
  access: maybe(fc.constantFrom(...ACCESSES)),
  showOnWall: maybe(fc.boolean()),
  openingHours: few(
    fc.record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      open: fc.constant("08:30"),
      close: fc.constant("24:00"),
      from: maybe(date),
    }),
  ),
  dwellMinutes: maybe(fc.integer({ min: 0, max: 90 })),
  figures: few(figure),
  description: maybe(localText),
  reportedDate: maybe(words),
  sources: maybe(fc.constant(["daily"])),
  checklists: maybe(fc.record({ "liu-you": fc.record({ premises: box }), "own-list": fc.record({ "box-a": box }) })),
  visits: maybe(fc.oneof(words, fc.integer(), fc.record({ count: fc.integer() }))),
})
const belt = fc.record({
  name: localText,
  kind: fc.constantFrom(...BELT_KINDS),
  status: fc.constantFrom(...BELT_STATUSES),
  district: words,
  stage: maybe(fc.constantFrom(...BELT_STAGES)),
  startedYear: maybe(year),
  sitesClaimed: maybe(fc.nat({ max: 40 })),
  area: maybe(fc.record({ name: localText, lon: degrees(118, 119), lat: degrees(27, 28) })),
  factors: few(
    fc.record({
      factor: words,
      text: localText,
      score: maybe(fc.record({ value: fc.integer(), by: localText, on: date })),
    }),
  ),
  milestones: few(
    fc.record({ what: fc.constantFrom("foundations", "brands"), plannedFor: maybe(date), doneOn: maybe(date) }),
  ),
  unknown: few(words),
})
const element = fc.record({
  state: fc.constantFrom(...STATES),
  evidence: maybe(fc.array(evidence, { minLength: 1, maxLength: 2 })),
  note: maybe(localText),
})
const brand = fc.record({
  tier: fc.constantFrom(...BRAND_TIERS),
  name: maybe(localText),
  core: maybe(localText),
  highlights: few(localText),
  stage: maybe(fc.constantFrom(...BRAND_STAGES)),
  figures: few(figure),
})
const exchange = fc.record({ category: words, what: localText })
const pair = fc.record({
  left: fc.record({ name: localText, lon: maybe(degrees(118, 119)), capacity: maybe(fc.nat(9)) }),
  right: fc.record({ name: localText }),
  state: maybe(fc.constantFrom(...PAIR_STATES)),
  agreedOn: maybe(date),
  needs: few(exchange),
  resources: few(exchange),
})
const task = fc.record({
  problem: localText,
  measure: maybe(localText),
  due: maybe(date),
  state: maybe(fc.constantFrom(...TASK_STATES)),
  note: maybe(localText),
})

const numbered = <Value extends object>(name: string, all: readonly Value[]) =>
  all.map((one, index) => ({ id: `${name}-${index}`, ...one }))

/** An atlas with every field a template has a column for, as the texts of its files. */
export const anyFilledAtlas = fc
  .record({
    sites: fc.array(fc.tuple(site, fc.option(place)), { minLength: 1, maxLength: 4 }),
    belts: fc.array(fc.tuple(belt, fc.option(fc.array(place, { minLength: 2, maxLength: 4 })), element), {
      maxLength: 3,
    }),
    brands: fc.array(brand, { maxLength: 2 }),
    pairs: fc.array(pair, { maxLength: 2 }),
    tasks: fc.array(task, { maxLength: 2 }),
  })
  .map(({ sites, belts, brands, pairs, tasks }) => {
    const siteIds = sites.map((_one, index) => `site-${index}`)
    const features = {
      sites: numbered(
        "site",
        sites.map(([properties]) => properties),
      ).map((properties, index) => ({
        properties: { ...properties, brand: brands.length > 0 ? "brand-0" : undefined },
        geometry: sites[index]?.[1] == null ? null : { type: "Point", coordinates: sites[index]?.[1] },
      })),
      belts: numbered(
        "belt",
        belts.map(([properties]) => properties),
      ).map((properties, index) => ({
        properties: {
          ...properties,
          sites: siteIds.slice(index),
          stops: [...siteIds.slice(index)].reverse(),
          elements: [
            { role: "route", ...belts[index]?.[2] },
            { role: "own-role", state: "planned", siteIds: siteIds.slice(index, index + 1) },
          ],
        },
        geometry: belts[index]?.[1] == null ? null : { type: "LineString", coordinates: belts[index]?.[1] },
      })),
    }
    const face = {
      formatVersion: 1,
      id: "town",
      title: { zh: "三桥镇" },
      edition: "2026-03-01",
      centre: [118.05, 27.05],
      bounds: [118, 27, 118.1, 27.1],
      standards: ["liu-you", "wu-ge-yi"],
      languages: ["zh", "en"],
      basemap: { kind: "sketch" },
    }
    return new Map([
      ["atlas.json", { text: writeRecord("atlas.json", face) }],
      ["belts.geojson", { text: writeFeatures("belts.geojson", features.belts) }],
      ["sites.geojson", { text: writeFeatures("sites.geojson", features.sites) }],
      ["brands.json", { text: writeEntries("brands.json", "brands", numbered("brand", brands)) }],
      [
        "pairs.json",
        {
          text: writeEntries(
            "pairs.json",
            "pairs",
            numbered(
              "pair",
              pairs.map(({ left, ...rest }) => ({
                ...rest,
                left: { ...left, lat: left.lon === undefined ? undefined : 27.5, site: "site-0" },
              })),
            ),
          ),
        },
      ],
      [
        "tasks.json",
        {
          text: writeEntries(
            "tasks.json",
            "tasks",
            numbered(
              "task",
              tasks.map((one) => ({ ...one, site: "site-0", belt: belts.length > 0 ? "belt-0" : undefined })),
            ),
          ),
        },
      ],
      [
        "sources.json",
        {
          text: writeEntries("sources.json", "sources", [
            { id: "daily", title: { zh: "三桥日报" }, grade: "A", date: "2025" },
          ]),
        },
      ],
    ])
  })
