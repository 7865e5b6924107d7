import { createHash } from "node:crypto"
import { type Zippable, zipSync } from "fflate"
import { SUMS_FILE } from "../../src/ingest/content-pack/layout.ts"

/** Files of a pack by path below its top folder. */
export type PackFiles = ReadonlyMap<string, Uint8Array>

const PACKED_ALREADY = /\.(br|gz|png|jpg|jpeg|webp|woff2|pmtiles|mp3|m4a|mp4)$/
const STARTED_BY_HAND = /\.(sh|py)$/
const UNIX = 3
const MAY_BE_RUN = 0o100755
const MAY_BE_READ = 0o100644

/** The lines of SHA256SUMS for some files, by path. */
export const sumsOf = (files: PackFiles): string =>
  inOrder(files)
    .map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
    .join("")

/** A zip of some files in one folder, with their sums. Same files, same bytes, whenever and wherever it is made. */
export const zipOf = (top: string, files: PackFiles): Uint8Array => {
  const zipped: Zippable = {}
  for (const [path, bytes] of [...inOrder(files), [SUMS_FILE, Buffer.from(sumsOf(files))] as const]) {
    const mode = STARTED_BY_HAND.test(path) ? MAY_BE_RUN : MAY_BE_READ
    const attrs = mode * 2 ** 16
    zipped[`${top}/${path}`] = [bytes, { level: PACKED_ALREADY.test(path) ? 0 : 9, attrs, os: UNIX }]
  }
  // The first day a zip can name, by this computer's own clock as zips have it: the same content is the same bytes.
  return zipSync(zipped, { mtime: new Date(1980, 0, 1) })
}

const inOrder = (files: PackFiles): readonly (readonly [string, Uint8Array])[] =>
  [...files].sort(([one], [other]) => (one < other ? -1 : 1))
