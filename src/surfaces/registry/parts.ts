/** The pages of brands and pairs in the order of their links; "" is the first. */
export const PARTS = ["", "matrix", "cluster", "life", "pairs", "match", "visits"] as const
export type Part = (typeof PARTS)[number]

const GLYPHS: Readonly<Record<Part, string>> = {
  "": "book",
  matrix: "table",
  cluster: "place",
  life: "clock",
  pairs: "link",
  match: "compare",
  visits: "calendar",
}

/** The small drawing beside a page's name. */
export const partGlyph = (part: Part): string => GLYPHS[part]

/** The page an address asks for; null when there is none of that name. */
export const partFrom = (text: string): Part | null => PARTS.find((part) => part === text) ?? null
