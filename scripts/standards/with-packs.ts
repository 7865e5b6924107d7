import { standardFile } from "../../src/ingest/atlas-files.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { readJson } from "../../src/ingest/gate/read-json.ts"
import { isPlainObject } from "../../src/ingest/plain.ts"
import { type DataProblem, newProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readStandard } from "../../src/ingest/read-parts.ts"
import type { Folder } from "../check/read-folder.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { toHere } from "../command-line.ts"

/** An atlas folder with more packs in it, or what is wrong with their files. */
export type WithPacks =
  | { readonly kind: "read"; readonly folder: Folder; readonly named: readonly string[] }
  | { readonly kind: "refused"; readonly problems: readonly DataProblem[] }

/** Lays packs among the files of an atlas, as if atlas.json had named them; one of an id the atlas names takes its place. */
export const withPacks = async (folder: Folder, packs: readonly string[]): Promise<WithPacks> => {
  const files = new Map(folder.files)
  const paths = new Map(folder.paths)
  const problems: DataProblem[] = []
  const given = new Map<string, string>()
  for (const path of packs) {
    const found = await readTextFile(path)
    const file = toHere(path)
    if (found === null) {
      problems.push(problemOf("path-missing", file, WHOLE_FILE, { path: file }))
      continue
    }
    const log = newProblemLog(EXPLAINER)
    const value = readJson(file, found, log)
    const pack = value === undefined ? undefined : readStandard(file, value, log)
    const other = pack === undefined ? undefined : given.get(pack.id)
    if (pack === undefined) problems.push(...log.all().filter(({ severity }) => severity === "error"))
    else if (other !== undefined) problems.push(problemOf("pack-twice", file, WHOLE_FILE, { id: pack.id, other }))
    else {
      given.set(pack.id, file)
      files.set(standardFile(pack.id), found)
      paths.set(standardFile(pack.id), path)
    }
  }
  if (problems.length > 0) return { kind: "refused", problems }
  const named = [...given.keys()]
  const atlasJson = naming(files.get("atlas.json"), named)
  if (atlasJson !== null) files.set("atlas.json", { text: atlasJson })
  return { kind: "read", folder: { ...folder, files, paths }, named }
}

/** atlas.json with more standards in its list; null where it cannot be read, which ingest says. */
const naming = (file: unknown, more: readonly string[]): string | null => {
  if (more.length === 0 || !isPlainObject(file) || typeof file["text"] !== "string") return null
  try {
    const atlas: unknown = JSON.parse(file["text"].replace(/^\uFEFF/, ""))
    if (!isPlainObject(atlas)) return null
    const before: readonly unknown[] = Array.isArray(atlas["standards"]) ? atlas["standards"] : []
    return JSON.stringify({ ...atlas, standards: [...before, ...more.filter((id) => !before.includes(id))] })
  } catch {
    return null
  }
}
