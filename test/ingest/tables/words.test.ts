import { describe, expect, it } from "vitest"
import { TABLES, type Table } from "../../../src/ingest/tables/column.ts"
import columnWords from "../../../src/ingest/tables/column-words.json" with { type: "json" }
import { columnsOf } from "../../../src/ingest/tables/columns-of.ts"
import { headWordsOf } from "../../../src/ingest/tables/head-words.ts"
import { readChoice, wordOf } from "../../../src/ingest/tables/read-choice.ts"
import valueWords from "../../../src/ingest/tables/value-words.json" with { type: "json" }
import terms from "../../../src/text/zh/terms.json" with { type: "json" }
import { shippedStandards } from "../../worlds/import-with.ts"

const columnsIn = (table: Table) => columnsOf(table, { standards: shippedStandards })
const HEADS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = columnWords.columns
const TERMS: Readonly<Record<string, string>> = terms

/** Lists of codes that the page has words for as well, by the beginning of those words' keys. */
const ON_SCREEN: Readonly<Record<string, string>> = {
  "belts/kind": "belt-kind",
  "belts/stage": "belt-stage",
  "belts/evidenceState": "evidence-state",
  "sites/kind": "site-kind",
  "sites/scope": "scope",
  "sites/level": "level",
  "sites/condition": "condition",
  "sites/position.precision": "precision",
  "brands/tier": "tier",
  "brands/stage": "brand-stage",
  "brands/approvalStep": "approval-step",
  "pairs/state": "pair-state",
  state: "state",
}

describe.each(TABLES)("the columns of %s", (table) => {
  it("have a head in both languages, each its own, and no head without a column", () => {
    const columns = columnsIn(table)
    expect(columns.filter(({ zh, en, path }) => zh === path || en === path).map(({ path }) => path)).toEqual([])
    expect(new Set(columns.map(({ zh }) => zh)).size).toBe(columns.length)
    const paths = new Set(columns.map(({ path }) => path))
    expect(Object.keys(HEADS[table] ?? {}).filter((path) => !paths.has(path))).toEqual([])
  })

  it("are found again by their heads", () => {
    const columns = columnsIn(table)
    const words = headWordsOf(columns)
    for (const column of columns) {
      expect(words.find(column.zh)?.column.path, column.zh).toBe(column.path)
      expect(words.find(`${column.zh}★`)?.column.path, column.zh).toBe(column.path)
      expect(words.find(column.en)?.column.path, column.en).toBe(column.path)
    }
  })

  it("offer words that are read back as their codes", () => {
    for (const { form, path } of columnsIn(table)) {
      if (form.kind !== "choice") continue
      for (const code of form.codes)
        expect(readChoice(wordOf(form.words, code), form.words, form.codes), path).toBe(code)
    }
  })
})

describe("the words for codes", () => {
  it("are those on screen", () => {
    for (const [list, begins] of Object.entries(ON_SCREEN))
      for (const code of Object.keys(valueWords[list as keyof typeof valueWords]))
        expect(wordOf(list, code)).toBe(TERMS[`${begins}.${code}`])
  })

  it.each([
    ["社区党群服务中心", "service-centre"],
    ["某某科技园", "industrial-park"],
    ["户外劳动者驿站（二号）", "worker-station"],
    ["烈士陵园", "memorial-park"],
    ["清廉家园", null],
  ] as const)("are found within freer ones: %s", (words, code) => {
    expect(readChoice(words, "sites/kind", Object.keys(valueWords["sites/kind"]))).toBe(code)
  })

  it("are read to the letter where one says the opposite of the other", () => {
    const codes = Object.keys(valueWords.state)
    expect(["有", "无", "√", "×", "符合", "不符合", "没有"].map((word) => readChoice(word, "state", codes))).toEqual([
      ...["met", "unmet", "met", "unmet", "met", "unmet", "unmet"],
    ])
    expect(readChoice("有，待完善", "state", codes)).toBeNull()
  })
})
