import type { SheetFault } from "../../domain/sheet.ts"
import { unpackEntry } from "./unpack-entry.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"
import { zipEntries } from "./zip-entries.ts"

const DAMAGED: SheetFault = { kind: "damaged" }
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] // .xls, .et, and workbooks under a password
const ARCHIVE = [0x50, 0x4b]

/**
 * The gate before any workbook: size, parts, names, unpacked size counted while unpacking, no document types, not too many rows.
 * Null when the workbook may go on to a reader.
 */
export const workbookFault = async (bytes: Uint8Array): Promise<SheetFault | null> => {
  if (bytes.length === 0) return { kind: "empty" }
  if (bytes.length > WORKBOOK_LIMITS.bytes) return { kind: "too-large", limit: WORKBOOK_LIMITS.megabytes }
  if (beginsWith(bytes, OLD_OFFICE)) return { kind: "old-format" }
  if (!beginsWith(bytes, ARCHIVE)) return { kind: "not-a-workbook" }
  const entries = zipEntries(bytes)
  if ("kind" in entries) return entries
  let room: number = WORKBOOK_LIMITS.unpackedBytes
  for (const entry of entries) {
    let part: Uint8Array | null
    try {
      part = await unpackEntry(entry, room)
    } catch {
      return DAMAGED
    }
    if (part === null) return { kind: "unpacks-too-large", limit: WORKBOOK_LIMITS.unpackedMegabytes }
    room -= part.length
    const fault = /\.(xml|rels|vml)$/i.test(entry.name) ? partFault(entry.name, part) : null
    if (fault !== null) return fault
  }
  return entries.some(({ name }) => name === "xl/workbook.xml") ? null : { kind: "not-a-workbook" }
}

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte)

const partFault = (name: string, part: Uint8Array): SheetFault | null => {
  // Two bytes a letter would hide a document type from the search below; no office program writes parts so.
  if (part[0] === 0xfe || part[0] === 0xff || part[0] === 0 || part[1] === 0) return DAMAGED
  const text = new TextDecoder().decode(part)
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return { kind: "doctype" }
  return /^xl\/worksheets\/[^/]+\.xml$/i.test(name) && hasTooManyRows(text)
    ? { kind: "too-many-rows", limit: WORKBOOK_LIMITS.rows }
    : null
}

/** More rows with something in them than a sheet may have, or one of them far below. */
const hasTooManyRows = (text: string): boolean => {
  const most = WORKBOOK_LIMITS.rows
  let count = 0
  for (const row of text.split(/<(?:\w+:)?row\b/).slice(1)) {
    if (!/<(?:\w+:)?(v|is)\b/.test(row)) continue
    count++
    const number = Number(/^[^>]*?\br="(\d+)"/.exec(row)?.[1] ?? 0)
    if (count > most || number > most + SPARE_ROWS) return true
  }
  return false
}

const SPARE_ROWS = 2000 // blank lines people leave between
