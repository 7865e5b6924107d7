import { unzipSync } from "fflate"
import { dataScript } from "../export/pack/data-script.ts"
import { DATA_SCRIPT, GUIDE_FILES, HALL_KIT } from "../export/pack/hall-kit.ts"
import { type HashedFile, listedFiles } from "../export/pack/listed-files.ts"
import { guideFor, packName } from "../export/pack/pack-name.ts"
import { inPackOrder, packZip, sumLines } from "../export/pack/pack-zip.ts"
import { CONTENT_FILE, CONTENT_PACK_VERSION, type ContentFile, SUMS_FILE } from "../ingest/content-pack/layout.ts"
import { hexOf } from "./hex-of.ts"
import { publishedCity } from "./published-city.ts"

/** Why no pack can be made here: the site brings no kit, or the browser may not work out sums. */
export class NoHallPack extends Error {
  readonly why: "no-kit" | "no-sums" | "no-city"
  constructor(why: NoHallPack["why"]) {
    super(why)
    this.why = why
  }
}

const SITE_FILES = "site-files.json"
const SERVICE_WORKER = "service-worker.js"
const INDEX = "atlas/index.json"

/**
 * A city as a zip for a hall, as `npm run pack` makes it: this site's own files with that one city in it, the page for a double
 * click, launchers, instructions, sums. Twins that only save a server work are left out. `home` is the site's address.
 */
export const hallPack = async (
  home: string,
  atlas: ReadonlyMap<string, Uint8Array>,
  progress: (share: number) => void,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  if (globalThis.crypto?.subtle === undefined) throw new NoHallPack("no-sums")
  const city = await publishedCity(atlas)
  if (city === null) throw new NoHallPack("no-city")
  const kit = await fetched(home, HALL_KIT).catch(() => null)
  if (kit === null) throw new NoHallPack("no-kit")
  const files = new Map<string, Uint8Array>(Object.entries(unzipSync(kit)))
  progress(0.2)
  const site = await siteWith(home, city.files, JSON.stringify([city.entry]), (share) => progress(0.2 + share * 0.5))
  for (const [path, bytes] of site) files.set(`site/${path}`, bytes)
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  for (const guide of Object.values(GUIDE_FILES))
    files.set(guide, text(guideFor(new TextDecoder().decode(files.get(guide)), city.entry)))
  files.set(DATA_SCRIPT, text(dataScript(new Map([...site].filter(([path]) => path.startsWith("atlas/"))))))
  const { id, edition } = city.entry
  const content: ContentFile = { contentPack: CONTENT_PACK_VERSION, atlas: id, edition }
  files.set(CONTENT_FILE, text(`${JSON.stringify(content)}\n`))
  const ordered = inPackOrder(files)
  const sums = await Promise.all(ordered.map(async ([path, bytes]) => [path, await hexOf(bytes)] as const))
  progress(0.8)
  const name = packName(city.entry)
  const zip = packZip(name, [...ordered, [SUMS_FILE, text(sumLines(sums))]])
  progress(1)
  return { name: `${name}.zip`, bytes: zip }
}

const fetched = async (home: string, path: string): Promise<Uint8Array> => {
  const answer = await fetch(new URL(path, home))
  if (!answer.ok) throw new Error(`${answer.status} ${path}`)
  return new Uint8Array(await answer.arrayBuffer())
}

type SiteList = { readonly version: string; readonly shell: Readonly<Record<string, readonly [string, number]>> }

/** This site's files with one city alone, its list and its service worker made anew. */
const siteWith = async (
  home: string,
  city: ReadonlyMap<string, Uint8Array>,
  index: string,
  progress: (share: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { version, shell }: SiteList = JSON.parse(new TextDecoder().decode(await fetched(home, SITE_FILES)))
  const files = new Map<string, Uint8Array>([...city, [INDEX, new TextEncoder().encode(index)]])
  const paths = Object.keys(shell).filter((path) => !files.has(path))
  for (const [at, path] of paths.entries()) {
    files.set(path, await fetched(home, path))
    progress(at / paths.length)
  }
  const hashed = await Promise.all(
    [...files].map(async ([path, bytes]): Promise<HashedFile> => [path, await hexOf(bytes), bytes.length]),
  )
  const { lines, ...listed } = listedFiles(hashed)
  const now = (await hexOf(new TextEncoder().encode(lines))).slice(0, 16)
  files.set(SITE_FILES, new TextEncoder().encode(JSON.stringify({ version: now, ...listed })))
  const worker = new TextDecoder().decode(await fetched(home, SERVICE_WORKER))
  files.set(SERVICE_WORKER, new TextEncoder().encode(worker.replaceAll(version, now)))
  return files
}
