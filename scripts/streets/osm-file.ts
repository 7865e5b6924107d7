import { type FileHandle, open, stat } from "node:fs/promises"
import { basename } from "node:path"
import { openOsm } from "../../src/ingest/osm/open-osm.ts"
import type { ByteSource, OsmFile } from "../../src/ingest/osm/osm-file.ts"

/** An extract on a disk, and how to close it. */
export type OpenExtract = { readonly file: OsmFile; readonly close: () => Promise<void> }

/** Opens an extract by what is in it. Null where there is no such file; rejects with OsmRefused for what is none. */
export const openExtract = async (path: string): Promise<OpenExtract | null> => {
  const stats = await stat(path).catch(() => null)
  if (stats === null || !stats.isFile()) return null
  const handle = await open(path)
  const bytes = sourceOf(handle, stats.size)
  const close = (): Promise<void> => handle.close()
  try {
    return { file: await openOsm(bytes, basename(path)), close }
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
