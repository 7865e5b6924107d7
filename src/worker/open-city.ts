import type { Pinyin } from "../compute/search/search.ts"
import type { AtlasFile, AtlasFiles } from "../ingest/atlas-files.ts"
import { type DataProblem, Unexplained } from "../ingest/problems.ts"
import { type Ingested, readAtlas } from "../ingest/read-atlas.ts"

/** A city as the page gets it from the worker; without pinyin where its spellings could not be read. */
export type OpenedCity = { readonly ingested: Ingested; readonly pinyin: Pinyin | null }

/** Told how far opening is (0 to 1) and which file is being read. */
export type OnStep = (done: number, file: string) => void

// Fetching is about this part of opening a city; the rest is reading what came.
const FETCHING_SHARE = 0.4

const fetchFile = async (url: string): Promise<AtlasFile> => {
  try {
    const answer = await fetch(url)
    if (answer.status === 404) return { failure: { kind: "not-found" } }
    if (!answer.ok) return { failure: { kind: "answer", status: answer.status } }
    return { text: await answer.text() }
  } catch {
    return { failure: { kind: "unreachable" } }
  }
}

const isPinyin = (value: unknown): value is Pinyin =>
  typeof value === "object" && value !== null && "belts" in value && "sites" in value && "brands" in value

const fetchPinyin = async (url: string): Promise<Pinyin | null> => {
  const file = await fetchFile(url)
  if ("failure" in file) return null
  try {
    const value: unknown = JSON.parse(file.text)
    return isPinyin(value) ? value : null
  } catch {
    return null
  }
}

const fetchFiles = (folder: string, names: readonly string[], onFile?: (name: string) => void): Promise<AtlasFiles> =>
  Promise.all(
    names.map(async (name): Promise<[string, AtlasFile]> => {
      const file = await fetchFile(folder + name)
      onFile?.(name)
      return [name, file]
    }),
  ).then((entries) => new Map(entries))

/** Sound data is read at once; where something must be explained, what explains is fetched and all is read again. */
const readOrExplain = async (files: AtlasFiles, onStep: OnStep): Promise<Ingested> => {
  try {
    return readAtlas(files, { placeRules: null, standardRules: null, explainer: null }, onStep)
  } catch (error) {
    if (!(error instanceof Unexplained)) throw error
    const { EXPLAINER } = await import("../ingest/explainer.ts")
    return readAtlas(files, { placeRules: null, standardRules: null, explainer: EXPLAINER }, onStep)
  }
}

/** A city opened, and the way to look at it again by the rules that need its base map. */
export type Opened = {
  readonly city: OpenedCity
  /** Every problem by every rule, places included; `baseFiles` are the names of the base's files. */
  readonly lookAgain: (baseFiles: readonly string[]) => Promise<readonly DataProblem[]>
}

/** Fetches a city's files from `folder` (an absolute address ending in /) and reads them. Never rejects: what failed is among the problems. */
export const openCity = async (folder: string, names: readonly string[], onStep?: OnStep): Promise<Opened> => {
  let fetched = 0
  const pinyin = fetchPinyin(`${folder}search.json`)
  const files = await fetchFiles(folder, names, (name) => {
    fetched += 1
    onStep?.((FETCHING_SHARE * fetched) / names.length, name)
  })
  const ingested = await readOrExplain(files, (done, file) =>
    onStep?.(FETCHING_SHARE + (1 - FETCHING_SHARE) * done, file),
  )
  return {
    city: { ingested, pinyin: await pinyin },
    lookAgain: async (baseFiles) => {
      const [{ ingestAtlas }, base] = await Promise.all([
        import("../ingest/ingest-atlas.ts"),
        fetchFiles(folder, baseFiles),
      ])
      return ingestAtlas(new Map([...files, ...base])).problems
    },
  }
}
