import type { Atlas } from "../../domain/atlas.ts"
import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { Finding, Scores, ScoreTable } from "../../domain/finding.ts"
import type { ListedTask } from "../../domain/list-task.ts"
import { inLanguage, type Language } from "../../domain/local-text.ts"
import type { Standard } from "../../domain/standard.ts"
import type { SayLists } from "../../text/lists-words.ts"

/** A finding in words: why it is so, and what would settle it where nobody knows. */
export type FindingWords = { readonly reason: string; readonly settle: string | null }

/** All that a report is told from. */
export type ReportFrom = {
  readonly atlas: Atlas
  readonly index: AtlasIndex
  readonly scores: Scores
  /** The standards it tells of; the first gives it its title. */
  readonly packs: readonly Standard[]
  readonly findings: readonly Finding[]
  readonly tasks: readonly ListedTask[]
  /** 责任人 leaves this computer only when somebody asked for it. */
  readonly withPersons: boolean
  readonly language: Language
  readonly say: SayLists
  readonly sayFinding: (finding: Finding) => FindingWords
  readonly district: (name: string) => string
  /** Local day of making, "YYYY-MM-DD". */
  readonly madeOn: string
}

/** One row of a matrix: what it is about, and whose it is. */
export type SubjectRow = { readonly row: number; readonly id: string; readonly name: string; readonly unit: string }

/** The table of a pack's states; null where nobody has scored it. */
export const tableOf = (pack: Standard, { scores }: Pick<ReportFrom, "scores">): ScoreTable | null =>
  scores.tables.find((table) => table.pack === pack.id) ?? null

/** What the rows of a pack's table are about, in their order. */
export const subjectsOf = (pack: Standard, { atlas, language, district }: ReportFrom): readonly SubjectRow[] => {
  switch (pack.appliesTo.what) {
    case "belt":
      return atlas.belts.map(({ id, name, reportingUnit }, row) => ({
        row,
        id,
        name: inLanguage(name, language),
        unit: district(reportingUnit),
      }))
    case "site":
      return atlas.sites.map(({ id, name, district: where }, row) => ({
        row,
        id,
        name: inLanguage(name, language),
        unit: district(where),
      }))
    case "city":
      return [{ row: 0, id: atlas.id, name: cityOf(atlas, language), unit: cityOf(atlas, language) }]
  }
}

/** The city's belts as its data says, else by the title of it: 福州示范带图谱 → 福州示范带, Fuzhou Belt Atlas → Fuzhou belts. */
export const cityOf = ({ subject, title }: Pick<Atlas, "subject" | "title">, language: Language): string =>
  subject === null ? titled(inLanguage(title, language)) : inLanguage(subject, language)

const titled = (title: string): string =>
  title
    .replace(/\bBelt Atlas\b/, "belts")
    .replace(/图谱|\s*\bAtlas\b/g, "")
    .trim()

/** A day, a month or a year as the language writes it in a title: 2026年3月1日; English keeps 2026-03-01. */
export const dayWords = (date: string, language: Language): string => {
  const found = language === "zh" ? /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) : null
  if (found === null) return date
  const [, year, month, day] = found
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`
}
