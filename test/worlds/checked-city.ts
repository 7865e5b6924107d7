import { join } from "node:path"
import { readFolder } from "../../scripts/check/read-folder.ts"
import { standardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import { scoreAtlas } from "../../src/compute/standards/score-atlas.ts"
import type { Atlas } from "../../src/domain/atlas.ts"
import { type AtlasIndex, indexAtlas } from "../../src/domain/atlas-index.ts"
import type { Finding, ScoreTable } from "../../src/domain/finding.ts"
import type { Standard } from "../../src/domain/standard.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { type PackRow, packRows } from "../../src/surfaces/standards/pack-rows.ts"

/** One pack of a city, checked on a day, with the rows its pages show. */
export type CheckedPack = {
  readonly standard: Standard
  readonly table: ScoreTable
  readonly rows: readonly PackRow[]
  readonly finding: (row: number, item: number) => Finding
}

export type CheckedCity = {
  readonly atlas: Atlas
  readonly index: AtlasIndex
  readonly pack: (id: string) => CheckedPack
}

/** A city as it is committed, checked on a day without streets. */
export const checkedCity = async (city: "fuzhou" | "sample", on: string): Promise<CheckedCity> => {
  const ingested = ingestAtlas((await readFolder(join(import.meta.dirname, "..", "..", "data", city))).files)
  if (ingested.kind === "refused") throw new Error(JSON.stringify(ingested.problems))
  const { atlas } = ingested
  const index = indexAtlas(atlas)
  const context = standardsContext(atlas, on, null)
  const scores = scoreAtlas(context)
  const pack = (id: string): CheckedPack => {
    const at = atlas.standards.findIndex((one) => one.id === id)
    const [standard, table] = [atlas.standards[at], scores.tables[at]]
    if (standard === undefined || table === undefined) throw new Error(`no pack ${id}`)
    return {
      standard,
      table,
      rows: packRows(atlas, index, standard.appliesTo.what),
      finding: (row, item) => findingOf(context, at, row, item),
    }
  }
  return { atlas, index, pack }
}
