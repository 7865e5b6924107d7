import { TEXT_ENCODINGS, type TextEncodingName } from "../../domain/sheet.ts"

/** A text with the encoding it was read in. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncodingName }

/**
 * Reads a CSV file's bytes: UTF-8, and where they are none, GB 18030, as Chinese offices write. `wanted` reads them in an
 * encoding that a person has chosen. Null when they fit none.
 */
export const decodeText = (bytes: Uint8Array, wanted: TextEncodingName | null): DecodedText | null => {
  const twoBytes =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null
  if (twoBytes !== null && wanted === null) {
    const text = decoded(bytes, twoBytes)
    return text === null ? null : { text, encoding: "utf-8" }
  }
  const order = wanted === null ? TEXT_ENCODINGS.filter((one) => one !== "big5") : [wanted]
  for (const encoding of order) {
    const text = decoded(bytes, encoding)
    // No text has control characters; bytes that are none decode to them.
    if (text !== null && !/[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text)) return { text, encoding }
  }
  return null
}

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
