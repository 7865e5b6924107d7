import { readShapedStreets } from "../build/read-street-file.ts"
import { tellBoth } from "../build/report.ts"
import { EXIT, print, printJson, sayCommand, toHere } from "../command-line.ts"
import { refuse } from "../refuse.ts"
import { findRoute } from "../route/find-route.ts"
import { readRouteOptions } from "../route/route-options.ts"

/**
 * `route --graph FILE --from LON,LAT --to LON,LAT --mode walk|drive [--json]`: the best way along streets as
 * `{metres, seconds, snapMetres: {from, to}, geometry}`. Metres and seconds count the streets alone.
 */
export const route = async (argv: readonly string[]): Promise<number> => {
  const { graph, from, to, mode, json } = readRouteOptions(argv)
  const file = toHere(graph)
  const { network, problems } = await readShapedStreets(graph)
  if (network === null)
    return refuse(
      problems.map((problem) => ({ ...problem, file })),
      json,
    )
  const found = findRoute(network, { from, to, mode, file })
  if (found.kind === "refused")
    return refuse([...found.problems, ...problems.map((problem) => ({ ...problem, file }))], json)

  const { way, drawn } = found
  const snapMetres = { from: rounded(way.from.metres), to: rounded(way.to.metres) }
  if (json) {
    const coordinates = drawn.line.map(([lon, lat]) => [toMillionth(lon), toMillionth(lat)])
    const geometry = { type: "LineString", coordinates }
    await printJson({ metres: rounded(way.metres), seconds: rounded(way.seconds), snapMetres, geometry })
    return EXIT.done
  }
  const figures = { metres: Math.round(way.metres), minutes: Math.ceil(way.seconds / 60) }
  const ends = { from: Math.round(snapMetres.from), to: Math.round(snapMetres.to) }
  for (const language of ["zh", "en"] as const) {
    const said = { mode: sayCommand(language, mode === "walk" ? "route-walk" : "route-drive"), ...figures, ...ends }
    await print(`${sayCommand(language, "route-done", said)}\n`)
  }
  if (drawn.roughParts.length > 0) tellBoth("route-rough", { count: drawn.roughParts.length })
  return EXIT.done
}

/** To the millimetre and the thousandth of a second: what the graph itself counts in. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** A tenth of a metre; the graph's own places are no finer. */
const toMillionth = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
