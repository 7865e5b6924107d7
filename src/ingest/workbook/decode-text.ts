import type { TextEncodingName } from "../../domain/sheet.ts"

/** A text with the encoding it was read in, and why that one. */
export type DecodedText = {
  readonly text: string
  readonly encoding: TextEncodingName
  readonly because: "chosen" | "byte-order-mark" | "valid-utf-8" | "zero-bytes" | "common-letters"
}

/**
 * Reads a text file's bytes: by its mark, as UTF-8, as two bytes a letter, and where they are none of these as GB 18030 or
 * Big5, whichever makes more of the common letters. `wanted` reads them in an encoding that a person has chosen. Null when
 * they fit none.
 */
export const decodeText = (bytes: Uint8Array, wanted: TextEncodingName | null): DecodedText | null => {
  if (wanted !== null) return readAs(bytes, wanted, "chosen")
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null
  if (marked !== null) return readAs(bytes, marked, "byte-order-mark")
  const plain = readAs(bytes, "utf-8", "valid-utf-8")
  if (plain !== null) return plain
  const wide = wideOf(bytes)
  if (wide !== null) return readAs(bytes, wide, "zero-bytes")
  const [first, second] =
    shareOfCommon(bytes, BIG5) > shareOfCommon(bytes, GB) + CLEAR_SHARE
      ? (["big5", "gb18030"] as const)
      : (["gb18030", "big5"] as const)
  return readAs(bytes, first, "common-letters") ?? readAs(bytes, second, "common-letters")
}

const readAs = (bytes: Uint8Array, encoding: TextEncodingName, because: DecodedText["because"]): DecodedText | null => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // No text has control characters; bytes that are none decode to them.
    return /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text) ? null : { text, encoding, because }
  } catch {
    return null
  }
}

const LETTERS_LOOKED_AT = 65_536

/** Two bytes a letter without a mark: commas, digits and line ends then have a zero byte on the same side each. */
const wideOf = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, LETTERS_LOOKED_AT)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (bytes.length % 2 !== 0 || even + odd < length / 50) return null
  return odd > even * 10 ? "utf-16le" : even > odd * 10 ? "utf-16be" : null
}

type Encoding = { readonly lead: readonly [number, number]; readonly isTrail: (byte: number) => boolean }

// The rows of each table in which the letters of everyday texts stand.
const GB: Encoding = { lead: [0xb0, 0xd7], isTrail: (byte) => byte >= 0xa1 && byte <= 0xfe }
const BIG5: Encoding = {
  lead: [0xa4, 0xc6],
  isTrail: (byte) => (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe),
}
const CLEAR_SHARE = 0.1

/** Of the pairs of bytes that make a letter, the share that makes a common one. */
const shareOfCommon = (bytes: Uint8Array, { lead: [from, to], isTrail }: Encoding): number => {
  let [pairs, common] = [0, 0]
  for (let at = 0; at + 1 < Math.min(bytes.length, LETTERS_LOOKED_AT); at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x81) continue
    pairs++
    if (byte >= from && byte <= to && isTrail(bytes[at + 1] ?? 0)) common++
    at++
  }
  return pairs === 0 ? 0 : common / pairs
}
