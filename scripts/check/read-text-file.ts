import { lstat, readFile, stat } from "node:fs/promises"
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import type { AtlasFile } from "../../src/ingest/atlas-files.ts"
import { LIMITS } from "../../src/ingest/limits.ts"

const unpack = promisify(gunzip)

/**
 * Reads a text file, unpacking it when its name ends in `.gz`. Null when nothing has that name. A folder, a link that
 * leads nowhere, no permission, too large, not UTF-8, not really gzip: a failure. A packed file is measured while it is
 * unpacked, so a small bomb stays small.
 */
export const readTextFile = async (path: string): Promise<AtlasFile | null> => {
  const bytes = await bytesOf(path)
  if (bytes === null) return null
  if (!(bytes instanceof Uint8Array)) return { failure: bytes }
  const text = path.endsWith(".gz") && bytes.length > 0 ? await unpackWithin(bytes, LIMITS.bytes) : bytes
  if (!(text instanceof Uint8Array)) return { failure: text }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(text) }
  } catch {
    return { failure: { kind: "not-utf8" } }
  }
}

const bytesOf = async (path: string) => {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) return { kind: "not-a-file" } as const
    if (stats.size > LIMITS.bytes) return { kind: "too-large", bytes: stats.size } as const
    return await readFile(path)
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error)
    const isNothing = (reason === "ENOENT" || reason === "ENOTDIR") && (await lstat(path).catch(() => null)) === null
    return isNothing ? null : ({ kind: "unreadable", reason } as const)
  }
}

const unpackWithin = async (packed: Uint8Array, limit: number) => {
  try {
    return await unpack(packed, { maxOutputLength: limit })
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
    return isTooLarge ? ({ kind: "too-large", bytes: limit + 1 } as const) : ({ kind: "not-gzip" } as const)
  }
}
