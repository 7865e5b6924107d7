import { isStaleAt, type ScoreTable, stateAt } from "../../../domain/finding.ts"

/** What a row does not have, and rows that have it, with evidence that has not grown old first. */
export type Lesson = { readonly item: number; readonly models: readonly number[] }

/** For each item that a row does not meet, up to `most` other rows that do. Items that nobody meets are left out. */
export const lessonsFor = (table: ScoreTable, row: number, most: number): readonly Lesson[] => {
  const lessons: Lesson[] = []
  for (let item = 0; item < table.items; item++) {
    const own = stateAt(table, row, item)
    if (own === "met" || own === "not-applicable") continue
    const met: number[] = []
    for (let other = 0; other < table.rows; other++)
      if (other !== row && stateAt(table, other, item) === "met") met.push(other)
    met.sort((a, b) => Number(isStaleAt(table, a, item)) - Number(isStaleAt(table, b, item)) || a - b)
    if (met.length > 0) lessons.push({ item, models: met.slice(0, most) })
  }
  return lessons
}
