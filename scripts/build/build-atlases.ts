import type { DataProblem } from "../../src/ingest/problems.ts"
import type { AtlasEntry } from "../../src/ingest/publish/city-entry.ts"
import { jsonSchemas } from "../../src/ingest/schema/json-schemas.ts"
import { checkFolder } from "../check/check-folder.ts"
import { type PackAtHand, publishAtlas } from "./publish-atlas.ts"
import { made, type Published, type PublishedFile } from "./published.ts"
import { PackUnreadable, readStreetPack } from "./street-pack.ts"

/** What became of one atlas folder. */
export type Built = {
  readonly folder: string
  /** As `check` would list them: paths as the person would write them, lines and columns. */
  readonly problems: readonly DataProblem[]
  /** Null when errors stand in its way: a city's data is published whole or not at all. */
  readonly entry: AtlasEntry | null
  readonly usesPack: boolean
  /** The folder before it that has the same id, which keeps this one from being published. */
  readonly sameIdAs?: string
}

export type Build = { readonly published: Published; readonly built: readonly Built[] }

/** The folders below the output folder that belong to the build alone. */
export const BUILD_FOLDERS = ["atlas", "schema"] as const

/** Makes, in memory, all that the site needs of some atlas folders, and the schemas for authors. Same input, same bytes. */
export const buildAtlases = async (folders: readonly string[], packFolder: string | null): Promise<Build> => {
  const packAtHand = packFolder === null ? null : await openPack(packFolder)
  const published = new Map<string, PublishedFile>()
  const built: Built[] = []
  for (const folder of folders) {
    const { folder: read, ingested, problems } = await checkFolder(folder)
    if (ingested.kind !== "whole" || problems.some(({ severity }) => severity === "error")) {
      built.push({ folder, problems, entry: null, usesPack: false })
      continue
    }
    const first = built.find(({ entry }) => entry?.id === ingested.atlas.id)
    if (first !== undefined) {
      built.push({ folder, problems, entry: null, usesPack: false, sameIdAs: first.folder })
      continue
    }
    const { entry, published: own, usesPack } = await publishAtlas(folder, read.files, ingested.atlas, packAtHand)
    for (const [path, file] of own) published.set(`atlas/${entry.id}/${path}`, file)
    built.push({ folder, problems, entry, usesPack })
  }
  for (const [name, schema] of jsonSchemas()) published.set(`schema/${name}`, made(JSON.stringify(schema)))
  published.set("atlas/index.json", made(JSON.stringify(entriesOf(built))))
  return { published, built }
}

/** Real cities first: the first is the one a newcomer sees. */
const entriesOf = (built: readonly Built[]): readonly AtlasEntry[] =>
  built
    .flatMap(({ entry }) => entry ?? [])
    .sort((a, b) => Number(a.fictional) - Number(b.fictional) || (a.id < b.id ? -1 : 1))

const openPack = async (folder: string): Promise<PackAtHand> => {
  const pack = await readStreetPack(folder)
  if (pack === null) throw new PackUnreadable(folder, "basemap.pmtiles? graph.json.gz?")
  return { folder, pack }
}
