// XML 1.0 allows no control characters but tab and line breaks, no half of a surrogate pair, no U+FFFE and U+FFFF.
const allowed = (code: number): boolean =>
  code === 0x09 ||
  code === 0x0a ||
  code === 0x0d ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}

/** Text without the characters that no XML document may hold. */
export const withoutForbidden = (text: string): string =>
  Array.from(text)
    .filter((character) => allowed(character.codePointAt(0) ?? 0))
    .join("")

/** Text as it may stand in an XML element or a quoted attribute. */
export const xmlText = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")

/** An element with text inside, or nothing at all where there is no text. */
export const xmlElement = (name: string, text: string | null): string =>
  text === null || text === "" ? "" : `<${name}>${xmlText(text)}</${name}>`
