import { existsSync } from "node:fs"
import { join } from "node:path"
import type { BrandFinding } from "../../src/compute/brands/brand-finding.ts"
import { checkBrands } from "../../src/compute/brands/check-brands.ts"
import type { Atlas } from "../../src/domain/atlas.ts"
import type { BrandRules } from "../../src/domain/brand-rules.ts"
import type { Language } from "../../src/domain/local-text.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { type DataProblem, newProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { spellingsOf } from "../../src/ingest/publish/spellings.ts"
import { readBrandRules } from "../../src/ingest/read-brand-rules.ts"
import { brandFindingTeller } from "../../src/text/brand-checks-words.ts"
import en from "../../src/text/en/brand-checks.json" with { type: "json" }
import zh from "../../src/text/zh/brand-checks.json" with { type: "json" }
import { tellLine } from "../build/report.ts"
import { readFolder } from "../check/read-folder.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { strayFolder } from "../check/stray-folder.ts"
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
import { isDate, localToday } from "../tour/tour-options.ts"

const USAGE = "brands-usage"
const DEFAULT_RULES = join(import.meta.dirname, "..", "..", "data", "brand-rules", "default.json")
const WORDS = { zh, en }

const OPTIONS = {
  atlas: { type: "string" },
  on: { type: "string" },
  rules: { type: "string", default: DEFAULT_RULES },
  lang: { type: "string", default: "zh" },
} as const

/** `brands --atlas DIR [--on DATE] [--rules FILE] [--lang zh|en] [--json]`: what there is to look at in a list of brands. */
export const brands = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseCommand(argv, OPTIONS, USAGE)
  const { json, on = localToday() } = values
  if (positionals.length > 0) throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), USAGE)
  if (values.atlas === undefined) throw new WrongUsage(inBoth("route-missing", { option: "atlas" }), USAGE)
  if (!isDate(on)) throw new WrongUsage(inBoth("tour-wrong", { option: "on", found: on }), USAGE)
  const language = languageFrom(values.lang, USAGE)

  const { rules, problems: wrongRules } = await rulesIn(fromHere(values.rules))
  const { atlas, problems } = await atlasIn(fromHere(values.atlas))
  const errors = [...wrongRules, ...problems].filter(({ severity }) => severity === "error")
  if (atlas === null || rules === undefined) return refuse(errors, json)
  for (const problem of errors) tellLine(spoken(problem))
  const findings = checkBrands({ ...atlas, rules, spellings: spellingsOf(atlas).brands, on })
  if (json) await printJson(documentOf(findings, atlas, language, errors))
  else await tellPeople(findings, atlas, language)
  return EXIT.done
}

const rulesIn = async (
  path: string,
): Promise<{ readonly rules: BrandRules | undefined; readonly problems: readonly DataProblem[] }> => {
  const file = toHere(path)
  const found = await readTextFile(path)
  if (found === null)
    return { rules: undefined, problems: [problemOf("path-missing", file, WHOLE_FILE, { path: file })] }
  const log = newProblemLog(EXPLAINER)
  return { rules: readBrandRules(file, found, log), problems: log.all() }
}

/** The atlas without the records that have errors; null when there is none to speak of. */
const atlasIn = async (
  folder: string,
): Promise<{ readonly atlas: Atlas | null; readonly problems: readonly DataProblem[] }> => {
  const path = toHere(folder)
  if (!existsSync(folder)) return { atlas: null, problems: [problemOf("path-missing", path, WHOLE_FILE, { path })] }
  const stray = await strayFolder(folder)
  if (stray !== null) return { atlas: null, problems: [stray] }
  const { files } = await readFolder(folder)
  const ingested = ingestAtlas(files)
  const problems = ingested.problems.map((problem) => ({ ...problem, file: toHere(join(folder, problem.file)) }))
  return { atlas: ingested.kind === "refused" ? null : ingested.atlas, problems }
}

const tellerFor = (atlas: Atlas, language: Language): ((finding: BrandFinding) => string) =>
  brandFindingTeller(language, WORDS[language], {
    brands: new Map(atlas.brands.map((brand) => [brand.id, brand])),
    sites: new Map(atlas.sites.map((site) => [site.id, site])),
  })

/** Sites stand only where there are some, and problems only where records were left out. */
const documentOf = (
  findings: readonly BrandFinding[],
  atlas: Atlas,
  language: Language,
  errors: readonly DataProblem[],
) => {
  const tell = tellerFor(atlas, language)
  const checks = findings.map((finding) => ({
    kind: finding.kind,
    brands: finding.brands,
    ...(finding.sites.length === 0 ? {} : { sites: finding.sites }),
    score: finding.score,
    reason: tell(finding),
  }))
  return errors.length === 0 ? { checks } : { checks, problems: errors.map(spoken) }
}

const tellPeople = async (findings: readonly BrandFinding[], atlas: Atlas, language: Language): Promise<void> => {
  const tell = tellerFor(atlas, language)
  const lines: string[] = []
  for (const kind of new Set(findings.map((finding) => finding.kind))) {
    const ofKind = findings.filter((finding) => finding.kind === kind)
    const heading = { kind: WORDS[language][`kind.${kind}`], count: ofKind.length }
    lines.push(sayCommand(language, "brands-heading", heading))
    for (const finding of ofKind) lines.push(sayCommand(language, "brands-line", { reason: tell(finding) }))
    lines.push("")
  }
  const own = atlas.brands.filter(({ elsewhere }) => !elsewhere)
  lines.push(sayCommand(language, "brands-done", { brands: own.length, findings: findings.length }))
  await print(`${lines.join("\n")}\n`)
}
