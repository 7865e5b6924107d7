import type { Finding } from "../../../domain/finding.ts"
import type { ListedTask } from "../../../domain/list-task.ts"
import type { Standard } from "../../../domain/standard.ts"
import type { ReportFrom } from "../../../export/standards/report-from.ts"
import type { ListsTools } from "./lists-tools.ts"

/** What a report is told from, by what the page has. */
export const reportFromTools = (
  { reader, say, scores, sayFinding, today }: ListsTools,
  packs: readonly Standard[],
  findings: readonly Finding[],
  tasks: readonly ListedTask[],
  withPersons: boolean,
): ReportFrom => ({
  atlas: reader.atlas,
  index: reader.index,
  scores,
  packs,
  findings,
  tasks,
  withPersons,
  language: reader.view.language,
  say,
  sayFinding,
  district: reader.district,
  madeOn: today,
})

const ROWS_AT_ONCE = 400 // rows of a pack a turn: the page is never still for long, and can be stopped between

/** Asks for every finding of some packs, a few rows at a time. Stops early, with what it has, when nobody wants them any more. */
export const allFindings = async (
  { findings, scores }: Pick<ListsTools, "findings" | "scores">,
  packs: readonly Standard[],
  progress: (done: number, all: number) => void,
  isStopped: () => boolean,
): Promise<readonly Finding[]> => {
  const rowsOf = (pack: Standard): number => scores.tables.find((table) => table.pack === pack.id)?.rows ?? 0
  const all = packs.reduce((sum, pack) => sum + rowsOf(pack) * pack.items.length, 0)
  const found: Finding[] = []
  for (const pack of packs)
    for (let from = 0; from < rowsOf(pack) && !isStopped(); from += ROWS_AT_ONCE) {
      const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, rowsOf(pack) - from) }, (_, row) => from + row)
      for (const one of await findings({ pack: pack.id, rows, items: null, on: scores.on })) found.push(one)
      progress(found.length, all)
    }
  return found
}
