import { MOST_REACH_METRES } from "../../src/ingest/plain-places.ts"
import { EXIT, fromHere, parseCommand, print, sayCommand, toHere } from "../command-line.ts"
import { printAnswer, refuse } from "../coverage/answers.ts"
import { hasErrors, readAreasFrom, readPlacesFrom } from "../coverage/coverage-inputs.ts"
import { figureCoverage } from "../coverage/figure-coverage.ts"
import { need, nothingElse, numberIn, pathIn, withSigns } from "../coverage/option-values.ts"

const USAGE = "coverage-usage"

/**
 * `coverage --facilities F --reach METRES [--within D] [--demand P] [--json]`: area within reach of the facilities, whole
 * and by district, and who of those to be served is covered. A wrong district is left out and named; the rest is counted.
 */
export const coverage = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const known = { facilities: text, reach: text, within: text, demand: text }
  const { values, positionals } = parseCommand(withSigns(argv, ["--reach"]), known, USAGE)
  nothingElse(positionals, USAGE)
  const facilitiesPath = fromHere(need(values, "facilities", USAGE))
  const reachMetres = numberIn(need(values, "reach", USAGE), "reach", 0, MOST_REACH_METRES, USAGE)
  const [withinPath, demandPath] = [pathIn(values, "within"), pathIn(values, "demand")]

  const facilities = await readPlacesFrom(facilitiesPath)
  const within = withinPath === null ? { entries: [], problems: [] } : await readAreasFrom(withinPath)
  const demand = demandPath === null ? null : await readPlacesFrom(demandPath)
  const found = [...facilities.problems, ...within.problems, ...(demand?.problems ?? [])]
  const isUsable = within.entries.length > 0 || !hasErrors(within.problems)
  if (hasErrors(facilities.problems) || hasErrors(demand?.problems ?? []) || !isUsable)
    return refuse(found, values.json)

  const { figures, problems } = figureCoverage({
    ...{ facilities: facilities.entries, facilitiesFile: toHere(facilitiesPath), reachMetres },
    ...{ districts: within.entries, districtsFile: toHere(withinPath ?? facilitiesPath) },
    allDistricts: within.problems.length === 0,
    ...{ demand: demand?.entries ?? null, demandFile: toHere(demandPath ?? facilitiesPath) },
  })
  if (figures === null) return refuse([...found, ...problems], values.json)
  await printAnswer(figures, [...found, ...problems], values.json)
  if (!values.json) await tellFigures(figures, facilities.entries.length)
  return EXIT.done
}

type Figures = NonNullable<ReturnType<typeof figureCoverage>["figures"]>

const squareKilometres = (squareMetres: number): string => (squareMetres / 1e6).toFixed(3)

const tellFigures = async ({ unionAreaSquareMetres, within, demand }: Figures, facilities: number): Promise<void> => {
  for (const language of ["zh", "en"] as const) {
    const lines = [sayCommand(language, "coverage-area", { facilities, area: squareKilometres(unionAreaSquareMetres) })]
    for (const { id, areaSquareMetres, coveredSquareMetres } of within) {
      const said = { area: squareKilometres(areaSquareMetres), covered: squareKilometres(coveredSquareMetres) }
      lines.push(sayCommand(language, "coverage-within", { id, ...said }))
    }
    if (demand !== null && demand.total > 0) lines.push(sayCommand(language, "coverage-demand", demand))
    await print(`${lines.join("\n")}\n`)
  }
}
