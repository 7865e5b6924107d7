import { orderStops } from "../../src/compute/tour/order-stops.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { type DataProblem, newProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { type DistanceTable, readDistances } from "../../src/ingest/read-distances.ts"
import { sayProblem } from "../../src/text/say-problem.ts"
import { readTextFile } from "../check/read-text-file.ts"
import {
  EXIT,
  fromHere,
  inBoth,
  parseCommand,
  print,
  printJson,
  printRefusal,
  sayCommand,
  tell,
  toHere,
  WrongUsage,
} from "../command-line.ts"

const USUAL_BUDGET_MS = 200
const MOST_BUDGET_MS = 3_600_000 // an hour

const OPTIONS = {
  matrix: { type: "string" },
  open: { type: "boolean", default: false },
  start: { type: "string" },
  end: { type: "string" },
  seed: { type: "string", default: "1" },
  "budget-ms": { type: "string", default: String(USUAL_BUDGET_MS) },
} as const

/**
 * `order --matrix FILE [--open] [--start I] [--end J] [--seed S] [--budget-ms N] [--json]`: the shortest order of stops
 * found in so many milliseconds. A round trip begins at `--start`, else at stop 0.
 */
export const order = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseCommand(argv, OPTIONS, "order-usage")
  if (values.matrix === undefined || positionals.length > 0) throw new WrongUsage(inBoth("no-matrix"), "order-usage")
  const round = !values.open
  const seed = wholeNumber("seed", values.seed, Number.MAX_SAFE_INTEGER)
  const milliseconds = wholeNumber("budget-ms", values["budget-ms"], MOST_BUDGET_MS)

  const path = fromHere(values.matrix)
  const file = toHere(path)
  const log = newProblemLog(EXPLAINER)
  const found = await readTextFile(path)
  if (found === null) log.add("path-missing", file, WHOLE_FILE, { path: file })
  const table = found === null ? undefined : readDistances(file, found, log)
  if (table === undefined) return refuse(values.json, log.all())

  const { start, end } = endsOf(values, table)
  if (start !== null && start === end && !round && table.count > 1)
    return refuse(values.json, [problemOf("order-start-is-end", file, WHOLE_FILE, { stop: start })])
  const first = start ?? (round && table.count > 0 ? 0 : null)
  const ordered = orderStops({
    distances: table.distances,
    round,
    start: first,
    end: end === first && round ? null : end, // a round trip ends where it began without being told
    pinned: [],
    seed,
    budget: { kind: "milliseconds", milliseconds, now: () => performance.now() },
  })
  if (ordered.kind === "no-way") throw new Error("a leg without a way came out of a table that has none")
  if (values.json) await printJson({ order: ordered.order, length: ordered.length, proof: ordered.proof })
  else {
    await print(`${ordered.order.join(" ")}\n`)
    const said = { stops: table.count, length: ordered.length }
    for (const language of ["zh", "en"] as const) tell(sayCommand(language, "order-found", said))
  }
  return EXIT.done
}

const MOST_SAID = 20 // problems a person is told of; --json lists all

const refuse = async (json: boolean, problems: readonly DataProblem[]): Promise<number> => {
  if (json) await printRefusal(problems)
  for (const problem of problems.slice(0, MOST_SAID))
    for (const language of ["zh", "en"] as const) tell(sayProblem(language, problem))
  return EXIT.problems
}

type Ends = { readonly start: number | null; readonly end: number | null }

const endsOf = ({ start, end }: { start?: string; end?: string }, { count }: DistanceTable): Ends => ({
  start: start === undefined ? null : wholeNumber("start", start, count - 1),
  end: end === undefined ? null : wholeNumber("end", end, count - 1),
})

const wholeNumber = (option: string, text: string, most: number): number => {
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= most) return value
  throw new WrongUsage(inBoth("whole-number", { option, most, found: text }), "order-usage")
}
