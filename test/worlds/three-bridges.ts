import type { AtlasFile } from "../../src/ingest/atlas-files.ts"

type Properties = Record<string, unknown>
type Feature = { type: string; geometry: { type: string; coordinates: unknown } | null; properties: Properties }

/** The files of a town as values one may change before asking what ingest says. */
export type Town = {
  atlas: Properties
  sites: Feature[]
  belts: Feature[]
  brands: Properties[]
  pairs: Properties[]
  tasks: Properties[]
  sources: Properties[]
  districts: Feature[]
  water: Feature[]
  standards: Record<string, Properties>
  /** lon,lat,weight,kind,district */
  demand: string
}

const point = (lon: number, lat: number, properties: Properties): Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties,
})

const box = (west: number, south: number, east: number, north: number, properties: Properties): Feature => ({
  type: "Feature",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
  properties,
})

const site = (id: string, zh: string, kind: string, district: string): Properties => ({
  id,
  name: { zh },
  kind,
  scope: "two-new",
  district,
  position: { precision: "building", uncertaintyMetres: 50 },
})

/**
 * Three Bridges (三桥镇), an invented town in WGS84: a river from west to east, two districts on its banks, six sites,
 * two belts. Nothing is wrong with it. Fresh on every call, so that a test may spoil its own copy.
 */
export const threeBridges = (): Town => ({
  atlas: {
    formatVersion: 1,
    id: "three-bridges",
    title: { zh: "三桥镇", en: "Three Bridges" },
    edition: "2026-03-01",
    fictional: true,
    defaultBelt: "north-bank",
    centre: [118.02, 27.005],
    bounds: [117.95, 26.95, 118.09, 27.06],
    languages: ["zh", "en"],
    standards: ["six-haves"],
    attribution: [{ zh: "虚构示例", en: "Invented example" }],
    basemap: { kind: "sketch", layers: ["water"] },
  },
  sites: [
    point(118.01, 27.02, {
      ...site("old-bridge-hall", "旧桥服务中心", "service-centre", "桥北区"),
      roles: ["service-centre"],
      level: "city",
      brand: "warm-bridge",
      sources: ["daily"],
      checklists: {
        "six-haves": { premises: { state: "met", evidence: [{ source: "daily" }] }, flag: { state: "unknown" } },
      },
    }),
    point(118.02, 27.021, site("lamp-works", "灯具厂", "enterprise", "桥北区")),
    point(118.03, 27.022, site("willow-court", "柳园社区", "community", "桥北区")),
    point(118.01, 26.985, site("south-tower", "南岸大厦", "building", "桥南区")),
    point(118.02, 26.984, site("ferry-house", "渡口驿站", "worker-station", "桥南区")),
    {
      type: "Feature",
      geometry: null,
      properties: { ...site("study-club", "读书会", "social-organisation", "桥南区"), position: null },
    },
  ],
  belts: [
    {
      type: "Feature",
      geometry: {
        type: "LineString",
        coordinates: [
          [118.01, 27.02],
          [118.02, 27.021],
          [118.03, 27.022],
        ],
      },
      properties: {
        id: "north-bank",
        name: { zh: "北岸示范带", en: "North Bank Belt" },
        kind: "two-new-belt",
        status: "reported",
        district: "桥北区",
        siteList: "complete",
        sites: ["old-bridge-hall", "lamp-works", "willow-court"],
        stops: ["lamp-works", "old-bridge-hall"],
        stopsOrder: "reported",
        elements: [
          { role: "service-centre", state: "met", siteIds: ["old-bridge-hall"], evidence: [{ source: "daily" }] },
          { role: "corridor", state: "unmet" },
        ],
        sources: ["daily"],
      },
    },
    {
      type: "Feature",
      geometry: null,
      properties: {
        id: "south-bank",
        name: { zh: "南岸示范带" },
        kind: "two-new-belt",
        status: "planned",
        district: "桥南区",
        sites: ["south-tower", "ferry-house", "study-club"],
      },
    },
  ],
  brands: [{ id: "warm-bridge", tier: "community", name: { zh: "暖桥", en: "Warm Bridge" }, sources: ["daily"] }],
  pairs: [
    {
      id: "tower-and-ferry",
      left: { name: { zh: "南岸大厦支部" }, site: "south-tower" },
      right: { name: { zh: "下渡村" } },
    },
  ],
  tasks: [{ id: "mend-sign", problem: { zh: "标志牌褪色" }, site: "lamp-works", standard: "six-haves", item: "signs" }],
  sources: [{ id: "daily", title: { zh: "三桥日报" }, grade: "A", date: "2025-06-01" }],
  districts: [
    box(117.96, 27.011, 118.08, 27.05, { id: "north", name: { zh: "桥北区" } }),
    box(117.96, 26.96, 118.08, 26.999, { id: "south", name: { zh: "桥南区" } }),
  ],
  water: [box(117.95, 27, 118.09, 27.01, { kind: "water", name: "三桥河", name_en: "Three Bridges River" })],
  standards: {
    "six-haves": {
      id: "six-haves",
      version: 1,
      title: { zh: "六有" },
      source: { zh: "虚构示例" },
      appliesTo: { what: "site" },
      checklist: {
        id: "six-haves",
        title: { zh: "六有" },
        boxes: [
          { id: "premises", title: { zh: "有场所" } },
          { id: "flag", title: { zh: "有党旗" } },
        ],
      },
      items: [
        {
          id: "signs",
          title: { zh: "有标志" },
          help: { zh: "门口有标志牌" },
          rule: { kind: "checklist", list: "six-haves" },
          weight: 1,
        },
      ],
    },
  },
  demand: "lon,lat,weight,kind,district\n118.015,27.02,12,firm,桥北区\n118.02,26.98,3.5,household,\n",
})

const collection = (features: readonly unknown[]): AtlasFile => json({ type: "FeatureCollection", features })

const json = (value: unknown): AtlasFile => ({ text: JSON.stringify(value) })

/** The town's files as ingest takes them; a test may set or delete single ones. */
export const filesOf = (town: Town): Map<string, AtlasFile> =>
  new Map([
    ["atlas.json", json(town.atlas)],
    ["sites.geojson", collection(town.sites)],
    ["belts.geojson", collection(town.belts)],
    ["brands.json", json({ brands: town.brands })],
    ["pairs.json", json({ pairs: town.pairs })],
    ["tasks.json", json({ tasks: town.tasks })],
    ["sources.json", json({ sources: town.sources })],
    ["districts.geojson", collection(town.districts)],
    ["water.geojson", collection(town.water)],
    ["demand.csv", { text: town.demand }],
    ...Object.entries(town.standards).map(([id, standard]): [string, AtlasFile] => [
      `standards/${id}.json`,
      json(standard),
    ]),
  ])

/** A record of a list that a test is about to spoil; a slip in the test itself throws. */
export const the = <Entry>(entries: readonly Entry[], place: number): Entry => {
  const entry = entries[place]
  if (entry === undefined) throw new Error(`the town has no entry ${place} there`)
  return entry
}
