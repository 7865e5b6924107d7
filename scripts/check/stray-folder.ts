import { existsSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { REQUIRED_FILES } from "../../src/ingest/atlas-files.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { toHere } from "../command-line.ts"

const isThere = (path: string): boolean => existsSync(path) || existsSync(`${path}.gz`)

// As many as one reads at a glance.
const CITIES_NAMED = 5

/**
 * What is wrong with a folder that is no atlas at all, neither whole nor begun: one problem, which names the atlases
 * inside it. Null for an atlas folder, however much it lacks.
 */
export const strayFolder = async (folder: string): Promise<DataProblem | null> => {
  if (REQUIRED_FILES.some((name) => isThere(join(folder, name)))) return null
  const names = await readdir(folder).catch(() => null)
  const path = toHere(folder)
  if (names === null) return problemOf("file-unreadable", path, WHOLE_FILE, { reason: "EACCES" })
  const inside = names.sort().filter((name) => isThere(join(folder, name, "atlas.json")))
  if (inside.length === 0) return problemOf("folder-not-atlas", path, WHOLE_FILE, { folder: path })
  const cities = inside.slice(0, CITIES_NAMED).map((name) => toHere(join(folder, name)))
  return problemOf("folder-of-atlases", path, WHOLE_FILE, { folder: path, cities: cities.join(" ") })
}
