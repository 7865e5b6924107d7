import { join } from "node:path"
import type { Brand } from "../../src/domain/brand.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readTextFile } from "./read-text-file.ts"

/** What a drawing has no need of: it would run, or go online, where somebody puts the drawing into a page. */
const ACTIVE: readonly RegExp[] = [
  /<\s*(?:[\w-]+:)?script\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /javascript\s*:/i,
  /<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object)\b/i,
  /(?:href|src)\s*=\s*["']?\s*(?:https?:)?\/\//i,
  /@import|url\(\s*["']?\s*(?:https?:)?\/\//i,
  /<!ENTITY/i,
]

/** Looks into the SVG logos of an atlas: pages show them as pictures only, where nothing runs, but they are passed on to others. */
export const checkLogos = async (folder: string, brands: readonly Brand[]): Promise<readonly DataProblem[]> => {
  const problems: DataProblem[] = []
  for (const { id, logo } of brands) {
    if (logo === null || !/\.svg$/i.test(logo)) continue
    const file = await readTextFile(join(folder, logo))
    const found = file !== null && "text" in file ? activeIn(file.text) : null
    if (found !== null) problems.push(problemOf("logo-active", "brands.json", { ...WHOLE_FILE, id }, { logo, found }))
  }
  return problems
}

const QUOTED_CHARACTERS = 40

/** The first active thing in a drawing, as it is written; null for a drawing that only draws. */
export const activeIn = (svg: string): string | null => {
  for (const form of ACTIVE) {
    const match = form.exec(svg)
    if (match !== null) return match[0].trim().slice(0, QUOTED_CHARACTERS)
  }
  return null
}
