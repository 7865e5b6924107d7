import type { AtlasFiles } from "../atlas-files.ts"
import { readStandardText } from "../schema/read-standard-text.ts"
import { atlasRecords } from "../template/atlas-records.ts"
import { templateSheets } from "../template/template-book.ts"
import { type TemplateWords, templateWorkbook } from "../template/template-workbook.ts"
import { USUAL_STANDARDS } from "./read-bench.ts"

/** The workbook to fill in, blank or with the files of an atlas in it. */
export const blankTemplate = (
  words: TemplateWords,
  standards: readonly string[],
  from: ReadonlyMap<string, string>,
): Promise<Uint8Array> => {
  const files: AtlasFiles = new Map([...from].map(([name, text]) => [name, { text }]))
  const usual = standards.flatMap((text) => {
    const standard = readStandardText(text)
    return standard !== null && USUAL_STANDARDS.includes(standard.id) ? [standard] : []
  })
  const ordered = USUAL_STANDARDS.flatMap((id) => usual.filter((one) => one.id === id))
  return templateWorkbook(templateSheets(atlasRecords(files), ordered), words)
}
