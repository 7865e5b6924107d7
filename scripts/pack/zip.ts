import { createHash } from "node:crypto"
import { inPackOrder, type PackFiles, packZip, sumLines } from "../../src/export/pack/pack-zip.ts"
import { SUMS_FILE } from "../../src/ingest/content-pack/layout.ts"

/** The lines of SHA256SUMS for some files, by path. */
export const sumsOf = (files: PackFiles): string =>
  sumLines(inPackOrder(files).map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("hex")] as const))

/** A zip of some files in one folder, with their sums. Same files, same bytes, whenever and wherever it is made. */
export const zipOf = (top: string, files: PackFiles): Uint8Array =>
  packZip(top, [...inPackOrder(files), [SUMS_FILE, Buffer.from(sumsOf(files))]])
