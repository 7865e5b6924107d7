import { standardsContext } from "../compute/standards/context.ts"
import { scoreAtlas } from "../compute/standards/score-atlas.ts"
import { isByte } from "../compute/standards/state-byte.ts"
import type { Atlas } from "../domain/atlas.ts"
import type { BenchStandard, ItemScore } from "../domain/bench-form.ts"
import type { ScoreTable } from "../domain/finding.ts"

/** Standards with how a draft does by those it adopts, on a day; rules along streets say that they cannot know. */
export const scoredStandards = (
  city: Atlas | null,
  standards: readonly BenchStandard[],
  on: string,
): readonly BenchStandard[] => {
  if (city === null) return standards
  const { tables } = scoreAtlas(standardsContext(city, on, null))
  return standards.map((one) => {
    const row = city.standards.findIndex(({ id }) => id === one.standard.id)
    const [pack, table] = [city.standards[row], tables[row]]
    if (pack === undefined || table === undefined) return one
    return { ...one, items: pack.items.map(({ id }, item) => itemScore(id, item, table)) }
  })
}

const itemScore = (id: string, item: number, { states, rows, items }: ScoreTable): ItemScore => {
  const count = { met: 0, unmet: 0, unknown: 0, planned: 0, notApplicable: 0 }
  for (let row = 0; row < rows; row++) {
    const byte = states[row * items + item] ?? 0
    if (isByte(byte, "met")) count.met++
    else if (isByte(byte, "unmet")) count.unmet++
    else if (isByte(byte, "planned")) count.planned++
    else if (isByte(byte, "not-applicable")) count.notApplicable++
    else count.unknown++
  }
  return { id, ...count }
}
