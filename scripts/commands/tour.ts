import { existsSync } from "node:fs"
import { join } from "node:path"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import { guideAnswer, type Streets, tourOfBelt } from "../../src/compute/tour/guide-answer.ts"
import type { Atlas } from "../../src/domain/atlas.ts"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import type { BeltId } from "../../src/domain/ids.ts"
import type { Leg, OmitReason, Omitted, Tour, TravelMode } from "../../src/domain/tour.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readShapedStreets } from "../build/read-street-file.ts"
import { readFolder } from "../check/read-folder.ts"
import { EXIT, print, printJson, sayCommand, toHere } from "../command-line.ts"
import { refuse } from "../refuse.ts"
import { readTourOptions, type TourOptions } from "../tour/tour-options.ts"

const GRAPHS = ["graph.json.gz", "graph.json"]
const ORDER_MS = 200

/**
 * `tour --atlas DIR --belt ID [--minutes n] [--from LON,LAT] [--mode walk|drive] [--pack DIR] [--on DATE] [--at HH:MM]
 * [--json]`: the belt's stops as reported; with minutes or a place to set out from, the visit that fits them.
 */
export const tour = async (argv: readonly string[]): Promise<number> => {
  const options = readTourOptions(argv)
  const { files } = await readFolder(options.atlas)
  const folder = toHere(options.atlas)
  const ingested = ingestAtlas(files)
  if (ingested.kind === "refused")
    return refuse(
      ingested.problems
        .filter(({ severity }) => severity === "error")
        .map((problem) => ({ ...problem, file: toHere(join(options.atlas, problem.file)) })),
      options.json,
    )
  const { atlas } = ingested
  const belt = atlas.belts.find(({ id }) => id === options.belt)
  if (belt === undefined) return refuse([unknownBelt(options.belt, folder, atlas)], options.json)
  const { from } = options
  if (from !== null && !(Math.abs(from[0]) <= 180 && Math.abs(from[1]) <= 90)) {
    const [lon, lat] = from
    return refuse([problemOf("coordinate-out-of-range", folder, WHOLE_FILE, { lon, lat })], options.json)
  }
  const { streets, problems } = await streetsOf(options, atlas)
  if (problems.length > 0) return refuse(problems, options.json)

  const { answered, omitted } = tourFor(options, atlas, belt.id, streets)
  if (options.json) await printJson(documentOf(answered, omitted))
  else await tellTour(answered, omitted, atlas)
  return EXIT.done
}

const tourFor = (
  options: TourOptions,
  atlas: Atlas,
  id: BeltId,
  streets: Streets,
): { readonly answered: Tour; readonly omitted: readonly Omitted[] } => {
  const index = indexAtlas(atlas)
  const belt = index.belts.get(id)
  if (belt === undefined) throw new RangeError(`no belt ${id}`)
  const sites = [...new Set([...belt.stops, ...belt.sites])].flatMap((site) => index.sites.get(site) ?? [])
  const { minutes, from, mode, date, startMinute } = options
  if (minutes === null && from === null)
    return { answered: tourOfBelt(belt, sites, streets, mode ?? "walk"), omitted: [] }
  const answer = guideAnswer(
    {
      belt,
      sites,
      tiers: new Map(),
      wish: {
        ...{ belt: id, mode: mode ?? "walk", group: false, date, startMinute, minutes },
        departure: from === null ? { kind: "anywhere" } : { kind: "place", at: from },
        ...{ round: false, kinds: [], tiers: [], order: null },
      },
    },
    streets,
    { kind: "milliseconds", milliseconds: ORDER_MS, now: () => performance.now() },
  )
  return answer.kind === "tour"
    ? { answered: answer.tour, omitted: [] }
    : { answered: answer.visit.tour, omitted: answer.visit.omitted }
}

/** The streets of the pack that was named, else the atlas's own; none where there are none. */
const streetsOf = async (
  { atlas: folder, pack }: TourOptions,
  { walk }: Atlas,
): Promise<{ readonly streets: Streets; readonly problems: readonly DataProblem[] }> => {
  const { metresPerMinute } = walk
  const none: Streets = { walk: null, drive: null, walkMetresPerMinute: metresPerMinute }
  const home = pack ?? join(folder, "streets")
  const file = GRAPHS.map((name) => join(home, name)).find((path) => existsSync(path))
  if (file === undefined) {
    const missing = pack === null ? [] : [problemOf("path-missing", toHere(pack), WHOLE_FILE, { path: toHere(pack) })]
    return { streets: none, problems: missing }
  }
  const { network, problems } = await readShapedStreets(file)
  if (network === null)
    return { streets: none, problems: problems.map((problem) => ({ ...problem, file: toHere(file) })) }
  const graphOf = (mode: TravelMode) => streetGraphOf(network, mode, metresPerMinute)
  return {
    streets: { walk: graphOf("walk"), drive: graphOf("drive"), walkMetresPerMinute: metresPerMinute },
    problems: [],
  }
}

const unknownBelt = (belt: string, folder: string, atlas: Atlas): DataProblem =>
  problemOf("belt-unknown", folder, WHOLE_FILE, { id: belt, known: atlas.belts.map(({ id }) => id).join(", ") })

const tenths = (value: number): number => Math.round(value * 10) / 10

const legOf = ({ from, to, way }: Leg) => ({
  from,
  to,
  metres: way.kind === "unknown" ? null : tenths(way.metres),
  seconds: way.kind === "unknown" ? null : tenths(way.seconds),
  estimated: way.kind === "estimate",
  reason: way.kind === "street" ? null : way.reason,
})

const reasonOf = (reason: OmitReason) =>
  reason.kind === "no-time"
    ? { reason: reason.kind, moreMinutes: Math.ceil(reason.moreMinutes) }
    : { reason: reason.kind }

/** The document of `tour --json`. Totals count the legs that are known; how many are not, and how many are estimates, stands beside. */
const documentOf = (answered: Tour, omitted: readonly Omitted[]) => {
  const legs = answered.legs.map(legOf)
  const sum = (what: "metres" | "seconds"): number => tenths(legs.reduce((total, leg) => total + (leg[what] ?? 0), 0))
  const { estimatedLegs, unknownLegs } = answered.totals
  return {
    order: answered.stops,
    legs,
    totalMetres: sum("metres"),
    totalSeconds: sum("seconds"),
    estimatedLegs,
    unknownLegs,
    omitted: omitted.map(({ site, reason }) => ({ site, ...reasonOf(reason) })),
  }
}

const tellTour = async (answered: Tour, omitted: readonly Omitted[], atlas: Atlas): Promise<void> => {
  const names = new Map(atlas.sites.map(({ id, name }) => [id, name]))
  for (const language of ["zh", "en"] as const) {
    const nameOf = (id: string): string => {
      const name = [...names].find(([site]) => site === id)?.[1]
      return name === undefined ? id : (name[language] ?? name.zh)
    }
    const { metres, seconds, estimatedLegs, unknownLegs } = answered.totals
    const lines = answered.stops.map((id, index) => `${index + 1}. ${nameOf(id)}`)
    const figures = { metres: Math.round(metres), minutes: Math.ceil(seconds / 60), estimatedLegs, unknownLegs }
    lines.push(sayCommand(language, "tour-total", { stops: answered.stops.length, ...figures }))
    for (const { site, reason } of omitted)
      lines.push(sayCommand(language, "tour-omitted", { name: nameOf(site), reason: reason.kind }))
    await print(`${lines.join("\n")}\n\n`)
  }
}
