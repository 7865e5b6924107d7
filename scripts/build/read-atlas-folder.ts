import { readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import {
  type AtlasFile,
  type AtlasFiles,
  BASE_FILES,
  OPTIONAL_FILES,
  REQUIRED_FILES,
  standardFile,
} from "../../src/ingest/atlas-files.ts"
import { LIMITS } from "../../src/ingest/limits.ts"

/** Reads the files of an atlas folder that the format owns, and the standards it names from the folder beside it. */
export const readAtlasFolder = async (folder: string): Promise<AtlasFiles> => {
  const files = new Map<string, AtlasFile>()
  for (const name of [...REQUIRED_FILES, ...OPTIONAL_FILES, ...BASE_FILES]) {
    const file = await readOne(join(folder, name))
    if (file !== null) files.set(name, file)
  }
  const standards = join(dirname(folder), "standards")
  for (const id of standardsNamedIn(files.get("atlas.json"))) {
    const file = await readOne(join(standards, `${id}.json`))
    if (file !== null) files.set(standardFile(id), file)
  }
  return files
}

const readOne = async (path: string): Promise<AtlasFile | null> => {
  const stats = await stat(path).catch(() => null)
  if (stats === null) return null
  if (stats.size > LIMITS.bytes) return { failure: { kind: "too-large", bytes: stats.size } }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)) }
  } catch {
    return { failure: { kind: "not-utf8" } }
  }
}

const standardsNamedIn = (atlasJson: AtlasFile | undefined): readonly string[] => {
  if (atlasJson === undefined || !("text" in atlasJson)) return []
  try {
    const atlas: unknown = JSON.parse(atlasJson.text)
    const named = typeof atlas === "object" && atlas !== null && "standards" in atlas ? atlas.standards : []
    return Array.isArray(named) ? named.filter((id): id is string => /^[a-z0-9-]+$/.test(String(id))) : []
  } catch {
    return [] // ingest says what is wrong with it
  }
}
