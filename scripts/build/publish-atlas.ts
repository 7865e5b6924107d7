import { readdir } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import bbox from "@turf/bbox"
import type { Atlas, BaseLayer } from "../../src/domain/atlas.ts"
import type { Bounds, LngLat } from "../../src/domain/lng-lat.ts"
import type { LocalText } from "../../src/domain/local-text.ts"
import { type AtlasFile, type AtlasFiles, BASE_FILES } from "../../src/ingest/atlas-files.ts"
import { made, type Published, type PublishedFile } from "./published.ts"
import { spellingsOf } from "./spellings.ts"
import { type StreetFiles, streetFilesOf } from "./street-files.ts"
import { STREETS } from "./street-names.ts"
import { covers, readStreetPack, type StreetPack } from "./street-pack.ts"

/** What the list of atlases says of one of them. */
export type AtlasEntry = {
  readonly id: string
  readonly title: LocalText
  readonly fictional: boolean
  readonly edition: string
  readonly centre: LngLat
  readonly firstView: Bounds
  readonly baseLayers: readonly BaseLayer[]
  /** How far the sketch's water reaches: beyond it the sheet is blank. */
  readonly sketchBounds: Bounds | null
  /** The data files of its folder, so that the page asks for none that is not there. */
  readonly files: readonly string[]
  readonly counts: { readonly belts: number; readonly sites: number; readonly brands: number }
  /** Streets that can be drawn or walked; file names relative to the atlas's folder. */
  readonly streets: ListedStreets | null
}

/** A pack as it is listed, with the files that make finding ways in its graph fast. */
type ListedStreets = StreetPack & { readonly hierarchies: StreetFiles["hierarchies"] | null }

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
    entry: entryOf(atlas, files, streets && listed(streets.pack, graph)),
    published: out,
    usesPack: packAtHand !== null && streets === packAtHand,
  }
}

const BYTE_ORDER_MARK = /^\uFEFF/

const withoutSpaces = (text: string): string => JSON.stringify(JSON.parse(text.replace(BYTE_ORDER_MARK, "")))

/** A pack given by hand goes under every real city it covers; else the streets the atlas brings along. */
const streetsFor = async (folder: string, atlas: Atlas, packAtHand: PackAtHand | null): Promise<PackAtHand | null> => {
  if (packAtHand !== null && !atlas.fictional && covers(packAtHand.pack, atlas.centre)) return packAtHand
  const own = join(folder, STREETS)
  const pack = await readStreetPack(own)
  return pack === null ? null : { folder: own, pack }
}

const isData = (name: string): boolean => !BASE_FILES.includes(name)

const dataFilesOf = (files: AtlasFiles): readonly string[] => [...files.keys()].filter(isData).sort()

const boundsOf = (file: AtlasFile | undefined): Bounds | null => {
  if (file === undefined || !("text" in file)) return null
  const [west, south, east, north] = bbox(JSON.parse(file.text.replace(BYTE_ORDER_MARK, "")))
  return [west, south, east, north]
}

const entryOf = (atlas: Atlas, files: AtlasFiles, streets: AtlasEntry["streets"]): AtlasEntry => ({
  id: atlas.id,
  title: atlas.title,
  fictional: atlas.fictional,
  edition: atlas.edition,
  centre: atlas.centre,
  firstView: atlas.firstView,
  baseLayers: atlas.baseLayers,
  sketchBounds: boundsOf(files.get("water.geojson")),
  files: dataFilesOf(files),
  counts: { belts: atlas.belts.length, sites: atlas.sites.length, brands: atlas.brands.length },
  streets,
})

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
