import type { SheetFault } from "../../domain/sheet.ts"
import { unpackEntry } from "./unpack-entry.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"
import { zipEntries } from "./zip-entries.ts"

/** The parts of an archive by name, unpacked within the limits; or why it is refused. */
export type Unpacked =
  | { readonly kind: "unpacked"; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "refused"; readonly fault: SheetFault }

/** Unpacks an archive behind the gate of workbooks: size, parts, names, unpacked bytes counted while unpacking. */
export const unpackArchive = async (bytes: Uint8Array): Promise<Unpacked> => {
  if (bytes.length > WORKBOOK_LIMITS.bytes) return refused({ kind: "too-large", limit: WORKBOOK_LIMITS.megabytes })
  const entries = zipEntries(bytes)
  if ("kind" in entries) return refused(entries)
  const parts = new Map<string, Uint8Array>()
  let room: number = WORKBOOK_LIMITS.unpackedBytes
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue
    const part = await unpackEntry(entry, room).catch(() => undefined)
    if (part === undefined) return refused({ kind: "damaged" })
    if (part === null) return refused({ kind: "unpacks-too-large", limit: WORKBOOK_LIMITS.unpackedMegabytes })
    room -= part.length
    parts.set(entry.name, part)
  }
  return { kind: "unpacked", parts }
}

const refused = (fault: SheetFault): Unpacked => ({ kind: "refused", fault })
