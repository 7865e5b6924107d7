import { nearestTo, nearestTreeOf } from "../../src/compute/geodesy/nearest-tree.ts"
import { problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { EXIT, fromHere, parseCommand, print, sayCommand, toHere } from "../command-line.ts"
import { printAnswer, refuse } from "../coverage/answers.ts"
import { hasErrors, readPlacesFrom } from "../coverage/coverage-inputs.ts"
import { need, nothingElse } from "../coverage/option-values.ts"

const USAGE = "nearest-usage"

/**
 * `nearest --facilities F --demand P [--json]`: for each of those to be served the nearest facility and how many metres it
 * is away in a straight line on the ellipsoid; both null where there is no facility.
 */
export const nearest = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const { values, positionals } = parseCommand(argv, { facilities: text, demand: text }, USAGE)
  nothingElse(positionals, USAGE)
  const facilitiesPath = fromHere(need(values, "facilities", USAGE))
  const demandPath = fromHere(need(values, "demand", USAGE))
  const facilities = await readPlacesFrom(facilitiesPath)
  const demand = await readPlacesFrom(demandPath)
  const problems = [...facilities.problems, ...demand.problems]
  if (hasErrors(problems)) return refuse(problems, values.json)
  if (facilities.entries.length === 0)
    problems.push(problemOf("facilities-none", toHere(facilitiesPath), WHOLE_FILE, {}))
  if (demand.entries.length === 0) problems.push(problemOf("demand-none", toHere(demandPath), WHOLE_FILE, {}))

  const tree = nearestTreeOf(facilities.entries.map(({ at }) => at))
  const answer = demand.entries.map(({ id, at }) => {
    const found = nearestTo(tree, at)
    const facility = found === null ? undefined : facilities.entries[found.place]
    return { demand: id, facility: facility?.id ?? null, metres: found?.metres ?? null }
  })
  await printAnswer({ nearest: answer }, problems, values.json)
  if (!values.json) {
    const said = answer.map((row) =>
      row.metres === null
        ? ""
        : sayCommand("zh", "nearest-row", { ...row, facility: row.facility ?? "", metres: Math.round(row.metres) }),
    )
    await print(`${said.join("\n")}\n`)
  }
  return EXIT.done
}
