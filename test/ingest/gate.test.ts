import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { findJsonFault } from "../../src/ingest/gate/json-fault.ts"
import { readJson, readText } from "../../src/ingest/gate/read-json.ts"
import { tooDeepAt } from "../../src/ingest/gate/too-deep-at.ts"
import { walkJson } from "../../src/ingest/gate/walk-json.ts"
import { LIMITS } from "../../src/ingest/limits.ts"
import { newProblemLog } from "../../src/ingest/problems.ts"

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { below: value }
  return value
}

describe("the place where a file nests too deep", () => {
  it("is the first bracket too many, brackets in texts not counted", () => {
    expect(tooDeepAt("[[[1]]]", 2)).toBe(2)
    expect(tooDeepAt('{"[[\\"[[": [], "b": [{}]}', 2)).toBe(21)
    expect(tooDeepAt('[["]"], []]', 2)).toBe(-1)
  })

  it("is told to the author", () => {
    const log = newProblemLog(EXPLAINER)
    readJson("x.json", { text: `{\n "a": ${"[".repeat(64)}${"]".repeat(64)}}` }, log)
    expect(log.all()).toMatchObject([{ kind: "json-too-deep", at: { line: 2, column: 70 } }])
  })
})

describe("the walk before the schema", () => {
  it("lets 64 levels pass and not one more", () => {
    expect(walkJson(nested(LIMITS.levels))).toBeNull()
    expect(walkJson(nested(LIMITS.levels + 1))).toEqual({ kind: "too-deep" })
  })

  it("never runs out of stack, however deep somebody nests", () => {
    expect(walkJson(nested(100_000))).toEqual({ kind: "too-deep" })
    expect(walkJson(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)))).toEqual({ kind: "too-deep" })
  })

  it("counts features and positions", () => {
    const limits = { levels: 64, features: 3, positions: 4 }
    const features = (many: number) => ({ features: Array.from({ length: many }, () => ({ geometry: null })) })
    expect(walkJson(features(3), limits)).toBeNull()
    expect(walkJson(features(4), limits)).toEqual({ kind: "too-many-features", count: 4 })
    expect(walkJson({ coordinates: Array.from({ length: 4 }, () => [1, 2]) }, limits)).toBeNull()
    expect(walkJson({ coordinates: [1, 2, 3, 4, 5].map((x) => [x, x]) }, limits)).toEqual({
      kind: "too-many-positions",
    })
  })

  it.each(["__proto__", "constructor", "prototype"])("stops at the key %s wherever it is", (key) => {
    expect(walkJson(JSON.parse(`{"a": [{"${key}": {}}]}`))).toEqual({ kind: "key-forbidden", key })
    expect(walkJson(JSON.parse(`{"a": "${key}"}`))).toBeNull()
  })
})

describe("the size", () => {
  it("is counted in bytes, so Chinese weighs three times its letters", () => {
    const log = newProblemLog(EXPLAINER)
    const third = Math.ceil(LIMITS.bytes / 3)
    expect(readText("big.json", { text: "党".repeat(third) }, log)).toBeNull()
    expect(readText("big.json", { text: "a".repeat(third) }, log)).not.toBeNull()
    expect(log.all()).toMatchObject([{ kind: "file-too-large", limit: 128 }])
  })
})

describe("where a text stops being JSON", () => {
  it.each([
    ['{"a": 1,\n "b": ', "truncated", 2, 7],
    ['{"a": "open', "truncated", 1, 12],
    ['["a", tru', "truncated", 1, 7],
    ['{"a": 1,}', "invalid", 1, 9],
    ["{'a': 1}", "invalid", 1, 2],
    ["[1 2]", "invalid", 1, 4],
    ["[1]\n]", "invalid", 2, 1],
    ["[01]", "invalid", 1, 3],
    ['["a\tb"]', "invalid", 1, 4],
    ["[1, -Infinity]", "not-a-number", 1, 5],
    ["[NaN]", "not-a-number", 1, 2],
  ] as const)("%j: %s at line %d, column %d", (text, kind, line, column) => {
    expect(findJsonFault(text)).toMatchObject({ kind, line, column })
  })

  it("finds a fault exactly where JSON.parse refuses", () => {
    const letters = fc.constantFrom(...'{}[],:"\\ \n01-.eE+tfnaru\u0001')
    const spoilt = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.array(letters, { maxLength: 3 }), fc.nat(4))
      .map(
        ([text, at, put, cut]) =>
          text.slice(0, at % (text.length + 1)) + put.join("") + text.slice((at % (text.length + 1)) + cut),
      )
    fc.assert(
      fc.property(spoilt, (text) => {
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        return (findJsonFault(text) === null) === parses
      }),
      { numRuns: 2000 },
    )
  })

  it("is found in megabytes of one string and a million open brackets", () => {
    expect(findJsonFault(`["${"x".repeat(5_000_000)}`)).toMatchObject({ kind: "truncated" })
    expect(findJsonFault("[".repeat(1_000_000))).toMatchObject({ kind: "truncated" })
  })
})
