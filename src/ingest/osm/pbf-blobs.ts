import { unzlibSync } from "fflate"
import { PbfReader } from "pbf"
import { type ByteSource, type OsmFault, OsmRefused } from "./osm-file.ts"

/** A piece of a PBF file: where its bytes lie, and what it is called. */
export type Blob = { readonly type: string; readonly from: number; readonly length: number; readonly end: number }

// As the format's definition limits them: a larger one is no extract.
const MOST_HEADER_BYTES = 64 * 1024
const MOST_BLOB_BYTES = 32 * 1024 * 1024

const broken = (at: number): OsmRefused => new OsmRefused({ kind: "streets-broken", at })

/** The next piece from a place in the file. */
export const blobAt = async (bytes: ByteSource, at: number): Promise<Blob> => {
  const refused = (): OsmRefused => (at === 0 ? new OsmRefused({ kind: "streets-not-osm" }) : broken(at))
  const prefix = await bytes.read(at, 4)
  if (prefix.length < 4) throw refused()
  const length = new DataView(prefix.buffer, prefix.byteOffset, 4).getUint32(0)
  if (length === 0 || length > MOST_HEADER_BYTES) throw refused()
  const header = await bytes.read(at + 4, length)
  if (header.length < length) throw refused()
  const found = { type: "", size: -1 }
  try {
    new PbfReader(header).readFields((field, into, pbf) => {
      if (field === 1) into.type = pbf.readString()
      else if (field === 3) into.size = pbf.readVarint()
    }, found)
  } catch {
    throw refused()
  }
  const from = at + 4 + length
  const isFirst = at === 0
  if (isFirst && found.type !== "OSMHeader") throw refused()
  if (found.size < 0 || found.size > MOST_BLOB_BYTES || from + found.size > bytes.size) throw broken(at)
  return { type: found.type, from, length: found.size, end: from + found.size }
}

/** The unpacked content of a piece. */
export const contentOf = async (bytes: ByteSource, { from, length }: Blob): Promise<Uint8Array> => {
  const packed = await bytes.read(from, length)
  const found: { raw: Uint8Array | null; zlib: Uint8Array | null; size: number; other: string } = {
    raw: null,
    zlib: null,
    size: 0,
    other: "",
  }
  try {
    new PbfReader(packed).readFields((field, into, pbf) => {
      if (field === 1) into.raw = pbf.readBytes()
      else if (field === 2) into.size = pbf.readVarint()
      else if (field === 3) into.zlib = pbf.readBytes()
      else into.other = OTHER_WAYS[field] ?? String(field)
    }, found)
    if (found.raw !== null) return found.raw
    if (found.zlib !== null && found.size > 0 && found.size <= MOST_BLOB_BYTES) return unpacked(found.zlib, found.size)
  } catch (error) {
    throw error instanceof OsmRefused ? error : broken(from)
  }
  const fault: OsmFault =
    found.other === "" ? { kind: "streets-broken", at: from } : { kind: "streets-packed-otherwise", found: found.other }
  throw new OsmRefused(fault)
}

const OTHER_WAYS: Readonly<Record<number, string>> = { 4: "LZMA", 5: "bzip2", 6: "LZ4", 7: "Zstandard" }

/** The stated size is all that is ever held: a piece that holds more is broken. */
const unpacked = (zlib: Uint8Array, size: number): Uint8Array => {
  const content = unzlibSync(zlib, { out: new Uint8Array(size) })
  if (content.length !== size) throw new RangeError("another size than stated")
  return content
}
