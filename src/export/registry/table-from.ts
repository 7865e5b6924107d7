import type { AtlasIndex } from "../../domain/atlas-index.ts"
import type { Language, LocalText } from "../../domain/local-text.ts"
import type { RegistryWords } from "../../text/registry-words.ts"
import type { ReportColumn } from "../standards/report-table.ts"

/** What the tables of brands and pairs are told with. */
export type TableFrom = {
  readonly words: RegistryWords
  readonly language: Language
  readonly text: (text: LocalText) => string
  readonly index: AtlasIndex
  /** A line that says of which city and which day the tables are. */
  readonly lead: string
}

/** A column of words: how wide in characters of a workbook and in millimetres of paper. */
export const wordsColumn = (
  key: string,
  label: string,
  characters: number,
  millimetres: number | null = characters,
): ReportColumn => ({ key, label, characters, millimetres, look: "text" })

/** A column of numbers. */
export const numberColumn = (key: string, label: string, characters = 10): ReportColumn => ({
  ...wordsColumn(key, label, characters),
  look: "number",
})
