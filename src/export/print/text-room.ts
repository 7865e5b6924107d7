import { withoutForbidden } from "../xml-text.ts"

const NARROW = /[ilIjtfr.,:;'’|!()[\] ·-]/
const WIDE = /[mwMW@%—]/
const CAPITAL = /[A-Z0-9&$€£?=+<>~#≈→]/
const NO_ROOM = /\p{M}|\p{Default_Ignorable_Code_Point}/u
const LATIN = /[ -\u024F\u2010-\u2027]/

/** How wide one character is set, in em; rather too wide than too narrow, since no font is at hand to measure with. */
const emOf = (character: string): number => {
  if (NO_ROOM.test(character)) return 0
  if (WIDE.test(character)) return 0.92
  if (NARROW.test(character)) return 0.36
  if (CAPITAL.test(character)) return 0.7
  if (LATIN.test(character)) return 0.58
  return character.length > 1 && /\p{Extended_Pictographic}/u.test(character) ? 1.4 : 1
}

/** The room a line of text needs, in the units of `size`. */
export const textWidth = (text: string, size: number): number => {
  let em = 0
  for (const character of text) em += emOf(character)
  return em * size
}

// What may not begin a line in Chinese setting.
const NOT_FIRST = /[，。、；：！？）》」』”’…,.;:!?)\]}]/

// What may not end one.
const NOT_LAST = /[（《「『“‘([{]$/

/** Words as they may be parted at the end of a line: single Han characters, whole Latin words, a number with its unit. */
const pieces = (text: string): string[] => {
  const found = text.match(/\d[\d.,:]*\s\p{Script=Han}|[\u0021-\u024F\u2010-\u2027\u2190-\u22FF]+|\s+|[\s\S]/gu) ?? []
  const joined: string[] = []
  for (const piece of found) {
    const last = joined.length - 1
    const before = joined[last] ?? " "
    if (!/^\s|\s$/.test(before + piece) && (NOT_FIRST.test(piece.charAt(0)) || NOT_LAST.test(before)))
      joined[last] = before + piece
    else joined.push(piece)
  }
  return joined
}

/** Parts a text into at most `most` lines no wider than `width`; what does not fit ends in "…". Control characters are dropped. */
export const wrapped = (words: string, size: number, width: number, most: number): readonly string[] => {
  const text = withoutForbidden(words).replace(/\s+/g, " ").trim()
  const lines: string[] = []
  let line = ""
  for (const piece of pieces(text).flatMap((one) => (textWidth(one, size) > width ? Array.from(one) : [one]))) {
    if (textWidth(line + piece.trimEnd(), size) <= width || line === "") line += piece
    else {
      lines.push(line)
      line = piece.trimStart()
    }
  }
  if (line.trim() !== "") lines.push(line)
  const kept = lines.slice(0, most).map((one) => one.trimEnd())
  if (lines.length <= most) return kept
  const last = lines[most - 1]
  if (last !== undefined) kept[most - 1] = shortened(`${last}${lines[most] ?? ""}`, size, width, true)
  return kept
}

/** Parts a text as `wrapped` does, in as many lines but of like length: no last line of one character. */
export const balanced = (text: string, size: number, width: number, most: number): readonly string[] => {
  let best = wrapped(text, size, width, most)
  for (let narrower = width * 0.94; best.length > 1 && narrower > width / 2; narrower *= 0.94) {
    const next = wrapped(text, size, narrower, most)
    if (next.length !== best.length || next.at(-1)?.endsWith("…") !== best.at(-1)?.endsWith("…")) break
    if (next.at(-1)?.endsWith("…") === true) break
    best = next
  }
  return best
}

/** A text cut to fit a width, with "…" where something is missing. */
export const shortened = (text: string, size: number, width: number, always = false): string => {
  if (!always && textWidth(text, size) <= width) return text
  const room = width - textWidth("…", size)
  let [kept, used] = ["", 0]
  for (const character of text) {
    used += textWidth(character, size)
    if (used > room) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
