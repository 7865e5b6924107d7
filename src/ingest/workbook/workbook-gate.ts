import type { SheetFault } from "../../domain/sheet.ts"
import { newOdsLook, newXlsxLook } from "./look-at-sheet.ts"
import { oldWorkbook } from "./old-workbook.ts"
import { type LookAtTag, newTagScan } from "./tag-scan.ts"
import { unpackPieces } from "./unpack-entry.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"
import { type ZipEntry, zipEntries } from "./zip-entries.ts"

const DAMAGED: SheetFault = { kind: "damaged" }
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] // .xls, .et, and workbooks under a password
const ARCHIVE = [0x50, 0x4b]

/** Which program's workbook an archive is. */
export type WorkbookForm = "xlsx" | "ods"

/** The gate's answer: the workbook may go on to the reader of its form, or why not. An old one goes on in a container made anew. */
export type GateAnswer =
  | { readonly kind: "passed"; readonly form: WorkbookForm }
  | { readonly kind: "passed"; readonly form: "xls"; readonly contained: Uint8Array }
  | { readonly kind: "refused"; readonly fault: SheetFault }

const refused = (fault: SheetFault): GateAnswer => ({ kind: "refused", fault })

/**
 * The gate before any workbook: size, parts, names, unpacked size counted while unpacking, no document types, and no more rows,
 * cells and areas than a table has. Nothing is held of the parts but the tag being looked at.
 */
export const askGate = async (bytes: Uint8Array): Promise<GateAnswer> => {
  if (bytes.length === 0) return refused({ kind: "empty" })
  if (bytes.length > WORKBOOK_LIMITS.bytes) return refused({ kind: "too-large", limit: WORKBOOK_LIMITS.megabytes })
  if (beginsWith(bytes, OLD_OFFICE)) return isUnderPassword(bytes) ? refused({ kind: "password" }) : oldAnswer(bytes)
  if (!beginsWith(bytes, ARCHIVE)) return refused({ kind: "not-a-workbook" })
  const entries = zipEntries(bytes)
  if ("kind" in entries) return refused(entries)
  const names = new Set(entries.map(({ name }) => name))
  const form: WorkbookForm | null = names.has("xl/workbook.xml") ? "xlsx" : names.has("content.xml") ? "ods" : null
  let room: number = WORKBOOK_LIMITS.unpackedBytes
  for (const entry of entries) {
    const found = await partFault(entry, room, form)
    if (typeof found !== "number") return refused(found)
    room -= found
  }
  return form === null ? refused({ kind: "not-a-workbook" }) : { kind: "passed", form }
}

const oldAnswer = (bytes: Uint8Array): GateAnswer => {
  const found = oldWorkbook(bytes)
  return found instanceof Uint8Array ? { kind: "passed", form: "xls", contained: found } : refused(found)
}

/** The bytes a part unpacks to, or what is wrong with it. */
const partFault = async (entry: ZipEntry, room: number, form: WorkbookForm | null): Promise<number | SheetFault> => {
  const scan = /\.(?:xml|rels|vml)$/i.test(entry.name) ? newTagScan(lookFor(entry.name, form)) : null
  let fault: SheetFault | null = null
  try {
    const length = await unpackPieces(entry, room, (piece) => {
      fault ??= scan?.feed(piece) ?? null
      if (fault !== null) throw new Refused()
    })
    fault ??= scan?.end() ?? null
    if (length === null) return { kind: "unpacks-too-large", limit: WORKBOOK_LIMITS.unpackedMegabytes }
    return fault ?? length
  } catch (error) {
    return error instanceof Refused && fault !== null ? fault : DAMAGED
  }
}

/** Stops unpacking: what was seen is enough. */
class Refused extends Error {}

const lookFor = (name: string, form: WorkbookForm | null): LookAtTag => {
  if (form === "xlsx" && /^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return newXlsxLook()
  if (form === "ods" && name === "content.xml") return newOdsLook()
  return () => null
}

// The name of the stream a workbook under a password keeps itself in, two bytes a letter.
const LOCKED_STREAM = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0])
const FARTHEST_DIRECTORY_BYTES = 4 * 1024 * 1024

const isUnderPassword = (bytes: Uint8Array): boolean => {
  const last = Math.min(bytes.length - LOCKED_STREAM.length, FARTHEST_DIRECTORY_BYTES)
  for (let at = bytes.indexOf(0x45); at !== -1 && at <= last; at = bytes.indexOf(0x45, at + 1))
    if (LOCKED_STREAM.every((byte, offset) => bytes[at + offset] === byte)) return true
  return false
}

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte)
