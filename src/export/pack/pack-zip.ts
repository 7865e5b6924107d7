import { type Zippable, zipSync } from "fflate"

/** Files of a pack by path below its top folder. */
export type PackFiles = ReadonlyMap<string, Uint8Array>

const PACKED_ALREADY = /\.(br|gz|png|jpg|jpeg|webp|woff2|pmtiles|mp3|m4a|mp4)$/
const STARTED_BY_HAND = /\.(sh|py)$/
const UNIX = 3
const MAY_BE_RUN = 0o100755
const MAY_BE_READ = 0o100644

/** Files by path, in the order in which packs have them. */
export const inPackOrder = (files: PackFiles): readonly (readonly [string, Uint8Array])[] =>
  [...files].sort(([one], [other]) => (one < other ? -1 : 1))

/** The lines of SHA256SUMS for paths and their sums. */
export const sumLines = (sums: readonly (readonly [path: string, hash: string])[]): string =>
  sums.map(([path, hash]) => `${hash}  ${path}\n`).join("")

/** A zip of some files in one folder. Same files, same bytes, whenever and wherever it is made. */
export const packZip = (top: string, files: readonly (readonly [string, Uint8Array])[]): Uint8Array => {
  const zipped: Zippable = {}
  for (const [path, bytes] of files) {
    const mode = STARTED_BY_HAND.test(path) ? MAY_BE_RUN : MAY_BE_READ
    const attrs = mode * 2 ** 16
    zipped[`${top}/${path}`] = [bytes, { level: PACKED_ALREADY.test(path) ? 0 : 9, attrs, os: UNIX }]
  }
  // The first day a zip can name, by this computer's own clock as zips have it: the same content is the same bytes.
  return zipSync(zipped, { mtime: new Date(1980, 0, 1) })
}
