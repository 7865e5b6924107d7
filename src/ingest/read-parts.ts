import type { Atlas } from "../domain/atlas.ts"
import type { Belt } from "../domain/belt.ts"
import type { Brand } from "../domain/brand.ts"
import type { DemandPoint } from "../domain/demand.ts"
import type { Pair } from "../domain/pair.ts"
import type { Site } from "../domain/site.ts"
import type { Source } from "../domain/source.ts"
import type { Standard } from "../domain/standard.ts"
import type { Task } from "../domain/task.ts"
import { readLineGeometry, readPointGeometry, readPolygonGeometry } from "./geometry/read-geometry.ts"
import { withKnownLearning } from "./known-learning.ts"
import type { ProblemLog } from "./problems.ts"
import { type OnShare, type Records, readFeatures, readList } from "./read-records.ts"
import { newReader } from "./reader.ts"
import { recordCheckOf } from "./record-check.ts"
import type { Register } from "./references.ts"
import { atlasFile } from "./schema/atlas-file.ts"
import { beltProperties } from "./schema/belts-file.ts"
import { brandEntry } from "./schema/brands-file.ts"
import { demandProperties } from "./schema/demand-file.ts"
import { districtProperties } from "./schema/districts-file.ts"
import { pairEntry } from "./schema/pairs-file.ts"
import { siteProperties } from "./schema/sites-file.ts"
import { sourceEntry } from "./schema/sources-file.ts"
import { standardFile } from "./schema/standard-file.ts"
import { taskEntry } from "./schema/tasks-file.ts"
import { toLocalText } from "./to-domain/local-text.ts"
import { type AtlasFace, toAtlasFace } from "./to-domain/to-atlas.ts"
import { type BeltSurroundings, toBelt } from "./to-domain/to-belt.ts"
import { toBrand } from "./to-domain/to-brand.ts"
import type { Sources } from "./to-domain/to-evidence.ts"
import { toPair } from "./to-domain/to-pair.ts"
import { type SiteSurroundings, toSite } from "./to-domain/to-site.ts"
import { toSource } from "./to-domain/to-source.ts"
import { toStandard } from "./to-domain/to-standard.ts"
import { type TaskSurroundings, toTask } from "./to-domain/to-task.ts"

// One reader for each kind of file: parsed JSON in, domain values out, undefined when the file as a whole is unusable.

const checkAtlas = recordCheckOf(atlasFile)
const checkBelt = recordCheckOf(beltProperties, "properties")
const checkBrand = recordCheckOf(brandEntry)
const checkDemand = recordCheckOf(demandProperties, "properties")
const checkDistrict = recordCheckOf(districtProperties, "properties")
const checkPair = recordCheckOf(pairEntry)
const checkSite = recordCheckOf(siteProperties, "properties")
const checkSource = recordCheckOf(sourceEntry)
const checkStandard = recordCheckOf(standardFile)
const checkTask = recordCheckOf(taskEntry)

/** What atlas.json says, with the ids it refers to still unchecked. */
export type AtlasJson = {
  readonly face: AtlasFace
  readonly standards: readonly string[]
  readonly defaultBelt: string | null
}

export const readAtlasJson = (value: unknown, log: ProblemLog): AtlasJson | undefined => {
  const reader = newReader("atlas.json", null, log)
  const isSound = checkAtlas(value, reader)
  reader.close()
  if (!isSound) return undefined
  const [west, south, east, north] = value.bounds
  if (west >= east || south >= north) {
    log.add("field-range", "atlas.json", reader.at("bounds"), {
      field: "bounds",
      found: JSON.stringify(value.bounds),
      range: "west < east, south < north",
    })
    return undefined
  }
  return { face: toAtlasFace(value), standards: value.standards ?? [], defaultBelt: value.defaultBelt ?? null }
}

export const readStandard = (file: string, value: unknown, log: ProblemLog): Standard | undefined => {
  const reader = newReader(file, null, log)
  const standard = checkStandard(value, reader) ? toStandard(value) : undefined
  reader.close()
  return standard
}

export const readSources = (value: unknown, log: ProblemLog): Records<Source> | undefined =>
  readList("sources.json", value, "sources", checkSource, toSource, log)

export const readBrands = (value: unknown, sources: Sources, log: ProblemLog): Records<Brand> | undefined =>
  withKnownLearning(
    readList("brands.json", value, "brands", checkBrand, (entry, reader) => toBrand(entry, sources, reader), log),
    log,
  )

export const readPairs = (
  value: unknown,
  sites: Register,
  sources: Sources,
  log: ProblemLog,
): Records<Pair> | undefined =>
  readList("pairs.json", value, "pairs", checkPair, (entry, reader) => toPair(entry, sites, sources, reader), log)

export const readTasks = (value: unknown, around: TaskSurroundings, log: ProblemLog): Records<Task> | undefined =>
  readList("tasks.json", value, "tasks", checkTask, (entry, reader) => toTask(entry, around, reader), log)

export const readSites = (
  value: unknown,
  around: SiteSurroundings,
  log: ProblemLog,
  onShare?: OnShare,
): Records<Site> | undefined =>
  readFeatures(
    "sites.geojson",
    value,
    {
      check: checkSite,
      geometry: readPointGeometry,
      make: (properties, at, reader) => toSite(properties, at, around, reader),
    },
    log,
    onShare,
  )

export const readBelts = (
  value: unknown,
  around: BeltSurroundings,
  log: ProblemLog,
  onShare?: OnShare,
): Records<Belt> | undefined =>
  readFeatures(
    "belts.geojson",
    value,
    {
      check: checkBelt,
      geometry: readLineGeometry,
      make: (properties, line, reader) => toBelt(properties, line, around, reader),
    },
    log,
    onShare,
  )

export const readDemandGeojson = (
  value: unknown,
  log: ProblemLog,
  onShare?: OnShare,
): Records<DemandPoint> | undefined =>
  readFeatures(
    "demand.geojson",
    value,
    {
      check: checkDemand,
      geometry: readPointGeometry,
      make: ({ weight, kind, district }, at, reader): DemandPoint | undefined => {
        if (at !== null) return { at, weight, kind, district: district ?? null }
        reader.log.add("geometry-type", reader.file, reader.at("geometry"), { found: "null", expected: "Point" })
        return undefined
      },
    },
    log,
    onShare,
  )

export const readDistricts = (value: unknown, log: ProblemLog): Records<Atlas["districts"][number]> | undefined =>
  readFeatures(
    "districts.geojson",
    value,
    {
      check: checkDistrict,
      geometry: readPolygonGeometry,
      make: ({ id, name }, polygons) => ({ id, name: toLocalText(name), rings: polygons ?? [] }),
    },
    log,
  )
