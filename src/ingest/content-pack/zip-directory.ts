import { Refused } from "./refusal.ts"

/** One file in a zip, as the zip's own list tells of it: not to be believed before it is unpacked. */
export type ZipEntry = {
  readonly path: string
  readonly packed: boolean
  readonly packedBytes: number
  readonly bytes: number
  readonly headerAt: number
}

const FIRST_BYTES = 0x04034b50
const LIST_ENTRY = 0x02014b50
const LIST_END = 0x06054b50
const LIST_END_BYTES = 22
const LIST_ENTRY_BYTES = 46
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
const MOST_ENTRIES = 20_000
const IN_ZIP64 = 0xffff_ffff
const IN_ZIP64_COUNT = 0xffff

/** What lies in a zip, read from its end without the rest. Throws Refused where it is none, cut off, or of a kind we do not read. */
export const readZipDirectory = async (zip: Blob): Promise<readonly ZipEntry[]> => {
  const head = await viewOf(zip, 0, 4)
  if (head.byteLength < 4 || head.getUint32(0, true) !== FIRST_BYTES) throw new Refused({ kind: "not-a-zip" })
  const end = await viewOf(zip, zip.size - LIST_END_BYTES, zip.size)
  // A comment after the list would be somebody else's zip; ours end with it.
  if (end.byteLength < LIST_END_BYTES || end.getUint32(0, true) !== LIST_END) throw new Refused({ kind: "cut-off" })
  const [count, listBytes, listAt] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)]
  const unread = count === IN_ZIP64_COUNT || listAt === IN_ZIP64 || count > MOST_ENTRIES
  if (unread || listAt + listBytes > zip.size) throw new Refused({ kind: "zip-unreadable" })
  return entriesIn(await viewOf(zip, listAt, listAt + listBytes), count)
}

const viewOf = async (zip: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await zip.slice(Math.max(0, from), to).arrayBuffer())

const entriesIn = (list: DataView, count: number): readonly ZipEntry[] => {
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + LIST_ENTRY_BYTES > list.byteLength || list.getUint32(at, true) !== LIST_ENTRY)
      throw new Refused({ kind: "zip-unreadable" })
    const [flags, method] = [list.getUint16(at + 8, true), list.getUint16(at + 10, true)]
    const [packedBytes, bytes] = [list.getUint32(at + 20, true), list.getUint32(at + 24, true)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => list.getUint16(at + offset, true))
    const next = at + LIST_ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    const readable = (flags & ENCRYPTED) === 0 && (method === STORED || method === DEFLATED)
    if (!readable || bytes === IN_ZIP64 || packedBytes === IN_ZIP64 || next > list.byteLength)
      throw new Refused({ kind: "zip-unreadable" })
    const path = nameOf(new Uint8Array(list.buffer, list.byteOffset + at + LIST_ENTRY_BYTES, name))
    entries.push({ path, packed: method === DEFLATED, packedBytes, bytes, headerAt: list.getUint32(at + 42, true) })
    at = next
  }
  return entries
}

/** UTF-8, or what a Chinese Windows writes when somebody packs the folder again. */
const nameOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}
