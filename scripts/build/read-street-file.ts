import { basename, dirname } from "node:path"
import type { StreetNetwork } from "../../src/domain/street-network.ts"
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
  /** How many streets got their shape from the road file beside the graph. */
  readonly fitted: number
}

/** Reads a street graph from disk, packed or not; one without shapes takes them from the road file beside it, where there is one. */
export const readStreetFile = async (path: string): Promise<StreetFile> => {
  const name = basename(path)
  const found = await readTextFile(path)
  if (found === null)
    return { network: null, problems: [problemOf("path-missing", name, WHOLE_FILE, { path })], fitted: 0 }
  const log = newProblemLog()
  const value = readJson(name, found, log)
  const network = value === undefined ? null : readStreetNetwork(value, name, log)
  const web = network === null || network.shapes !== null ? null : await readRoadWeb(dirname(path))
  if (network === null || web === null) return { network, problems: log.all(), fitted: 0 }
  return { ...fitShapes(network, web), problems: log.all() }
}
