import type { StandardsContext } from "../../src/compute/standards/context.ts"
import { countStates, type Scores, type ScoreTable, stateAt } from "../../src/domain/finding.ts"
import { inLanguage, type Language } from "../../src/domain/local-text.ts"
import type { Standard } from "../../src/domain/standard.ts"
import { sayCounts, sayState } from "../../src/text/finding-words.ts"
import { SAY } from "./findings-document.ts"

/** The findings as lines to read: each pack with its counts, then belt by belt what each item came to; sites are counted by item. */
export const findingsTable = ({ atlas }: StandardsContext, { on, tables }: Scores, language: Language): string => {
  const say = SAY[language]
  const isFictional = atlas.fictional ? [language === "zh" ? "虚构示例" : "Invented example"] : []
  const head = [inLanguage(atlas.title, language), on, ...isFictional].join(" · ")
  const parts = tables.map((table, index) => {
    const pack = atlas.standards[index]
    if (pack === undefined) return ""
    const isChecklist = pack.checklist !== null
    const title = `${inLanguage(pack.title, language)}  ${sayCounts(say, countStates(table), isChecklist)}`
    const rows =
      table.what === "belt" ? beltLines(atlas.belts, pack, table, language) : itemLines(pack, table, language)
    return [title, ...rows.map((row) => `  ${row}`)].join("\n")
  })
  return [head, ...parts].join("\n\n")
}

const beltLines = (
  belts: StandardsContext["atlas"]["belts"],
  pack: Standard,
  table: ScoreTable,
  language: Language,
): readonly string[] =>
  belts.flatMap(({ name }, row) => {
    const states = pack.items.map((_, item) => stateAt(table, row, item))
    if (states.every((state) => state === "not-applicable")) return []
    const said = pack.items.map(
      ({ title }, item) => `${inLanguage(title, language)} ${sayState(SAY[language], states[item] ?? "unknown")}`,
    )
    return [[inLanguage(name, language), ...said].join(" | ")]
  })

const itemLines = (pack: Standard, table: ScoreTable, language: Language): readonly string[] =>
  pack.items.map(({ title }, item) => {
    const counts = countStates(table, null, [item])
    return `${inLanguage(title, language)}  ${sayCounts(SAY[language], counts, pack.checklist !== null)}`
  })
