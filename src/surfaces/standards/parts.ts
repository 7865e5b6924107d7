/** The pages of the standards in the order of their links; "" is the first. */
export const PARTS = ["", "matrix", "compare", "timeline", "lists", "report", "showcase"] as const
export type Part = (typeof PARTS)[number]

const GLYPHS: Readonly<Record<Part, string>> = {
  "": "check",
  matrix: "table",
  compare: "compare",
  timeline: "clock",
  lists: "list",
  report: "print",
  showcase: "star",
}

/** The small drawing beside a page's name. */
export const partGlyph = (part: Part): string => GLYPHS[part]

/** The page an address asks for; null when there is none of that name. */
export const partFrom = (text: string): Part | null => PARTS.find((part) => part === text) ?? null
