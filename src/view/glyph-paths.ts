let paths: Readonly<Record<string, string>> = {}

/** Lays out the glyphs' drawings: one stroke path on a 24 × 24 grid for each name. Read at start, like the words. */
export const openGlyphs = (read: Readonly<Record<string, string>>): void => {
  paths = read
}

/** The drawing for a kind of site or a control; a place marker for a kind nobody has drawn. */
export const glyphPath = (name: string): string => paths[name] ?? paths["landmark"] ?? ""
