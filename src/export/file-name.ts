const MOST_CHARACTERS = 80

// What Windows, macOS or Linux refuses in a name, control characters, and marks that turn the direction of writing and so
// could hide the ending.
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]+/gu
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name to save a file under: the parts joined by "-", Chinese kept, at most 80 characters with the ending, and nothing in it
 * that a file system refuses. `ending` is without its dot.
 */
export const fileName = (parts: readonly (string | null)[], ending: string): string => {
  const room = MOST_CHARACTERS - ending.length - 1
  const joined = parts
    .map((part) => (part ?? "").replace(REFUSED, " ").replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .join("-")
  const cut = withinUnits(joined, room).replace(/^[.\s-]+|[.\s-]+$/g, "")
  const stem = cut === "" || DEVICES.test(cut) ? `tour${cut === "" ? "" : `-${cut}`}` : cut
  return `${stem}.${ending}`
}

/** As many whole characters as fit, counted as file systems count them. */
const withinUnits = (text: string, units: number): string => {
  let kept = ""
  for (const character of text) {
    if (kept.length + character.length > units) break
    kept += character
  }
  return kept
}
