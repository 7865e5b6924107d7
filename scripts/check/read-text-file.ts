import { readFile, stat } from "node:fs/promises"
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import type { AtlasFile } from "../../src/ingest/atlas-files.ts"
import { LIMITS } from "../../src/ingest/limits.ts"

const unpack = promisify(gunzip)

/**
 * Reads a text file, unpacking it when its name ends in `.gz`. Null when there is none. Too large, not UTF-8, not
 * really gzip: a failure. A packed file is measured while it is unpacked, so a small bomb stays small.
 */
export const readTextFile = async (path: string): Promise<AtlasFile | null> => {
  const stats = await stat(path).catch(() => null)
  if (stats === null || !stats.isFile()) return null
  if (stats.size > LIMITS.bytes) return { failure: { kind: "too-large", bytes: stats.size } }
  const packed = await readFile(path)
  const bytes = path.endsWith(".gz") ? await unpackWithin(packed, LIMITS.bytes) : packed
  if (!(bytes instanceof Uint8Array)) return { failure: bytes }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
  } catch {
    return { failure: { kind: "not-utf8" } }
  }
}

const unpackWithin = async (packed: Buffer, limit: number) => {
  try {
    return await unpack(packed, { maxOutputLength: limit })
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
    return isTooLarge ? ({ kind: "too-large", bytes: limit + 1 } as const) : ({ kind: "not-gzip" } as const)
  }
}
