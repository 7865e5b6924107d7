import { inLanguage, type Language } from "../domain/local-text.ts"
import type { DataProblem } from "../ingest/problems.ts"
import type { Scene } from "../layers/scene.ts"
import type { ToldProblem } from "../panels/problems-page.tsx"
import { hasWords, say } from "../text/say.ts"
import { sayProblem, sayWhere } from "../text/say-problem.ts"

/** Parameters that name an item or a box of a standard by its code. */
const CODES = ["what", "role"] as const

/** A standard's items and boxes as a planner calls them, by the codes of the data. */
const itemNames = (scene: Scene, language: Language): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const { checklist, items } of scene.atlas.standards) {
    for (const { id, title } of items) names.set(id, inLanguage(title, language))
    if (checklist === null) continue
    for (const { id, title } of checklist.boxes)
      names.set(`${checklist.id}.${id}`, `${inLanguage(checklist.title, language)} · ${inLanguage(title, language)}`)
  }
  return names
}

const recordNames = ({ index }: Scene, language: Language): ReadonlyMap<string, string> =>
  new Map(
    [...index.sites, ...index.belts, ...index.brands].flatMap(([id, { name }]): [string, string][] =>
      name === null ? [] : [[id, inLanguage(name, language)]],
    ),
  )

/** Data problems in a planner's words: records and items by name; file, record and path as a detail for who keeps the data. */
export const tellProblems = (
  problems: readonly DataProblem[],
  language: Language,
  scene: Scene | null,
): readonly ToldProblem[] => {
  const items = scene === null ? null : itemNames(scene, language)
  const records = scene === null ? null : recordNames(scene, language)
  const named = (problem: DataProblem): DataProblem => {
    const found: Record<string, string> = {}
    for (const code of CODES) {
      const value = problem[code]
      if (typeof value !== "string") continue
      const key = `role.${value}`
      const name = hasWords(key) ? say(language, key) : items?.get(value)
      if (name !== undefined) found[code] = name
    }
    return { ...problem, ...found }
  }
  return problems.map((problem) => ({
    severity: problem.severity,
    name: problem.at.id === null ? null : (records?.get(problem.at.id) ?? null),
    where: `${problem.file} · ${sayWhere(language, problem)}`,
    words: sayProblem(language, named(problem)),
  }))
}
