import { basename, dirname } from "node:path"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { readJson } from "../../src/ingest/gate/read-json.ts"
import { type DataProblem, newProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readStreetNetwork } from "../../src/ingest/street-graph.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { fitShapes } from "./fit-shapes.ts"
import { readRoadWeb } from "./road-web.ts"

export type StreetFile = {
  /** Null with the reasons among the problems. */
  readonly network: StreetNetwork | null
  readonly problems: readonly DataProblem[]
}

/** Reads a street graph from disk, packed or not. */
export const readStreetFile = async (path: string): Promise<StreetFile> => {
  const name = basename(path)
  const found = await readTextFile(path)
  if (found === null) return { network: null, problems: [problemOf("path-missing", name, WHOLE_FILE, { path })] }
  const log = newProblemLog(EXPLAINER)
  const value = readJson(name, found, log)
  const network = value === undefined ? null : readStreetNetwork(value, name, log)
  return { network, problems: log.all() }
}

/**
 * Reads a street graph from disk; one without shapes takes them from the road file beside it, where there is one.
 * `fitted` counts the streets that got one.
 */
export const readShapedStreets = async (path: string): Promise<StreetFile & { readonly fitted: number }> => {
  const read = await readStreetFile(path)
  const { network } = read
  const web = network === null || network.shapes !== null ? null : await readRoadWeb(dirname(path))
  if (network === null || web === null) return { ...read, fitted: 0 }
  return { ...read, ...fitShapes(network, web) }
}
