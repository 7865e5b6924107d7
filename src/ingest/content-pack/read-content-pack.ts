import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasFile } from "../atlas-files.ts"
import { ingestAtlas } from "../ingest-atlas.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { CONTENT_FILE, CONTENT_PACK_VERSION, SITE_ATLASES, SUMS_FILE } from "./layout.ts"
import { byPlainPath } from "./plain-path.ts"
import { type ContentRefusal, Refused } from "./refusal.ts"
import { readSums, sumOf } from "./sums.ts"
import { unpack } from "./unpack.ts"
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts"

/** What a pack has to fit: the city that is shown, its edition, and the day (all as written in the data). */
export type ShownContent = { readonly atlas: string; readonly edition: string; readonly today: string }

/** A newer edition of a city, checked whole. */
export type ContentPack = {
  readonly atlas: Atlas
  /** The city as the site's list tells of it. */
  readonly listed: PlainObject
  /** Its files by path below `atlas/<id>/`. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

export type ReadContent =
  | { readonly kind: "sound"; readonly pack: ContentPack }
  | { readonly kind: "refused"; readonly refusal: ContentRefusal }

const MEGABYTE = 1024 * 1024
const MOST_MEGABYTES = 512
const MOST_UNPACKED_MEGABYTES = 512
const TEXT = /\.(json|geojson|csv)$/

/**
 * Reads a zip of `npm run pack` as new content: every file against its sum, then what it is, then the data by every rule.
 * `onShare` is told how much is done (0 to 1). Never rejects for what is wrong with the zip.
 */
export const readContentPack = async (
  zip: Blob,
  shown: ShownContent,
  onShare?: (done: number) => void,
): Promise<ReadContent> => {
  try {
    return { kind: "sound", pack: await read(zip, shown, onShare) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { kind: "refused", refusal: error.refusal }
  }
}

const read = async (zip: Blob, shown: ShownContent, onShare?: (done: number) => void): Promise<ContentPack> => {
  const megabytes = Math.ceil(zip.size / MEGABYTE)
  if (megabytes > MOST_MEGABYTES) throw new Refused({ kind: "too-large", megabytes, limit: MOST_MEGABYTES })
  const entries = byPlainPath(await readZipDirectory(zip))
  const unpacked = [...entries.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  if (unpacked > MOST_UNPACKED_MEGABYTES * MEGABYTE)
    throw new Refused({ kind: "unpacks-too-large", limit: MOST_UNPACKED_MEGABYTES })
  const content = await readContentFile(zip, entries)
  if (content["atlas"] !== shown.atlas)
    throw new Refused({ kind: "another-atlas", found: String(content["atlas"]), expected: shown.atlas })
  const files = await readChecked(zip, entries, unpacked, onShare)
  const pack = await packOf(files, shown.atlas)
  const { edition, contentExpires } = pack.atlas
  if (edition < shown.edition) throw new Refused({ kind: "older", found: edition, shown: shown.edition })
  if (contentExpires !== null && contentExpires < shown.today)
    throw new Refused({ kind: "expired", on: contentExpires })
  return pack
}

const readContentFile = async (zip: Blob, entries: ReadonlyMap<string, ZipEntry>): Promise<PlainObject> => {
  const entry = entries.get(CONTENT_FILE)
  if (entry === undefined || !entries.has(SUMS_FILE)) throw new Refused({ kind: "not-a-content-pack" })
  const content = parsed(CONTENT_FILE, await unpack(zip, CONTENT_FILE, entry))
  if (!isPlainObject(content)) throw new Refused({ kind: "not-a-content-pack" })
  const version = content["contentPack"]
  if (version !== CONTENT_PACK_VERSION)
    throw new Refused({ kind: "pack-version", found: String(version), expected: CONTENT_PACK_VERSION })
  return content
}

/** Every file against its sum; those of the cities are kept. */
const readChecked = async (
  zip: Blob,
  entries: ReadonlyMap<string, ZipEntry>,
  unpacked: number,
  onShare?: (done: number) => void,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> => {
  const sumsEntry = entries.get(SUMS_FILE)
  if (sumsEntry === undefined) throw new Refused({ kind: "not-a-content-pack" })
  const sums = readSums(asText(SUMS_FILE, await unpack(zip, SUMS_FILE, sumsEntry)))
  for (const path of sums.keys()) if (!entries.has(path)) throw new Refused({ kind: "file-missing", file: path })
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  let done = 0
  for (const [path, entry] of entries) {
    if (path === SUMS_FILE) continue
    const sum = sums.get(path)
    if (sum === undefined) throw new Refused({ kind: "file-unlisted", file: path })
    const bytes = await unpack(zip, path, entry)
    if ((await sumOf(bytes)) !== sum) throw new Refused({ kind: "damaged", file: path })
    if (path.startsWith(SITE_ATLASES)) kept.set(path.slice(SITE_ATLASES.length), bytes)
    done += bytes.length
    onShare?.(done / Math.max(1, unpacked))
  }
  return kept
}

const packOf = async (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, id: string): Promise<ContentPack> => {
  const list = parsed("index.json", files.get("index.json"))
  const listed = Array.isArray(list) ? list.filter(isPlainObject).find((city) => city["id"] === id) : undefined
  if (listed === undefined || !Array.isArray(listed["files"])) throw new Refused({ kind: "not-a-content-pack" })
  const own = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [path, bytes] of files) {
    if (path.startsWith(`${id}/`) && !isTwin(path, files)) own.set(path.slice(id.length + 1), bytes)
  }
  const texts = new Map<string, AtlasFile>()
  for (const [path, bytes] of own)
    if (TEXT.test(path) && path !== "search.json") texts.set(path, { text: asText(path, bytes) })
  const { problems, ...ingested } = ingestAtlas(texts)
  const errors = problems.filter(({ severity }) => severity === "error")
  if (ingested.kind !== "whole") throw new Refused({ kind: "data-errors", count: errors.length, problems: errors })
  if (ingested.atlas.id !== id) throw new Refused({ kind: "another-atlas", found: ingested.atlas.id, expected: id })
  return { atlas: ingested.atlas, listed, files: own }
}

const isTwin = (path: string, files: ReadonlyMap<string, unknown>): boolean =>
  /\.(br|gz)$/.test(path) && files.has(path.replace(/\.(br|gz)$/, ""))

const asText = (file: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new Refused({ kind: "damaged", file })
  }
}

const parsed = (file: string, bytes: Uint8Array | undefined): unknown => {
  if (bytes === undefined) throw new Refused({ kind: "not-a-content-pack" })
  try {
    return JSON.parse(asText(file, bytes))
  } catch {
    throw new Refused({ kind: "damaged", file })
  }
}
