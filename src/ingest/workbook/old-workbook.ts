import type { SheetFault } from "../../domain/sheet.ts"
import { streamIn } from "./compound-file.ts"
import { WORKBOOK_LIMITS } from "./workbook-limits.ts"

const BIFF8 = 0x0600
const START = 0x0809
const LOCKED = 0x002f
// One cell each, or a run of cells in one row.
const CELLS: ReadonlySet<number> = new Set([0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00d6])
const RUNS: ReadonlySet<number> = new Set([0x00bd, 0x00be])

/**
 * The gate before a workbook of Excel 97 to 2003 (.xls): its records gone through one by one, no more rows, cells and columns than
 * a table has. Answers with the workbook in a container of our own making, for the reader to open, or why not.
 */
export const oldWorkbook = (file: Uint8Array): Uint8Array | SheetFault => {
  const stream = streamIn(file, ["Workbook"])
  if (stream === null) return { kind: "old-format" }
  if (!(stream instanceof Uint8Array)) return stream
  return recordsFault(stream) ?? contained(stream)
}

const recordsFault = (stream: Uint8Array): SheetFault | null => {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  if (stream.length < 8 || view.getUint16(0, true) !== START) return { kind: "damaged" }
  if (view.getUint16(4, true) !== BIFF8) return { kind: "old-format" }
  let cells = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    const from = at + 4
    at = from + length
    if (kind === 0 && length === 0) break // the rest of the last sector
    if (at > stream.length) return { kind: "damaged" }
    if (kind === LOCKED) return { kind: "password" }
    if (!CELLS.has(kind) && !RUNS.has(kind)) continue
    if (length < 6) return { kind: "damaged" }
    const [row, column] = [view.getUint16(from, true), view.getUint16(from + 2, true)]
    const last = RUNS.has(kind) ? view.getUint16(at - 2, true) : column
    if (row >= WORKBOOK_LIMITS.rows) return { kind: "too-many-rows", limit: WORKBOOK_LIMITS.rows }
    if (last < column || last >= 256) return { kind: "cell-outside" }
    cells += last - column + 1
    if (cells > WORKBOOK_LIMITS.cells) return { kind: "too-many-cells", limit: WORKBOOK_LIMITS.cells }
  }
  return null
}

const SECTOR = 512
const PER_SECTOR = SECTOR / 4
const END = 0xfffffffe
const FREE = 0xffffffff
const TABLE = 0xfffffffd
const SMALLEST = 4096 // what is less would have to lie among the short streams

/** A compound file with one stream in it: directory, stream and table one behind the other. */
const contained = (stream: Uint8Array): Uint8Array => {
  const bytes = Math.max(SMALLEST, stream.length)
  const held = Math.ceil(bytes / SECTOR)
  let tables = 1
  while (tables * PER_SECTOR < 1 + held + tables) tables++
  // a workbook of the size that is read at all has its table in the 109 sectors that the header names
  const file = new Uint8Array((2 + held + tables) * SECTOR)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [
    [24, 62],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(at, value, true)
  for (const [at, value] of [
    [44, tables],
    [48, 0],
    [56, SMALLEST],
    [60, END],
    [68, END],
  ] as const)
    view.setUint32(at, value, true)
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i < tables ? 1 + held + i : FREE, true)
  entry(view, 0, "Root Entry", 5, END, 0)
  entry(view, 1, "Workbook", 2, 1, bytes)
  file.set(stream, 2 * SECTOR)
  const table = (2 + held) * SECTOR
  for (let i = 0; i < tables * PER_SECTOR; i++) {
    const next = i === 0 || i === held ? END : i < held ? i + 1 : i <= held + tables ? TABLE : FREE
    view.setUint32(table + i * 4, next, true)
  }
  return file
}

const entry = (view: DataView, place: number, name: string, kind: number, first: number, bytes: number): void => {
  const at = SECTOR + place * 128
  for (const [i, letter] of [...name].entries()) view.setUint16(at + i * 2, letter.charCodeAt(0), true)
  view.setUint16(at + 64, (name.length + 1) * 2, true)
  view.setUint8(at + 66, kind)
  for (const beside of [68, 72]) view.setUint32(at + beside, FREE, true)
  view.setUint32(at + 76, place === 0 ? 1 : FREE, true)
  view.setUint32(at + 116, first, true)
  view.setUint32(at + 120, bytes, true)
}
