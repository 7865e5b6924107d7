import type { StandardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import { countStates, type Finding, type Scores, type StateCounts } from "../../src/domain/finding.ts"
import { inLanguage, type Language } from "../../src/domain/local-text.ts"
import enFindings from "../../src/text/en/findings.json" with { type: "json" }
import enTerms from "../../src/text/en/terms.json" with { type: "json" }
import {
  type FindingNames,
  type SayFinding,
  sayReason,
  saySettles,
  withFindingWords,
} from "../../src/text/finding-words.ts"
import { openBook, sayIn } from "../../src/text/say.ts"
import zhFindings from "../../src/text/zh/findings.json" with { type: "json" }
import zhTerms from "../../src/text/zh/terms.json" with { type: "json" }

openBook("zh", zhTerms)
openBook("en", enTerms)

/** Findings said in a language. */
export const SAY: Readonly<Record<Language, SayFinding>> = {
  zh: withFindingWords(zhFindings, sayIn("zh")),
  en: withFindingWords(enFindings, sayIn("en")),
}

/** What the sites and boxes of an atlas are called. */
export const namesIn = ({ atlas, siteRows, packRows }: StandardsContext, language: Language): FindingNames => ({
  site: (id) => {
    const name = atlas.sites[siteRows.get(id) ?? -1]?.name
    return name === undefined ? id : inLanguage(name, language)
  },
  box: (pack, box) => {
    const form = atlas.standards[packRows.get(pack) ?? -1]?.checklist
    const title = form?.boxes.find(({ id }) => id === box)?.title
    return title === undefined ? box : inLanguage(title, language)
  },
})

/** How many of each state, by pack. */
export const totalsOf = ({ tables }: Scores): Readonly<Record<string, StateCounts>> =>
  Object.fromEntries(tables.map((table) => [table.pack, countStates(table)]))

/** The document of `standards --json`: every finding of every pack with its reason in figures and words, and how many of each state. */
export const findingsDocument = (context: StandardsContext, scores: Scores) => {
  const names = { zh: namesIn(context, "zh"), en: namesIn(context, "en") }
  const findings = scores.tables.flatMap((table, pack) =>
    Array.from({ length: table.rows * table.items }, (_, cell) =>
      documentOf(findingOf(context, pack, Math.floor(cell / table.items), cell % table.items), names),
    ),
  )
  return { findings, totals: totalsOf(scores) }
}

const documentOf = (finding: Finding, names: Readonly<Record<Language, FindingNames>>) => {
  const { pack, item, subject, state, support } = finding
  const sites = [...new Set(support.flatMap(({ site }) => site ?? []))]
  const [zh, en] = [saySettles(SAY.zh, finding), saySettles(SAY.en, finding)]
  return {
    pack,
    item,
    ...(subject.kind === "belt" ? { belt: subject.belt } : {}),
    ...(subject.kind === "site" ? { site: subject.site } : {}),
    state,
    ...(finding.state === "met" && finding.stale ? { stale: true } : {}),
    reason: {
      ...(finding.state === "planned" ? { kind: "planned", by: finding.by } : finding.reason),
      zh: sayReason(SAY.zh, finding, names.zh),
      en: sayReason(SAY.en, finding, names.en),
    },
    ...(zh === null || en === null ? {} : { settles: { zh, en } }),
    ...(sites.length === 0 ? {} : { sites }),
    evidence: support.flatMap(({ site, evidence, stale }) =>
      evidence === null ? [] : [{ ...evidence, ...(site === null ? {} : { site }), stale }],
    ),
  }
}
