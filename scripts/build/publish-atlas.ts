import { readdir } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import type { Atlas } from "../../src/domain/atlas.ts"
import type { AtlasFiles } from "../../src/ingest/atlas-files.ts"
import { type AtlasEntry, cityEntry, type ListedStreets, withoutSpaces } from "../../src/ingest/publish/city-entry.ts"
import { spellingsOf } from "../../src/ingest/publish/spellings.ts"
import { made, type Published, type PublishedFile } from "./published.ts"
import { type StreetFiles, streetFilesOf } from "./street-files.ts"
import { STREETS } from "./street-names.ts"
import { covers, readStreetPack, type StreetPack } from "./street-pack.ts"

/** A street pack on this computer, already read. */
export type PackAtHand = { readonly folder: string; readonly pack: StreetPack }

const MEDIA_FOLDERS = ["media", "logos"]

/**
 * Everything the site needs of one atlas, below `atlas/<id>/`: its files without their spaces, the streets that fit,
 * and the spellings to search by. Its entry lists the data files, so that the page never asks for one that is not there.
 */
export const publishAtlas = async (
  folder: string,
  files: AtlasFiles,
  atlas: Atlas,
  packAtHand: PackAtHand | null,
): Promise<{ readonly entry: AtlasEntry; readonly published: Published; readonly usesPack: boolean }> => {
  const out = new Map<string, PublishedFile>()
  for (const [name, file] of files) {
    if ("text" in file) out.set(name, made(name.endsWith("json") ? withoutSpaces(file.text) : file.text))
  }
  for (const top of MEDIA_FOLDERS) {
    for (const name of await filesBelow(folder, top)) out.set(name, { kind: "copy", from: join(folder, name) })
  }
  const streets = await streetsFor(folder, atlas, packAtHand)
  const graph = streets?.pack.graph == null ? null : await streetFilesOf(streets.folder, streets.pack.graph)
  for (const [name, file] of graph?.files ?? []) out.set(`${STREETS}/${name}`, file)
  const basemap = streets?.pack.basemap
  if (streets && basemap) out.set(`${STREETS}/${basemap}`, { kind: "copy", from: join(streets.folder, basemap) })
  out.set("search.json", made(JSON.stringify(spellingsOf(atlas))))
  return {
    entry: cityEntry(atlas, files, streets && listed(streets.pack, graph)),
    published: out,
    usesPack: packAtHand !== null && streets === packAtHand,
  }
}

/** A pack given by hand goes under every real city it covers; else the streets the atlas brings along. */
const streetsFor = async (folder: string, atlas: Atlas, packAtHand: PackAtHand | null): Promise<PackAtHand | null> => {
  if (packAtHand !== null && !atlas.fictional && covers(packAtHand.pack, atlas.centre)) return packAtHand
  const own = join(folder, STREETS)
  const pack = await readStreetPack(own)
  return pack === null ? null : { folder: own, pack }
}

/** A pack with the names of what is published of it, relative to the atlas's folder. */
const listed = (pack: StreetPack, graph: StreetFiles | null): ListedStreets => {
  const published = (name: string): string => `${STREETS}/${name}`
  return {
    ...pack,
    basemap: pack.basemap && published(pack.basemap),
    graph: graph && published(graph.graph),
    hierarchies: graph && { walk: published(graph.hierarchies.walk), drive: published(graph.hierarchies.drive) },
  }
}

const filesBelow = async (folder: string, top: string): Promise<readonly string[]> => {
  const entries = await readdir(join(folder, top), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort()
}
