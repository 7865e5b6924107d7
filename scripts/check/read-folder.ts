import { dirname, join } from "node:path"
import { SCENARIOS_FILE } from "../../src/domain/scenario.ts"
import {
  type AtlasFile,
  type AtlasFiles,
  BASE_FILES,
  OPTIONAL_FILES,
  REQUIRED_FILES,
  standardFile,
} from "../../src/ingest/atlas-files.ts"
import { isPlainObject } from "../../src/ingest/plain.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { toHere } from "../command-line.ts"
import { readTextFile } from "./read-text-file.ts"

/** An atlas folder as ingest wants it, where each file really lies, and what only a look at the folder tells. */
export type Folder = {
  readonly files: AtlasFiles
  readonly paths: ReadonlyMap<string, string>
  readonly problems: readonly DataProblem[]
}

/** Reads what the format owns of an atlas folder, packed or not, and the standards it names from the folder beside it. */
export const readFolder = async (folder: string): Promise<Folder> => {
  const files = new Map<string, AtlasFile>()
  const paths = new Map<string, string>()
  const problems: DataProblem[] = []
  const take = async (name: string, places: readonly string[]): Promise<void> => {
    for (const path of places.flatMap((place) => [place, `${place}.gz`])) {
      const found = await readTextFile(path)
      if (found === null) continue
      const read = paths.get(name)
      if (read === undefined) {
        files.set(name, found)
        paths.set(name, path)
      } else problems.push(problemOf("twin-ignored", name, WHOLE_FILE, { read: toHere(read), ignored: toHere(path) }))
    }
    if (!paths.has(name)) paths.set(name, places[0] ?? name)
  }
  for (const name of [...REQUIRED_FILES, ...OPTIONAL_FILES, SCENARIOS_FILE, ...BASE_FILES])
    await take(name, [join(folder, name)])
  for (const id of standardsNamedIn(files.get("atlas.json"))) {
    const name = standardFile(id)
    await take(name, [join(dirname(folder), name), join(folder, name)])
  }
  return { files, paths, problems }
}

/** Ids only: what else stands there is no file name, and ingest says what is wrong with it. */
const standardsNamedIn = (atlasJson: AtlasFile | undefined): readonly string[] => {
  if (atlasJson === undefined || !("text" in atlasJson)) return []
  try {
    const atlas: unknown = JSON.parse(atlasJson.text.replace(/^\uFEFF/, ""))
    const named = isPlainObject(atlas) ? atlas["standards"] : null
    return Array.isArray(named) ? named.filter((id) => typeof id === "string" && /^[a-z0-9-]+$/.test(id)) : []
  } catch {
    return []
  }
}
