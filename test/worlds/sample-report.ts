import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { standardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import { scoreAtlas } from "../../src/compute/standards/score-atlas.ts"
import type { Atlas } from "../../src/domain/atlas.ts"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import type { State } from "../../src/domain/evidence.ts"
import { type Finding, stateAt } from "../../src/domain/finding.ts"
import { type ListedTask, listTaskOf } from "../../src/domain/list-task.ts"
import type { Language } from "../../src/domain/local-text.ts"
import type { Standard } from "../../src/domain/standard.ts"
import { aboutTask } from "../../src/drafts/tasks-of-findings.ts"
import type { ReportFrom } from "../../src/export/standards/report-from.ts"
import { withListsWords } from "../../src/text/lists-words.ts"
import { type Book, openBook, sayIn } from "../../src/text/say.ts"
import { openAtlas } from "./open-atlas.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const TEXT = join(ROOT, "src", "text")
const book = (language: Language, name: string): Book =>
  JSON.parse(readFileSync(join(TEXT, language, `${name}.json`), "utf8"))
for (const language of ["zh", "en"] as const)
  openBook(language, { ...book(language, "screen"), ...book(language, "terms") })

/** The words of the lists, as the page says them. */
export const listsWords = (language: Language = "zh") => withListsWords(book(language, "lists"), sayIn(language))

/** A city of the data folder, opened. */
export const cityIn = (name: string): Atlas => {
  const folder = join(ROOT, "data", name)
  const files = readdirSync(folder).filter((file) => /\.(geo)?json$|\.csv$/.test(file) && file !== "expected.json")
  const standards = readdirSync(join(ROOT, "data", "standards"))
  return openAtlas(
    new Map([
      ...files.map((file) => [file, { text: readFileSync(join(folder, file), "utf8") }] as const),
      ...standards.map(
        (file) => [`standards/${file}`, { text: readFileSync(join(ROOT, "data", "standards", file), "utf8") }] as const,
      ),
    ]),
  )
}

const ON = "2026-11-22"

/** All that a report of a city is told from: its own standards of a kind, scored, with every finding and published task. */
export const reportFrom = (
  atlas: Atlas,
  wanted: (pack: Standard) => boolean = ({ appliesTo }) => appliesTo.what === "belt",
  language: Language = "zh",
): ReportFrom => {
  const context = standardsContext(atlas, ON, null)
  const scores = scoreAtlas(context)
  const packs = atlas.standards.filter(wanted)
  const findings = atlas.standards.flatMap((pack, at): Finding[] => {
    const rows = packs.includes(pack) ? (scores.tables[at]?.rows ?? 0) : 0
    return Array.from({ length: rows }, (_, row) =>
      pack.items.map((_one, item) => findingOf(context, at, row, item)),
    ).flat()
  })
  const states = new Map<string, State>(
    scores.tables.flatMap((table) => {
      const pack = atlas.standards.find(({ id }) => id === table.pack)
      const rows = table.what === "belt" ? atlas.belts : table.what === "site" ? atlas.sites : []
      return rows.flatMap(({ id }, row) =>
        (pack?.items ?? []).map(
          (item, column) => [`${table.pack} ${item.id} ${table.what} ${id}`, stateAt(table, row, column)] as const,
        ),
      )
    }),
  )
  const tasks = atlas.tasks.map((task): ListedTask => {
    const now = states.get(aboutTask(task) ?? "") ?? null
    return { task: listTaskOf(task, now), now }
  })
  return {
    atlas,
    index: indexAtlas(atlas),
    scores,
    packs,
    findings,
    tasks,
    withPersons: false,
    language,
    say: listsWords(language),
    sayFinding: (finding) => ({ reason: "reason" in finding ? finding.reason.kind : "", settle: null }),
    district: (name) => name,
    madeOn: ON,
  }
}
