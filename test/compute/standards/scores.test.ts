import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { contextOn, type StandardsContext, standardsContext } from "../../../src/compute/standards/context.ts"
import { findingOf } from "../../../src/compute/standards/finding-of.ts"
import { type Edit, rescore } from "../../../src/compute/standards/rescore.ts"
import { scoreAtlas } from "../../../src/compute/standards/score-atlas.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import type { Atlas } from "../../../src/domain/atlas.ts"
import { isStaleAt, type Scores, stateAt } from "../../../src/domain/finding.ts"
import { anyBelt, anyScoredCity, anySite, manyPacks } from "../../worlds/any-scored-city.ts"
import { gridTown } from "../../worlds/grid-town.ts"
import { cityOf, siteOf, TODAY } from "../../worlds/scored-city.ts"
import { plainScores } from "./plain-scores.ts"

const TOWN = streetGraphOf(gridTown(8), "walk")

const anyDay = fc.constantFrom(TODAY, "2019-06-30", "2020-12-31", "2030-01-01")
const anyStreets = fc.constantFrom(TOWN, null)

const asked = (plain: Atlas): Atlas => ({ ...plain, standards: manyPacks })

const anyEdit = ({ belts, sites }: Atlas): fc.Arbitrary<Edit | null> => {
  const edits: fc.Arbitrary<Edit>[] = [
    ...belts.map((_, row) => anyBelt(row).map((belt): Edit => ({ kind: "belt", belt }))),
    ...sites.map((_, row) => anySite(row).map((site): Edit => ({ kind: "site", site }))),
  ]
  return edits.length === 0 ? fc.constant(null) : fc.oneof(...edits)
}

/** Every state as a word, stale ones marked, pack by pack. */
const wordsOf = ({ tables }: Scores): readonly (readonly string[])[] =>
  tables.map((table) =>
    Array.from({ length: table.rows * table.items }, (_, cell) => {
      const [row, item] = [Math.floor(cell / table.items), cell % table.items]
      return `${stateAt(table, row, item)}${isStaleAt(table, row, item) ? " (stale)" : ""}`
    }),
  )

const everyFinding = (context: StandardsContext) =>
  scoreAtlas(context).tables.map((table, pack) =>
    Array.from({ length: table.rows * table.items }, (_, cell) =>
      findingOf(context, pack, Math.floor(cell / table.items), cell % table.items),
    ),
  )

const TIMES = { timeout: 60_000 } // a busy machine

describe("the scores of any city on any day", TIMES, () => {
  it("are what a plain reading of the rules says", () => {
    fc.assert(
      fc.property(anyScoredCity, anyDay, anyStreets, (plain, on, streets) => {
        const atlas = asked(plain)
        expect(wordsOf(scoreAtlas(standardsContext(atlas, on, streets)))).toEqual(plainScores(atlas, on, streets))
      }),
      { numRuns: 100 },
    )
  })

  it("say the same as the findings with their reasons", () => {
    fc.assert(
      fc.property(anyScoredCity, anyDay, anyStreets, (plain, on, streets) => {
        const atlas = asked(plain)
        const context = standardsContext(atlas, on, streets)
        const said = everyFinding(context).map((findings) =>
          findings.map((one) => `${one.state}${one.state === "met" && one.stale ? " (stale)" : ""}`),
        )
        expect(said).toEqual(wordsOf(scoreAtlas(context)))
      }),
      { numRuns: 100 },
    )
  })

  it("are the same after an edit as when all is scored anew", () => {
    fc.assert(
      fc.property(
        anyScoredCity.chain((atlas) => fc.tuple(fc.constant(atlas), fc.array(anyEdit(atlas), { maxLength: 4 }))),
        anyDay,
        anyStreets,
        ([plain, edits], on, streets) => {
          const atlas = asked(plain)
          const context = standardsContext(atlas, on, streets)
          let now = { context, scores: scoreAtlas(context) }
          for (const edit of edits) if (edit !== null) now = rescore(now.context, now.scores, edit)
          const anew = standardsContext(now.context.atlas, on, streets)
          expect(wordsOf(now.scores)).toEqual(wordsOf(scoreAtlas(anew)))
          expect(everyFinding(now.context)).toEqual(everyFinding(anew))
        },
      ),
      { numRuns: 150 },
    )
  })

  it("are the same whether another day was asked about before or not", () => {
    fc.assert(
      fc.property(anyScoredCity, anyDay, anyDay, anyStreets, (plain, one, other, streets) => {
        const atlas = asked(plain)
        const later = contextOn(standardsContext(atlas, one, streets), other)
        expect(wordsOf(scoreAtlas(later))).toEqual(wordsOf(scoreAtlas(standardsContext(atlas, other, streets))))
      }),
      { numRuns: 100 },
    )
  })

  it("never find anything unmet that only a partial list is silent about", () => {
    fc.assert(
      fc.property(anyScoredCity, anyDay, (plain, on) => {
        const atlas = asked(plain)
        const silent = atlas.belts.map((belt) => ({
          ...belt,
          siteList: "partial" as const,
          line: null,
          milestones: [],
        }))
        const context = standardsContext({ ...atlas, belts: silent }, on, null)
        const tables = scoreAtlas(context).tables.filter(({ what }) => what === "belt")
        for (const table of tables)
          for (let row = 0; row < table.rows; row++)
            for (let item = 0; item < table.items; item++) expect(stateAt(table, row, item)).not.toBe("unmet")
      }),
    )
  })

  it("refuse an edit of something that is not there", () => {
    const context = standardsContext(cityOf({}), TODAY, null)
    expect(() => rescore(context, scoreAtlas(context), { kind: "site", site: siteOf("nowhere") })).toThrow(RangeError)
  })
})
