import packLetters from "./pack-letters.json"

/** A letter nobody can read: `lost` is none at all any more, `rare` is none that a pack's own fonts draw. */
export type MissingLetter = "lost" | "rare"

// What a text became when it was read in the wrong encoding, and letters that each office's machine draws as it likes.
const LOST = /[\uFFFD\p{Private_Use}\p{Surrogate}]/u
// Nothing to be drawn, or only how the letter before it is drawn.
const UNDRAWN = /[\p{Control}\p{Format}\p{White_Space}\p{Mark}]/u

/** What is wrong with the letters of a text, each once. */
export const missingLetters = (text: string): ReadonlyMap<string, MissingLetter> => {
  const missing = new Map<string, MissingLetter>()
  for (const letter of new Set(text)) {
    if (LOST.test(letter)) missing.set(letter, "lost")
    else if (!UNDRAWN.test(letter) && !drawn().has(letter.codePointAt(0) ?? 0)) missing.set(letter, "rare")
  }
  return missing
}

let known: ReadonlySet<number> | null = null

/** The letters of the fonts in a pack, unpacked when first asked for. */
const drawn = (): ReadonlySet<number> => {
  if (known !== null) return known
  const letters = new Set<number>()
  const steps = packLetters.split(" ").map((step) => Number.parseInt(step, 36))
  let end = 0
  for (let i = 0; i + 1 < steps.length; i += 2) {
    const from = end + (steps[i] ?? 0)
    end = from + (steps[i + 1] ?? 0)
    for (let code = from; code <= end; code++) letters.add(code)
  }
  known = letters
  return letters
}
