import { reachOutline } from "../../src/compute/coverage/reach-outline.ts"
import { reachedLines, streetReach } from "../../src/compute/coverage/street-reach.ts"
import { cityFrameAt } from "../../src/compute/geodesy/city-frame.ts"
import { hasFootpaths } from "../../src/compute/streets/speeds.ts"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import { problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readShapedStreets } from "../build/read-street-file.ts"
import { EXIT, fromHere, parseCommand, print, sayCommand, toHere } from "../command-line.ts"
import { printAnswer, refuse } from "../coverage/answers.ts"
import { need, nothingElse, numberIn, withSigns } from "../coverage/option-values.ts"
import { placeOnStreet } from "../route/find-route.ts"
import { modeFrom, placeFrom } from "../route/route-options.ts"

const USAGE = "reach-usage"
const MOST_MINUTES = 1440

/**
 * `reach --graph FILE --from LON,LAT --minutes N --mode walk|drive [--json]`: the crossings reached in so many minutes (their
 * places in the file, nearest first), metres of street, and an outline to draw. On foot the way to the street counts too.
 */
export const reach = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const known = { graph: text, from: text, minutes: text, mode: text }
  const { values, positionals } = parseCommand(withSigns(argv, ["--from", "--minutes"]), known, USAGE)
  nothingElse(positionals, USAGE)
  const path = fromHere(need(values, "graph", USAGE))
  const from = placeFrom(need(values, "from", USAGE), "from", USAGE)
  const minutes = numberIn(need(values, "minutes", USAGE), "minutes", 0, MOST_MINUTES, USAGE)
  const mode = modeFrom(need(values, "mode", USAGE), USAGE)

  const file = toHere(path)
  const { network, problems } = await readShapedStreets(path)
  const found = problems.map((problem) => ({ ...problem, file }))
  if (network === null) return refuse(found, values.json)
  const graph = streetGraphOf(network, mode)
  if (graph.segmentCost.every((cost) => cost === 0))
    return refuse([problemOf("route-no-street", file, WHOLE_FILE, { mode })], values.json)
  const start = placeOnStreet(graph, from, "--from", file)
  if (start.snap === null) return refuse(start.problems, values.json)

  const reached = streetReach(graph, [from], minutes)
  const lines = reachedLines(network, reached.reach)
  const coordinates = lines.length === 0 ? [] : reachOutline(lines, cityFrameAt(from))
  const outline = {
    type: "MultiPolygon",
    coordinates: coordinates.map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]) => [rounded(lon), rounded(lat)])),
    ),
  }
  const onCarStreets = mode === "walk" && !hasFootpaths(network)
  const answer = { nodes: [...reached.reach.nodes], streetMetres: reached.streetMetres, outline, onCarStreets }
  await printAnswer(answer, found, values.json)
  if (!values.json) {
    const said = { nodes: answer.nodes.length, metres: Math.round(reached.streetMetres), minutes }
    for (const language of ["zh", "en"] as const) {
      await print(`${sayCommand(language, "reach-done", said)}\n`)
      if (onCarStreets) await print(`${sayCommand(language, "reach-on-car-streets")}\n`)
    }
  }
  return EXIT.done
}

/** A centimetre: the outline is drawn, never measured. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
