import type { Language } from "../domain/local-text.ts"
import type { FoundProblem } from "../ingest/import/import-problems.ts"
import type { BenchTold } from "../surfaces/workbench/bench-state.ts"
import { sayImport } from "../text/say-import.ts"
import { sayWhere } from "../text/say-problem.ts"

const SHEETS = /\.(?:xlsx|ods|csv|tsv|txt)$/i

/** Problems in words, each with the sheet and the row it is about. */
export const benchTold = (problems: readonly FoundProblem[], language: Language): readonly BenchTold[] =>
  problems.map((problem) => {
    const { file, at, severity } = problem
    const words = sayImport(language, problem)
    const isPlaced = Object.values(at).some((part) => part !== null)
    if (!SHEETS.test(file) || !isPlaced) {
      const place = isPlaced ? ` ${sayWhere(language, { kind: "unexpected", severity, file, at })}` : ""
      return { severity, words, where: `${file}${place}`, sheet: null, row: null }
    }
    // `示范点!C5`, `C5` in a table without sheets, or the sheet's name alone
    const [, named = null, cell = null] = /^(?:(.*)!)?([A-Z]+\d+)$/.exec(at.path ?? "") ?? []
    const sheet = cell === null ? (at.path ?? "") : (named ?? "")
    const place = cell ?? (at.line === null ? "" : String(at.line))
    return {
      severity,
      words,
      where: [file, sheet, place].filter(Boolean).join(" · "),
      sheet: `${file}\n${sheet}`,
      row: at.line,
    }
  })
