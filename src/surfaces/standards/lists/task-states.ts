import type { Atlas } from "../../../domain/atlas.ts"
import type { State } from "../../../domain/evidence.ts"
import { type Scores, stateAt } from "../../../domain/finding.ts"
import type { Task } from "../../../domain/task.ts"

/** What is known now of what a task is about; null where it is about nothing a standard asks for. */
export const stateOfTasks = (atlas: Atlas, scores: Scores): ((task: Task) => State | null) => {
  const belts = new Map(atlas.belts.map(({ id }, row) => [id, row]))
  const sites = new Map(atlas.sites.map(({ id }, row) => [id, row]))
  const tables = new Map(scores.tables.map((table) => [table.pack, table]))
  const packs = new Map(atlas.standards.map((pack) => [pack.id, pack]))
  return ({ standard, item, belt, site }) => {
    const [table, pack] = standard === null ? [] : [tables.get(standard), packs.get(standard)]
    if (table === undefined || pack === undefined) return null
    const column = pack.items.findIndex(({ id }) => id === item)
    const row =
      table.what === "city"
        ? 0
        : table.what === "belt"
          ? belt !== null && belts.get(belt)
          : site !== null && sites.get(site)
    return column === -1 || typeof row !== "number" ? null : stateAt(table, row, column)
  }
}
