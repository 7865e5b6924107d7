import type { StreetNetwork } from "../domain/street-network.ts"
import { EXPLAINER } from "./explainer.ts"
import { readJson } from "./gate/read-json.ts"
import { type DataProblem, newProblemLog, type ProblemLog } from "./problems.ts"
import { checkLengths } from "./streets/check-lengths.ts"
import { checkPieces } from "./streets/check-pieces.ts"
import { decodeBytes, decodeEnds, decodeLengths, decodePlaces } from "./streets/decode-lists.ts"
import { decodeShapes } from "./streets/decode-shapes.ts"
import { graphRecordOf } from "./streets/graph-record.ts"

/**
 * Reads the text of a street graph file, version 1. The network is null when an error is among the problems: a street
 * too many or too short sends people a wrong way, so a graph is had whole or not at all. Warnings leave it whole.
 */
export const readStreetGraph = (
  text: string,
  file: string,
): { readonly network: StreetNetwork | null; readonly problems: readonly DataProblem[] } => {
  const log = newProblemLog(EXPLAINER)
  const value = readJson(file, { text }, log)
  const network = value === undefined ? null : readStreetNetwork(value, file, log)
  return { network, problems: log.all() }
}

/** The network in an already parsed street graph file; null with the reasons in the log. */
export const readStreetNetwork = (value: unknown, file: string, log: ProblemLog): StreetNetwork | null => {
  const before = log.errors()
  const record = graphRecordOf(value, file, log)
  if (record === null) return null
  const check = { file, log }
  const places = decodePlaces(record, check)
  const ends = decodeEnds(record, check)
  const metres = decodeLengths(record.lengths, check)
  const streetClass = decodeBytes(record.streetClass, "cls", record.classes.length, check)
  const oneWay = decodeBytes(record.oneWay, "oneway", 2, check)
  if (log.errors() > before) return null // places and lengths cannot be held against one another

  const shapes = record.shape === null ? null : decodeShapes(record.shape, { ...places, from: ends.from }, check)
  const rough = checkLengths({ ...places, ...ends, metres, shapes }, check)
  checkPieces({ ...places, ...ends }, check)
  if (log.errors() > before) return null
  const { attribution, classes } = record
  return { attribution, classes, ...places, ...ends, metres, streetClass, oneWay, shapes, rough }
}
