import type { SheetFault } from "../../domain/sheet.ts"

const DAMAGED: SheetFault = { kind: "damaged" }
const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const SHORT_SECTOR_BYTES = 64
const LAST = 0xfffffffa // from here on a sector's number is a sign, not a place
const STREAM = 2
const ROOT = 5

/**
 * One stream of a compound file, the container of Office before 2007, by its name; null where there is none. Every chain is
 * followed for as many sectors as the file has, so that one that runs in a ring ends.
 */
export const streamIn = (file: Uint8Array, names: readonly string[]): Uint8Array | null | SheetFault => {
  if (file.length < HEADER_BYTES) return DAMAGED
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const shift = view.getUint16(30, true)
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return DAMAGED
  const size = 2 ** shift
  const sectors = Math.ceil(file.length / size) - 1
  const at = (sector: number): number => (sector + 1) * size
  const table = tableOf(view, size, sectors)
  const whole = (first: number, bytes: number): Uint8Array | null => {
    const content = new Uint8Array(Math.min(bytes, sectors * size))
    let [sector, done] = [first, 0]
    for (; done < content.length && sector < sectors; done += size) {
      content.set(file.subarray(at(sector), at(sector) + Math.min(size, content.length - done)), done)
      sector = table(sector)
    }
    return bytes > content.length || done < bytes ? null : content
  }
  let length = 0
  for (let sector = view.getUint32(48, true); sector < sectors && length <= sectors; length++) sector = table(sector)
  const entries = entriesIn(whole(view.getUint32(48, true), length * size) ?? new Uint8Array())
  const root = entries.find(({ kind }) => kind === ROOT)
  const found = entries.find(({ kind, name }) => kind === STREAM && names.includes(name))
  if (root === undefined) return DAMAGED
  if (found === undefined) return null
  if (found.bytes >= view.getUint32(56, true)) return whole(found.first, found.bytes) ?? DAMAGED
  const short = whole(root.first, root.bytes)
  const shortTable = whole(view.getUint32(60, true), view.getUint32(64, true) * size)
  return short === null || shortTable === null ? DAMAGED : shortStream(short, shortTable, found)
}

type Entry = { readonly name: string; readonly kind: number; readonly first: number; readonly bytes: number }

const entriesIn = (directory: Uint8Array): readonly Entry[] => {
  const view = new DataView(directory.buffer)
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const letters = Math.max(0, Math.min(31, view.getUint16(at + 64, true) / 2 - 1))
    const name = Array.from({ length: letters }, (_, i) => String.fromCharCode(view.getUint16(at + i * 2, true)))
    const [first, bytes] = [view.getUint32(at + 116, true), view.getUint32(at + 120, true)]
    entries.push({ name: name.join(""), kind: directory[at + 66] ?? 0, first, bytes })
  }
  return entries
}

/** Which sector follows another: read from the sectors that hold the table, the first 109 named in the header. */
const tableOf = (view: DataView, size: number, sectors: number): ((sector: number) => number) => {
  const perSector = size / 4
  const wanted = Math.ceil(sectors / perSector)
  const held: number[] = []
  for (let i = 0; i < 109 && held.length < wanted; i++) held.push(view.getUint32(76 + i * 4, true))
  let more = view.getUint32(68, true)
  while (more < sectors && held.length < wanted) {
    const from = (more + 1) * size
    for (let i = 0; i + 1 < perSector && held.length < wanted && from + i * 4 + 4 <= view.byteLength; i++)
      held.push(view.getUint32(from + i * 4, true))
    const next = from + size - 4
    more = next + 4 <= view.byteLength ? view.getUint32(next, true) : LAST
  }
  return (sector) => {
    const place = held[Math.floor(sector / perSector)] ?? LAST
    const at = (place + 1) * size + (sector % perSector) * 4
    return place < sectors && at + 4 <= view.byteLength ? view.getUint32(at, true) : LAST
  }
}

/** A stream too small for sectors of its own, gathered from the one that holds all such. */
const shortStream = (short: Uint8Array, table: Uint8Array, { first, bytes }: Entry): Uint8Array | SheetFault => {
  const follows = new DataView(table.buffer)
  const content = new Uint8Array(Math.min(bytes, short.length))
  let [sector, done] = [first, 0]
  while (done < content.length && sector < LAST) {
    const from = sector * SHORT_SECTOR_BYTES
    if (from >= short.length) return DAMAGED
    content.set(short.subarray(from, from + Math.min(SHORT_SECTOR_BYTES, content.length - done)), done)
    done += SHORT_SECTOR_BYTES
    sector = sector * 4 + 4 <= table.length ? follows.getUint32(sector * 4, true) : LAST
  }
  return bytes > content.length || done < bytes ? DAMAGED : content
}
