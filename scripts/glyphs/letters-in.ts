import { brotliDecompressSync } from "node:zlib"

const HEADER_BYTES = 48
const SIGNATURE = 0x774f4632 // wOF2
const CMAP = 0 // of the tables that the format numbers, the first
const NAMED = 0x3f // a table whose name is written out
const GLYF = 10
const LOCA = 11

/** Every letter that a font in WOFF 2 draws, as code points. Throws where the bytes are none, or hold no such list. */
export const lettersIn = (font: Uint8Array): readonly number[] => {
  const view = viewOf(font)
  if (view.getUint32(0) !== SIGNATURE) throw new Error("no WOFF 2")
  const packed = view.getUint32(20)
  let at = HEADER_BYTES
  const number128 = (): number => {
    let value = 0
    for (;;) {
      const byte = view.getUint8(at++)
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
  }
  let [before, start, length] = [0, -1, 0]
  for (let i = 0; i < view.getUint16(12); i++) {
    const flags = view.getUint8(at++)
    const table = flags & NAMED
    if (table === NAMED) at += 4
    const size = number128()
    // these two come in a form of their own unless they say otherwise; all others only where they say so
    const isOtherForm = table === GLYF || table === LOCA ? flags >> 6 !== 3 : flags >> 6 !== 0
    const held = isOtherForm ? number128() : size
    if (table === CMAP) [start, length] = [before, size]
    before += held
  }
  const tables = brotliDecompressSync(font.subarray(at, at + packed))
  if (start === -1) throw new Error("a font without a list of letters")
  return lettersOf(viewOf(tables.subarray(start, start + length)))
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const lettersOf = (cmap: DataView): readonly number[] => {
  const found = new Set<number>()
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(8 + i * 8)
    const format = cmap.getUint16(at)
    if (format === 12) fromGroups(cmap, at, found)
    else if (format === 4) fromSegments(cmap, at, found)
  }
  return [...found].sort((one, other) => one - other)
}

/** Format 12: groups of letters that follow one another. */
const fromGroups = (cmap: DataView, at: number, into: Set<number>): void => {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    for (let code = cmap.getUint32(group); code <= cmap.getUint32(group + 4); code++) into.add(code)
  }
}

/** Format 4: segments, each with a step to its glyphs or a list of them; glyph 0 is the sign for a letter that is not there. */
const fromSegments = (cmap: DataView, at: number, into: Set<number>): void => {
  const bytes = cmap.getUint16(at + 6)
  for (let i = 0; i < bytes; i += 2) {
    const [end, start] = [cmap.getUint16(at + 14 + i), cmap.getUint16(at + 16 + bytes + i)]
    const step = cmap.getUint16(at + 16 + bytes * 2 + i)
    const offsetAt = at + 16 + bytes * 3 + i
    const offset = cmap.getUint16(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? (code + step) & 0xffff : cmap.getUint16(offsetAt + offset + (code - start) * 2)
      if (glyph !== 0) into.add(code)
    }
  }
}
