import { alternativesFor, type Fit, type Match, type MatchRequest, matchNeeds } from "../../src/compute/pairs/match.ts"
import { isTooLarge } from "../../src/compute/pairs/match-size.ts"
import type { Language } from "../../src/domain/local-text.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { type DataProblem, newProblemLog, type ProblemLog, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readMatch } from "../../src/ingest/read-match.ts"
import en from "../../src/text/en/matching.json" with { type: "json" }
import { sayFit } from "../../src/text/matching-words.ts"
import zh from "../../src/text/zh/matching.json" with { type: "json" }
import { tellLine } from "../build/report.ts"
import { readTextFile } from "../check/read-text-file.ts"
import {
  EXIT,
  fromHere,
  inBoth,
  parseCommand,
  print,
  printJson,
  sayCommand,
  spoken,
  toHere,
  WrongUsage,
} from "../command-line.ts"
import { languageFrom } from "../language-option.ts"
import { refuse } from "../refuse.ts"

const USAGE = "match-usage"
const WORDS = { zh, en }
const MOST_ALTERNATIVES = 100

const OPTIONS = {
  pairs: { type: "string" },
  alternatives: { type: "string", default: "0" },
  lang: { type: "string", default: "zh" },
} as const

/** `match --pairs FILE [--alternatives N] [--lang zh|en] [--json]`: needs given to offers, as many as possible and then at least cost. */
export const match = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseCommand(argv, OPTIONS, USAGE)
  if (positionals.length > 0) throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), USAGE)
  if (values.pairs === undefined) throw new WrongUsage(inBoth("route-missing", { option: "pairs" }), USAGE)
  const language = languageFrom(values.lang, USAGE)
  const alternatives = alternativesFrom(values.alternatives)

  const path = fromHere(values.pairs)
  const file = toHere(path)
  const log = newProblemLog(EXPLAINER)
  const request = await requestIn(path, file, log)
  const problems = log.all()
  if (request === undefined) return refuse(problems, values.json)
  for (const problem of problems) tellLine(spoken(problem))
  const found = matchNeeds(request)
  if (values.json) await printJson(documentOf(found, request, language, alternatives, problems))
  else await tellPeople(found, request, language, alternatives)
  return EXIT.done
}

const requestIn = async (path: string, file: string, log: ProblemLog): Promise<MatchRequest | undefined> => {
  const found = await readTextFile(path)
  if (found === null) {
    log.add("path-missing", file, WHOLE_FILE, { path: file })
    return undefined
  }
  const stated = readMatch(file, found, log)
  if (stated === undefined) return undefined
  const request: MatchRequest = { ...stated, barred: [] }
  if (!isTooLarge(request)) return request
  log.add("match-too-large", file, WHOLE_FILE, { offers: stated.offers.length, needs: stated.needs.length })
  return undefined
}

const alternativesFrom = (text: string): number => {
  const most = MOST_ALTERNATIVES
  if (/^\d{1,3}$/.test(text) && Number(text) <= most) return Number(text)
  throw new WrongUsage(inBoth("whole-number", { option: "alternatives", most, found: text }), USAGE)
}

const othersOf = ({ need, offer }: Fit, request: MatchRequest, most: number): readonly Fit[] => {
  const asked = most === 0 ? undefined : request.needs.find(({ id }) => id === need)
  return asked === undefined ? [] : alternativesFor(request, asked, offer, most)
}

/** Alternatives stand only where they were asked for, and problems only where there are warnings. */
const documentOf = (
  { assignments, totalCost, unmatched }: Match,
  request: MatchRequest,
  language: Language,
  most: number,
  problems: readonly DataProblem[],
) => {
  const told = (fit: Fit) => ({ cost: fit.cost, why: sayFit(WORDS[language], fit) })
  const document = {
    assignments: assignments.map((one) => {
      const { offer, need } = one
      const others = othersOf(one, request, most).map((other) => ({ offer: other.offer, ...told(other) }))
      return { offer, need, ...told(one), ...(most === 0 ? {} : { alternatives: others }) }
    }),
    totalCost,
    unmatched,
  }
  return problems.length === 0 ? document : { ...document, problems: problems.map(spoken) }
}

const tellPeople = async (
  { assignments, totalCost, unmatched }: Match,
  request: MatchRequest,
  language: Language,
  most: number,
): Promise<void> => {
  const said = (fit: Fit) => ({
    ...{ offer: fit.offer, need: fit.need, why: sayFit(WORDS[language], fit), cost: fit.cost.toFixed(1) },
  })
  const lines: string[] = []
  for (const one of assignments) {
    lines.push(sayCommand(language, "match-line", said(one)))
    for (const other of othersOf(one, request, most)) lines.push(sayCommand(language, "match-alternative", said(other)))
  }
  if (unmatched.length > 0)
    lines.push(sayCommand(language, "match-unmatched", { needs: unmatched.join(language === "zh" ? "、" : ", ") }))
  const totals = { met: assignments.length, of: request.needs.length, cost: totalCost.toFixed(1) }
  lines.push(sayCommand(language, "match-done", totals))
  await print(`${lines.join("\n")}\n`)
}
