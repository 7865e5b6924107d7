import type { Atlas } from "../../src/domain/atlas.ts"
import type { AtlasFiles } from "../../src/ingest/atlas-files.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"

/** The atlas of some files, which must be whole. */
export const openAtlas = (files: AtlasFiles): Atlas => {
  const ingested = ingestAtlas(files)
  if (ingested.kind !== "whole") throw new Error(JSON.stringify(ingested.problems))
  return ingested.atlas
}
