import type { AtlasFiles } from "./atlas-files.ts"
import type { OnProgress } from "./desk.ts"
import { EXPLAINER } from "./explainer.ts"
import { checkPlaces } from "./place/check-places.ts"
import { type Ingested, readAtlas } from "./read-atlas.ts"
import { checkStandards } from "./rules/standard-rules.ts"

export type { Ingested, OnProgress }

/** Reads an atlas by every rule, those about where things are included. They need the base files among `files`. */
export const ingestAtlas = (files: AtlasFiles, onProgress?: OnProgress): Ingested =>
  readAtlas(files, { placeRules: checkPlaces, standardRules: checkStandards, explainer: EXPLAINER }, onProgress)
