import type { LngLat } from "../../domain/lng-lat.ts"
import { SCENARIOS_FILE } from "../../domain/scenario.ts"
import type { AtlasFile } from "../atlas-files.ts"
import { pointsIn } from "../map-files/points-in.ts"
import { scenarioProblems } from "../read-scenarios.ts"
import { rewritten } from "../write/write-atlas.ts"
import { readAtlasFile } from "./atlas-file-drafts.ts"
import type { Draft } from "./draft.ts"
import type { FoundProblem } from "./import-problems.ts"
import type { Found } from "./read-file.ts"

/** What files of the format bring, each by its own name: records, and what stands beside them; or why one is refused. */
export const fromAtlasFiles = (found: readonly Found[]) => {
  const drafts: Draft[] = []
  const beside = new Map<string, AtlasFile>()
  const refused: FoundProblem[] = []
  const told: FoundProblem[] = []
  for (const one of found) {
    if (one.kind !== "atlas-file") continue
    const read = readAtlasFile(one.file, one.name, one.text)
    if (read.kind === "drafts") drafts.push(...read.drafts)
    else if (read.kind === "refused") refused.push(...read.problems)
    else beside.set(read.name, { text: tidied(read.name, one.text) })
    if (one.name === SCENARIOS_FILE) told.push(...scenarioProblems(one.file, { text: one.text }))
  }
  return { drafts, beside, refused, told }
}

/** Written anew where it is JSON, so that the same content has the same bytes. */
const tidied = (name: string, text: string): string => {
  if (name.endsWith(".csv")) return text
  try {
    return rewritten(name, JSON.parse(text.replace(/^\uFEFF/, "")))
  } catch {
    return text
  }
}

/** Metro stations a packed atlas brings along: places known in WGS84. */
export const stationsIn = (beside: ReadonlyMap<string, AtlasFile>): readonly LngLat[] => {
  const file = beside.get("metro-stations.geojson")
  return file === undefined || !("text" in file) ? [] : pointsIn(file.text)
}
