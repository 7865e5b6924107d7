import type { SheetFault } from "../../domain/sheet.ts"

/** Looks at the tags of a part one by one; answers with what is wrong, or null. */
export type LookAtTag = (tag: string) => SheetFault | null

/** Goes through a part of a workbook as it is unpacked, without ever holding all of it. */
export type TagScan = {
  /** What is wrong with the part so far. */
  readonly feed: (piece: Uint8Array) => SheetFault | null
  readonly end: () => SheetFault | null
}

const LONGEST_TAG = 32_768
// Office programs write none at all.
const MOST_COMMENTS = 1_000_000
const DEEPEST = 64
const DAMAGED: SheetFault = { kind: "damaged" }

/** A scan that hands every tag to `look`, and stops at document types, two-byte letters, endless tags and deep nesting. */
export const newTagScan = (look: LookAtTag): TagScan => {
  const decoder = new TextDecoder()
  let rest = ""
  let levels = 0
  let isFirst = true
  let comments = 0
  const scan = (text: string, isEnd: boolean): SheetFault | null => {
    let at = text.indexOf("<")
    while (at !== -1) {
      const closing = closingOf(text, at)
      const end = text.indexOf(closing, at + 1)
      if (end === -1) break
      if (closing === ">") {
        const tag = text.slice(at + 1, end)
        if (/^!(?:DOCTYPE|ENTITY)/i.test(tag)) return { kind: "doctype" }
        if (tag.startsWith("/")) levels--
        else if (!tag.endsWith("/") && !tag.startsWith("?") && !tag.startsWith("!")) levels++
        if (levels > DEEPEST) return { kind: "too-deep", limit: DEEPEST }
        const fault = look(tag)
        if (fault !== null) return fault
      } else {
        comments += end - at
        if (comments > MOST_COMMENTS) return DAMAGED
      }
      at = text.indexOf("<", end + closing.length)
      if (at === -1) rest = ""
    }
    rest = at === -1 ? "" : text.slice(at)
    if (isEnd && rest !== "") return DAMAGED
    // comments and literal text may be longer than a tag, but not without end: they are gone through again with each piece
    return rest.length > (closingOf(rest, 0) === ">" ? LONGEST_TAG : MOST_COMMENTS) ? DAMAGED : null
  }
  return {
    feed(piece) {
      // two bytes a letter would hide a document type from the scan; no office program writes parts so
      if (isFirst && (piece[0] === 0xfe || piece[0] === 0xff || piece[0] === 0 || piece[1] === 0)) return DAMAGED
      isFirst = false
      return scan(rest + decoder.decode(piece, { stream: true }), false)
    },
    end: () => scan(rest + decoder.decode(), true),
  }
}

const closingOf = (text: string, at: number): string => {
  if (text.startsWith("<!--", at)) return "-->"
  if (text.startsWith("<![CDATA[", at)) return "]]>"
  return text.startsWith("<?", at) ? "?>" : ">"
}
