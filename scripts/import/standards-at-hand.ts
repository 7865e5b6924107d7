import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type AtlasFile, standardFile } from "../../src/ingest/atlas-files.ts"
import { readStandardText } from "../../src/ingest/schema/read-standard-text.ts"
import type { StandardInFile } from "../../src/ingest/schema/standard-file.ts"
import { readTextFile } from "../check/read-text-file.ts"

const STANDARDS = fileURLToPath(new URL("../../data/standards", import.meta.url))

/** The standards a new city adopts: those of public reports, not the invented variant. */
export const USUAL_STANDARDS: readonly string[] = [
  "wu-ge-yi",
  "liu-you",
  "wu-ge-ji-ben",
  "belt-size",
  "three-year-plan",
  "city-size",
]

/** The standards that come with the program: read, and as they lie in an atlas. */
export type StandardsAtHand = {
  readonly standards: readonly StandardInFile[]
  readonly files: ReadonlyMap<string, AtlasFile>
}

/** Reads the standards that come with the program. */
export const standardsAtHand = async (): Promise<StandardsAtHand> => {
  const names = (await readdir(STANDARDS)).filter((name) => name.endsWith(".json")).sort()
  const files = new Map<string, AtlasFile>()
  const standards: StandardInFile[] = []
  for (const name of names) {
    const found = await readTextFile(join(STANDARDS, name))
    if (found === null || "failure" in found) continue
    const standard = readStandardText(found.text)
    if (standard === null) continue
    standards.push(standard)
    files.set(standardFile(standard.id), found)
  }
  return { standards: inUsualOrder(standards), files }
}

const inUsualOrder = (standards: readonly StandardInFile[]): readonly StandardInFile[] => {
  const place = ({ id }: StandardInFile): number =>
    USUAL_STANDARDS.includes(id) ? USUAL_STANDARDS.indexOf(id) : USUAL_STANDARDS.length
  return [...standards].sort((one, other) => place(one) - place(other))
}
