import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Feature, LineString, Point, Polygon } from "geojson"
import { readFolder } from "../../scripts/check/read-folder.ts"
import type { Atlas } from "../../src/domain/atlas.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"

const FOLDER = join(import.meta.dirname, "..", "..", "data", "fuzhou")

const ingested = ingestAtlas((await readFolder(FOLDER)).files)

/** What the door says of the folder: empty when all is well. */
export const problems = ingested.problems

/** Fuzhou as the program sees it. */
export const fuzhou: Atlas = (() => {
  if (ingested.kind === "refused") throw new Error(`Fuzhou was refused: ${JSON.stringify(problems)}`)
  return ingested.atlas
})()

type Base = { readonly name?: string; readonly name_en?: string; readonly kind?: string; readonly lines?: string }

const baseLayer = <Shape extends Point | LineString | Polygon>(layer: string): readonly Feature<Shape, Base>[] =>
  JSON.parse(readFileSync(join(FOLDER, `${layer}.geojson`), "utf8")).features

export const water = baseLayer<Polygon>("water")
export const metroLines = baseLayer<LineString>("metro-lines")
export const metroStations = baseLayer<Point>("metro-stations")
export const places = baseLayer<Point>("places")

/** Every file of the folder that holds words, as text. */
export const rawTexts: readonly string[] = [
  "atlas.json",
  "belts.geojson",
  "sites.geojson",
  "brands.json",
  "pairs.json",
  "sources.json",
].map((name) => readFileSync(join(FOLDER, name), "utf8"))
