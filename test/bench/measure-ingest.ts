import type { AtlasFiles } from "../../src/ingest/atlas-files.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { sparseAtlas } from "../worlds/sparse-atlas.ts"

/** One line of the bench: our time beside a rival's in the same run, and the ratio that counts. */
export type IngestMeasure = {
  readonly name: string
  /** Median milliseconds. */
  readonly ours: number
  readonly rival: number
  readonly ratio: number
}

/** Ingest of a large sparse atlas against JSON.parse alone of the same texts, taking turns so that both see the same machine. */
export const measureIngest = (
  { sites = 100_000, belts = 2_000, rounds = 5 } = {},
  files: AtlasFiles = sparseAtlas(sites, belts),
): IngestMeasure => {
  const ours: number[] = []
  const rival: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const parsing = timed(() => parseAll(files))
    const ingesting = timed(() => ingestAtlas(files))
    if (round === 0) continue // the first round only warms up
    rival.push(parsing)
    ours.push(ingesting)
  }
  const [us, them] = [median(ours), median(rival)]
  return { name: `ingest ${sites} sites, ${belts} belts / JSON.parse`, ours: us, rival: them, ratio: us / them }
}

const parseAll = (files: AtlasFiles): number => {
  let parsed = 0
  for (const [name, file] of files) {
    if (name.endsWith("json") && "text" in file && JSON.parse(file.text) !== null) parsed++
  }
  return parsed
}

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
