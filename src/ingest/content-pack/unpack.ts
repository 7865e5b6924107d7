import { Refused } from "./refusal.ts"
import type { ZipEntry } from "./zip-directory.ts"

const HEADER = 0x04034b50
const HEADER_BYTES = 30

/** The bytes of one file of a zip. Never unpacks more than the zip's list says: throws Refused where there is more or less. */
export const unpack = async (zip: Blob, path: string, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> => {
  const damaged = new Refused({ kind: "damaged", file: path })
  const header = new DataView(await zip.slice(entry.headerAt, entry.headerAt + HEADER_BYTES).arrayBuffer())
  if (header.byteLength < HEADER_BYTES || header.getUint32(0, true) !== HEADER) throw damaged
  const from = entry.headerAt + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true)
  const packed = zip.slice(from, from + entry.packedBytes)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let unpacked = 0
  try {
    const stream = entry.packed ? packed.stream().pipeThrough(new DecompressionStream("deflate-raw")) : packed.stream()
    const reader = stream.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value)
      unpacked += read.value.length
      if (unpacked > entry.bytes) {
        await reader.cancel().catch(() => undefined)
        throw damaged
      }
    }
  } catch {
    throw damaged // what cannot be unpacked was changed
  }
  if (unpacked !== entry.bytes) throw damaged
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
