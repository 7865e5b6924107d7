import type * as z from "zod/mini"
import { BASE_LAYERS } from "../../domain/atlas.ts"
import { atlasFile } from "./atlas-file.ts"
import { baseProperties } from "./base-files.ts"
import { beltProperties, beltsFile } from "./belts-file.ts"
import { brandRulesFile } from "./brand-rules-file.ts"
import { brandEntry, brandsFile } from "./brands-file.ts"
import { demandFile, demandProperties } from "./demand-file.ts"
import { districtProperties, districtsFile } from "./districts-file.ts"
import { collectionOf, line, point, polygon } from "./geojson.ts"
import { pairEntry, pairsFile } from "./pairs-file.ts"
import { scenarioEntry, scenariosFile } from "./scenarios-file.ts"
import { siteProperties, sitesFile } from "./sites-file.ts"
import { sourceEntry, sourcesFile } from "./sources-file.ts"
import { standardFile } from "./standard-file.ts"
import { taskEntry, tasksFile } from "./tasks-file.ts"

/** One file of the format: its whole schema, and the schema of one record, whose fields an author fills in. */
export type FileSchema = { readonly file: string; readonly whole: z.ZodMiniType; readonly record: z.ZodMiniObject }

const SHAPES = {
  water: polygon,
  relief: polygon,
  green: polygon,
  roads: line,
  "metro-lines": line,
  "metro-stations": point,
  places: point,
}

/** Every file of the format, in the order an author meets them. */
export const FILE_SCHEMAS: readonly FileSchema[] = [
  { file: "atlas.json", whole: atlasFile, record: atlasFile },
  { file: "belts.geojson", whole: beltsFile, record: beltProperties },
  { file: "sites.geojson", whole: sitesFile, record: siteProperties },
  { file: "brands.json", whole: brandsFile, record: brandEntry },
  { file: "pairs.json", whole: pairsFile, record: pairEntry },
  { file: "tasks.json", whole: tasksFile, record: taskEntry },
  { file: "scenarios.json", whole: scenariosFile, record: scenarioEntry },
  { file: "sources.json", whole: sourcesFile, record: sourceEntry },
  { file: "demand.geojson", whole: demandFile, record: demandProperties },
  { file: "districts.geojson", whole: districtsFile, record: districtProperties },
  { file: "standards.json", whole: standardFile, record: standardFile },
  { file: "brand-rules.json", whole: brandRulesFile, record: brandRulesFile },
  ...BASE_LAYERS.map((layer) => ({
    file: `${layer}.geojson`,
    whole: collectionOf(SHAPES[layer], baseProperties[layer]),
    record: baseProperties[layer],
  })),
]
