import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { PROBLEM_KINDS, type ProblemKind } from "../../src/ingest/problem-kinds.ts"
import { problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import en from "../../src/text/en/problems.json" with { type: "json" }
import { sayProblem, sayWhere } from "../../src/text/say-problem.ts"
import zh from "../../src/text/zh/problems.json" with { type: "json" }
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"

const KINDS = Object.keys(PROBLEM_KINDS)

/** The parameters of each kind as its line in the table writes them: only types at run time, so read from the file. */
const TABLE = readFileSync(join(import.meta.dirname, "..", "..", "src", "ingest", "problem-kinds.ts"), "utf8")
const saysOf = (kind: string): readonly string[] => {
  const line = new RegExp(`^ {2}"?${kind}"?: (?:error|warning)(?:<([^>]*)>)?\\(\\)`, "m").exec(TABLE)
  if (line === null) throw new Error(`no line for ${kind}`)
  return [...(line[1] ?? "").matchAll(/"(\w+)"/g)].map(([, name]) => name ?? "")
}
const isSentence = (key: string): boolean => !/^(?:at|type)-/.test(key)
const placesIn = (sentence: string): string[] => [
  ...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "")),
]
const wordsOf = (words: Readonly<Record<string, string>>, kind: string): string => words[kind] ?? ""

describe("the words for what is wrong with data", () => {
  it.each(["zh", "en"] as const)(
    "has a sentence in %s for every kind, and none for a kind that is gone",
    (language) => {
      const said = Object.keys(language === "zh" ? zh : en).filter(isSentence)
      expect(said.sort()).toEqual([...KINDS].sort())
    },
  )

  it.each(KINDS)("uses only what it is told, and all of it, for %s", (kind) => {
    for (const words of [zh, en]) expect(placesIn(wordsOf(words, kind)).sort()).toEqual([...saysOf(kind)].sort())
  })

  it("writes Chinese with Chinese punctuation", () => {
    for (const [key, sentence] of Object.entries(zh)) {
      expect(sentence, key).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]|[\u4e00-\u9fff]\.(?:$|\s)/)
      if (isSentence(key)) expect(sentence, key).toMatch(/。$/)
    }
  })

  it("says where: line, record, path, or the whole file", () => {
    const problem = problemOf("file-empty", "x.json", WHOLE_FILE, {})
    expect(sayWhere("zh", problem)).toBe("整个文件")
    const at = { line: 3, column: 5, index: 0, id: "hall", path: "features[0].properties.name" }
    expect(sayWhere("zh", { ...problem, at })).toBe("第 3 行第 5 列，第 1 条（hall），features[0].properties.name")
    expect(sayWhere("en", { ...problem, at })).toBe("line 3, column 5, record 1 (hall), features[0].properties.name")
  })

  it("names types as a planner would, not as a programmer", () => {
    const problem = problemOf("geojson-member-type", "x.json", WHOLE_FILE, { member: "a", expected: "object | null" })
    expect(sayProblem("zh", problem)).toContain("应为对象（写在 { } 里）或 null。")
    expect(sayProblem("en", problem)).toContain("must be an object { } or null.")
  })

  it("counts the entries of a list instead of calling the list a number", () => {
    const town = threeBridges()
    Object.assign(town.atlas, { bounds: [119, 26, 120] })
    const [problem] = ingestAtlas(filesOf(town)).problems
    expect(problem && sayProblem("zh", problem)).toBe("“bounds”写了 3 项，应为 ≥ 4 项。请补上或删去。")
  })

  it("shows control characters of the data instead of sending them to a terminal", () => {
    const red = "\u001b[31m"
    const at = { ...WHOLE_FILE, path: `properties.${red}` }
    const problem = problemOf("field-unknown", "x.json", at, { field: red, count: 1 })
    expect(sayProblem("zh", problem)).toContain("“\\u001b[31m”")
    expect(sayProblem("en", problem) + sayWhere("en", problem)).not.toContain("\u001b")
  })

  it("leaves no empty place in a sentence", () => {
    const kinds = KINDS.filter((kind): kind is ProblemKind => kind in PROBLEM_KINDS)
    for (const kind of kinds) {
      const parameters = Object.fromEntries(saysOf(kind).map((name) => [name, "…"]))
      const problem = { kind, severity: "error" as const, file: "x", at: WHOLE_FILE, ...parameters }
      for (const language of ["zh", "en"] as const) expect(sayProblem(language, problem)).not.toContain("{{")
    }
  })
})
