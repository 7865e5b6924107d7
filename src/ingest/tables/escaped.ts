const escapedIn = (text: string, separators: string): string =>
  [...text]
    .map((letter) =>
      letter === "\n" ? "\\n" : letter === "\\" || separators.includes(letter) ? `\\${letter}` : letter,
    )
    .join("")

/** Parts in one text, with the first of the separators between them; a separator inside a part gets a backslash. */
export const joined = (parts: readonly string[], separators: string): string =>
  parts.map((part) => escapedIn(part, separators)).join(separators.charAt(0))

/** The parts of a text, cut at any of the separators that no backslash stands before. */
export const cut = (text: string, separators: string): readonly string[] => {
  const parts: string[] = []
  let part = ""
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === "\\" && at + 1 < text.length) {
      at++
      const next = text.charAt(at)
      part += next === "n" ? "\n" : next
    } else if (separators.includes(letter)) {
      parts.push(part)
      part = ""
    } else part += letter
  }
  return [...parts, part]
}
