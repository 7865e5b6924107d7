import { stat } from "node:fs/promises"
import { basename } from "node:path"
import type { AtlasFile } from "../../src/ingest/atlas-files.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { readJson, readText } from "../../src/ingest/gate/read-json.ts"
import { type PlainArea, type PlainPlace, readPlainAreas, readPlainPlaces } from "../../src/ingest/plain-places.ts"
import { type DataProblem, newProblemLog, type ProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readDemandCsv } from "../../src/ingest/read-demand-csv.ts"
import { readClosely } from "../check/read-closely.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { toHere } from "../command-line.ts"
import { readTiledPlaces } from "../tiles/tiled-places.ts"

/** What a file holds, and everything wrong with it, placed by line and column. */
export type Read<Entry> = { readonly entries: readonly Entry[]; readonly problems: readonly DataProblem[] }

/**
 * Reads points from disk: GeoJSON, packed or not, people to be served as `demand.csv` has them, tiles that `tile` cut, or a
 * folder of such tiles.
 */
export const readPlacesFrom = async (path: string): Promise<Read<PlainPlace>> => {
  const stats = await stat(path).catch(() => null)
  if (stats !== null && (stats.isDirectory() || path.endsWith(".pmtiles"))) return fromTiles(path)
  return fromFile(path)
}

const fromTiles = async (path: string): Promise<Read<PlainPlace>> => {
  try {
    return { entries: await readTiledPlaces(path), problems: [] }
  } catch {
    return { entries: [], problems: [problemOf("points-unreadable", toHere(path), WHOLE_FILE, {})] }
  }
}

const fromFile = (path: string): Promise<Read<PlainPlace>> =>
  readFrom(path, (name, found, log) => {
    if (!name.endsWith(".csv")) return readPlainPlaces(name, readJson(name, found, log), log)
    const text = readText(name, found, log)
    const rows = text === null ? undefined : readDemandCsv(name, text, log)
    return (rows?.entries ?? []).map(({ at, weight }, k) => ({
      ...{ id: rows?.indexes[k] ?? k, at, weight },
      ...{ reachMetres: null, uncertaintyMetres: 0 },
    }))
  })

/** Reads polygons from disk. */
export const readAreasFrom = (path: string): Promise<Read<PlainArea>> =>
  readFrom(path, (name, found, log) => readPlainAreas(name, readJson(name, found, log), log))

const readFrom = async <Entry>(
  path: string,
  read: (name: string, found: AtlasFile, log: ProblemLog) => readonly Entry[],
): Promise<Read<Entry>> => {
  const file = toHere(path)
  const found = await readTextFile(path)
  if (found === null) return { entries: [], problems: [problemOf("path-missing", file, WHOLE_FILE, { path: file })] }
  const name = basename(path).replace(/\.gz$/, "")
  const log = newProblemLog(EXPLAINER)
  const entries = read(name, found, log)
  const problems = log.all()
  const placed = problems.length === 0 ? problems : readClosely(name, found, problems)
  return { entries, problems: placed.map((problem) => ({ ...problem, file })) }
}

/** Whether any of some problems is an error. */
export const hasErrors = (problems: readonly DataProblem[]): boolean =>
  problems.some(({ severity }) => severity === "error")
