import type { SheetFault } from "../../domain/sheet.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"

/** A part of an archive: where its packed bytes lie. */
export type ZipEntry = {
  readonly name: string
  readonly packed: Uint8Array
  readonly isDeflated: boolean
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const MOST_COMMENT = 0xffff
const DIRECTORY_SIGNATURE = 0x02014b50
const DIRECTORY_BYTES = 46
const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_BYTES = 30
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

const DAMAGED: SheetFault = { kind: "damaged" }

/**
 * The parts of a ZIP archive, by its directory, each with its own bytes: no two overlap, none is named twice, none is named
 * otherwise where it lies, and no name leads out of the archive. Nothing is unpacked here.
 */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | SheetFault => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return DAMAGED
  const count = view.getUint16(end + 10, true)
  if (count > WORKBOOK_LIMITS.entries) return { kind: "too-many-entries", limit: WORKBOOK_LIMITS.entries }
  const found: (ZipEntry & { readonly from: number; readonly to: number })[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count; entry++) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) return DAMAGED
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = textAt(bytes, at + DIRECTORY_BYTES, nameBytes ?? 0)
    if (isOddPath(name)) return { kind: "odd-path", name }
    if (names.has(name.toLowerCase())) return DAMAGED
    names.add(name.toLowerCase())
    const method = view.getUint16(at + 10, true)
    const isLocked = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0
    const from = packedAt(view, bytes, view.getUint32(at + 42, true), name)
    const to = (from ?? 0) + view.getUint32(at + 20, true)
    if (from === null || isLocked || (method !== STORED && method !== DEFLATED) || to > end) return DAMAGED
    found.push({ name, packed: bytes.subarray(from, to), isDeflated: method === DEFLATED, from, to })
    at += DIRECTORY_BYTES + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  const inOrder = [...found].sort((a, b) => a.from - b.from)
  const overlaps = inOrder.some(({ from }, index) => index > 0 && from < (inOrder[index - 1]?.to ?? 0))
  return overlaps ? DAMAGED : found
}

/** Where the closing record lies: it ends the file, after a comment of the length it names. */
const endOf = (view: DataView): number | null => {
  const least = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT)
  for (let at = view.byteLength - END_BYTES; at >= least; at--)
    if (view.getUint32(at, true) === END_SIGNATURE)
      return at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength ? at : null
  return null
}

/** Where an entry's packed bytes begin; null where its own head says another name. */
const packedAt = (view: DataView, bytes: Uint8Array, local: number, name: string): number | null => {
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE) return null
  const nameBytes = view.getUint16(local + 26, true)
  if (textAt(bytes, local + LOCAL_BYTES, nameBytes) !== name) return null
  return local + LOCAL_BYTES + nameBytes + view.getUint16(local + 28, true)
}

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(from, from + length))

const isOddPath = (name: string): boolean =>
  name === "" ||
  /^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(name) ||
  name.split("/").some((part) => part === ".." || part === ".")
