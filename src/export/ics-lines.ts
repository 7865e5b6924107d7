import { withoutForbidden } from "./xml-text.ts"

const FOLD_OCTETS = 75 // RFC 5545, 3.1: without the line break

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A content line folded so that no line is longer than 75 octets and no character is cut in two; ends with CRLF. */
export const folded = (line: string): string => {
  let [out, used] = ["", 0]
  for (const character of line) {
    const size = octets(character)
    if (used + size > FOLD_OCTETS) {
      out += "\r\n "
      used = 1
    }
    out += character
    used += size
  }
  return `${out}\r\n`
}

/** A TEXT value (RFC 5545, 3.3.11): backslash, semicolon, comma and line breaks escaped, other control characters dropped. */
export const icsText = (text: string): string =>
  withoutForbidden(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\t/g, " ")

/** A URI value: only addresses of the web, with nothing in them that could end the line; null otherwise. */
export const icsUri = (address: string): string | null => {
  try {
    const { protocol, href } = new URL(address)
    return protocol === "https:" || protocol === "http:" ? href : null
  } catch {
    return null
  }
}
