import { describe, expect, it } from "vitest"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"
import { readMatch } from "../../src/ingest/read-match.ts"

const read = (value: unknown) => {
  const log = newProblemLog(EXPLAINER)
  const text = typeof value === "string" ? value : JSON.stringify(value)
  const match = readMatch("match.json", { text }, log)
  return { match, problems: log.all(), kinds: log.all().map(({ kind }) => kind) }
}
const offer = (said: object = {}) => ({ id: "o", categories: ["法律"], ...said })
const need = (said: object = {}) => ({ id: "n", categories: ["法律"], ...said })

describe("a file of offers and needs", () => {
  it("says only what it must: capacity is one, places and locks may be absent", () => {
    const { match, kinds } = read({ offers: [offer()], needs: [need({ at: null })] })
    expect(kinds).toEqual([])
    expect(match).toEqual({
      offers: [{ id: "o", categories: ["法律"], at: null, capacity: 1 }],
      needs: [{ id: "n", categories: ["法律"], at: null }],
      locked: [],
    })
  })

  it("may begin with a byte order mark, and hold pictures and rare characters", () => {
    const value = { offers: [offer({ id: "㙘𪣻", categories: ["🌟"] })], needs: [need({ categories: ["🌟"] })] }
    expect(read(`\uFEFF${JSON.stringify(value)}`).match?.offers[0]).toMatchObject({ id: "㙘𪣻", categories: ["🌟"] })
  })

  it.for([
    ["two of one id", { offers: [offer(), offer()], needs: [] }, ["id-twice"]],
    ["no id", { offers: [{ categories: ["法律"] }], needs: [] }, ["field-missing"]],
    ["no list of needs", { offers: [] }, ["field-missing"]],
    ["a list where an object should be", [], ["not-an-object"]],
    ["categories that are no list", { offers: [offer({ categories: "法律" })], needs: [] }, ["field-type"]],
    ["half a unit", { offers: [offer({ capacity: 1.5 })], needs: [] }, ["field-type"]],
    ["less than nobody", { offers: [offer({ capacity: -1 })], needs: [] }, ["field-range"]],
    [
      "a place that is no number",
      '{"offers": [], "needs": [{"id": "n", "categories": ["a"], "at": [NaN, 2]}]}',
      ["json-not-a-number"],
    ],
    [
      "a place beyond all numbers",
      '{"offers": [], "needs": [{"id": "n", "categories": ["a"], "at": [1e999, 2]}]}',
      ["coordinate-not-a-number"],
    ],
    ["a place in words", { offers: [], needs: [need({ at: ["119", "26"] })] }, ["coordinate-not-a-number"]],
    ["a place written the wrong way round", { offers: [], needs: [need({ at: [26, 119] })] }, ["coordinates-swapped"]],
    ["a lock on nobody", { offers: [offer()], needs: [need()], locked: [["o", "x"]] }, ["reference-unknown"]],
    ["a lock of one", { offers: [offer()], needs: [need()], locked: [["o"]] }, ["field-form"]],
    ["locks that are no list", { offers: [offer()], needs: [need()], locked: { o: "n" } }, ["field-type"]],
    [
      "locks beyond capacity",
      {
        offers: [offer()],
        needs: [need(), need({ id: "m" })],
        locked: [
          ["o", "n"],
          ["o", "m"],
        ],
      },
      ["locks-over-capacity"],
    ],
    [
      "a need locked to two",
      {
        offers: [offer(), offer({ id: "p" })],
        needs: [need()],
        locked: [
          ["o", "n"],
          ["p", "n"],
        ],
      },
      ["need-locked-twice"],
    ],
  ] as const)("is refused for %s", ([, value, expected]) => {
    const { match, kinds } = read(value)
    expect(match).toBeUndefined()
    expect(kinds).toEqual(expected)
  })

  it("is told of what does no harm, and read all the same", () => {
    const { match, kinds } = read({
      offers: [offer({ capacity: 0, phone: 1 }), offer({ id: "p" })],
      needs: [need({ categories: [] }), need({ id: "m", categories: ["法律", "法律"] })],
      locked: [
        ["p", "m"],
        ["p", "m"],
      ],
      note: "x",
    })
    expect(kinds.toSorted()).toEqual(
      ["field-unknown", "capacity-none", "field-unknown", "categories-none", "listed-twice", "listed-twice"].toSorted(),
    )
    expect(match?.needs[1]?.categories).toEqual(["法律"])
    expect(match?.locked).toEqual([["p", "m"]])
  })
})
