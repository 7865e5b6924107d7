import { type FileHandle, open, readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import { LIMITS } from "../../src/ingest/limits.ts"
import { type ByteSource, type OsmFile, OsmRefused } from "../../src/ingest/osm/osm-file.ts"
import { readOsmGeojson } from "../../src/ingest/osm/read-osm-geojson.ts"
import { readOsmXml } from "../../src/ingest/osm/read-osm-xml.ts"
import { readPbf } from "../../src/ingest/osm/read-pbf.ts"

/** An extract on a disk, and how to close it. */
export type OpenExtract = { readonly file: OsmFile; readonly close: () => Promise<void> }

const MEGABYTE = 1024 * 1024

/** Opens an extract by what is in it. Null where there is no such file; rejects with OsmRefused for what is none. */
export const openExtract = async (path: string): Promise<OpenExtract | null> => {
  const stats = await stat(path).catch(() => null)
  if (stats === null || !stats.isFile()) return null
  const handle = await open(path)
  const bytes = sourceOf(handle, stats.size)
  const close = (): Promise<void> => handle.close()
  try {
    const first = new TextDecoder().decode(await bytes.read(0, 512)).replace(/^\uFEFF/, "")
    if (/^\s*</.test(first)) return { file: readOsmXml(bytes), close }
    if (!/^\s*[{[]/.test(first)) return { file: readPbf(bytes), close }
    if (stats.size > LIMITS.bytes) throw new OsmRefused({ kind: "streets-too-large", limit: LIMITS.bytes / MEGABYTE })
    return { file: readOsmGeojson(basename(path), await readFile(path, "utf8")), close }
  } catch (error) {
    await close()
    throw error
  }
}

const sourceOf = (handle: FileHandle, size: number): ByteSource => ({
  size,
  read: async (from, length) => {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, size - from)))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, from)
    return buffer.subarray(0, bytesRead)
  },
})
