import type { StandardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import type { Finding, Scores } from "../../src/domain/finding.ts"
import { listTaskOf } from "../../src/domain/list-task.ts"
import { inLanguage, type Language } from "../../src/domain/local-text.ts"
import type { Task } from "../../src/domain/task.ts"
import { reportOf } from "../../src/export/standards/report.ts"
import { reportWorkbook } from "../../src/export/standards/report-workbook.ts"
import enLists from "../../src/text/en/lists.json" with { type: "json" }
import enScreen from "../../src/text/en/screen.json" with { type: "json" }
import { sayReason, saySettles } from "../../src/text/finding-words.ts"
import { withListsWords } from "../../src/text/lists-words.ts"
import { openBook, sayIn } from "../../src/text/say.ts"
import zhLists from "../../src/text/zh/lists.json" with { type: "json" }
import zhScreen from "../../src/text/zh/screen.json" with { type: "json" }
import { namesIn, SAY, TERMS } from "./findings-document.ts"

const LISTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: zhLists, en: enLists }
const SCREEN: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: zhScreen, en: enScreen }

/** The workbook that the page of standards makes too: matrices, findings with evidence, the published lists, sources. */
export const findingsWorkbook = async (
  context: StandardsContext,
  scores: Scores,
  language: Language,
): Promise<Uint8Array> => {
  openBook(language, { ...SCREEN[language], ...TERMS[language] })
  const { atlas } = context
  const index = indexAtlas(atlas)
  const findings = scores.tables.flatMap((table, pack) =>
    Array.from({ length: table.rows * table.items }, (_, cell) =>
      findingOf(context, pack, Math.floor(cell / table.items), cell % table.items),
    ),
  )
  const say = SAY[language]
  const names = namesIn(context, language)
  return reportWorkbook(
    reportOf({
      atlas,
      index,
      scores,
      packs: atlas.standards,
      findings,
      tasks: atlas.tasks.map((task) => {
        const now = stateOfTask(task, findings)
        return { task: listTaskOf(task, now), now }
      }),
      withPersons: false,
      language,
      say: withListsWords(LISTS[language], sayIn(language)),
      sayFinding: (finding) => ({ reason: sayReason(say, finding, names), settle: saySettles(say, finding) }),
      district: (name) => inLanguage(index.districtNames.get(name) ?? { zh: name }, language),
      madeOn: scores.on,
    }),
  )
}

/** What is found now of what a task is about; null where it is about nothing a standard asks for. */
const stateOfTask = (task: Task, findings: readonly Finding[]): Finding["state"] | null => {
  const about = ({ pack, item, subject }: Finding): boolean =>
    pack === task.standard &&
    item === task.item &&
    (subject.kind === "belt"
      ? subject.belt === task.belt && task.site === null
      : subject.kind === "site"
        ? subject.site === task.site
        : task.belt === null && task.site === null)
  return findings.find(about)?.state ?? null
}
