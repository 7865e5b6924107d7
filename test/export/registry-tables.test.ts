import { beforeAll, describe, expect, it } from "vitest"
import { lookAtRegistry } from "../../src/compute/brands/look-at-registry.ts"
import { planVisitRound } from "../../src/compute/brands/visit-round.ts"
import { propose } from "../../src/compute/pairs/propose.ts"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import type { LocalText } from "../../src/domain/local-text.ts"
import { brandsTable } from "../../src/export/registry/brand-tables.ts"
import { livesTable } from "../../src/export/registry/lives-table.ts"
import { matchTable } from "../../src/export/registry/match-table.ts"
import { pairsTable } from "../../src/export/registry/pair-tables.ts"
import { roundTable } from "../../src/export/registry/round-table.ts"
import { wayWords } from "../../src/export/registry/way-words.ts"
import { csvText } from "../../src/export/standards/csv-text.ts"
import type { ReportTable } from "../../src/export/standards/report-table.ts"
import { reportWorkbook } from "../../src/export/standards/report-workbook.ts"
import { withRegistryWords } from "../../src/text/registry-words.ts"
import { sayIn } from "../../src/text/say.ts"
import checks from "../../src/text/zh/brand-checks.json" with { type: "json" }
import matching from "../../src/text/zh/matching.json" with { type: "json" }
import registry from "../../src/text/zh/registry.json" with { type: "json" }
import { defaultRules } from "../worlds/brand-list.ts"
import { type BackSheet, readBack } from "../worlds/read-back.ts"
import { cityIn } from "../worlds/sample-report.ts"
import { walkCsv } from "../worlds/walk-csv.ts"

const atlas = cityIn("sample")
const index = indexAtlas(atlas)
const say = withRegistryWords(registry, sayIn("zh"))
const own = atlas.brands.filter(({ elsewhere }) => !elsewhere)
const look = lookAtRegistry(
  { brands: atlas.brands, sites: atlas.sites, rules: defaultRules(), spellings: {}, on: "2026-11-22" },
  atlas.pairs,
)
const text = ({ zh }: LocalText): string => zh
const told = { words: { say, checks, matching }, language: "zh", text, index, lead: "云屿市" } as const
const name = (key: string): string => key
const HOSTILE = '=cmd|"/c calc"!A1, 灯塔\n"号"'

const tables = (): readonly ReportTable[] => {
  const profiles = new Map(look.profiles.map((one) => [one.brand, one]))
  const [first, ...others] = own
  if (first === undefined) throw new Error("the sample has brands")
  const matched = propose(atlas.pairs, atlas.sites, { capacity: 1, rooms: [], locked: [], mayRepeat: false })
  if (matched.kind !== "matched") throw new Error("the sample is small enough")
  const round = planVisitRound({ brands: own.slice(0, 4), seek: "alike", visitsEach: 1, hostsPerDay: 1 })
  const names = {
    nameOf: (id: string) => `〈${id}〉`,
    unitOf: () => null,
    wayOf: (way: Parameters<typeof wayWords>[0]) => wayWords(way, false, say),
  }
  const lives = own.flatMap((brand, at) => {
    const life = look.lives[at]
    return life === undefined ? [] : [{ brand, life }]
  })
  return [
    brandsTable([{ ...first, name: { zh: HOSTILE } }, ...others], profiles, told),
    pairsTable(atlas.pairs, told),
    livesTable(lives, told),
    matchTable(matched.match, matched.alternatives, name, told),
    roundTable(
      round.days.map((open, day) => ({ date: `2026-12-0${day + 1}`, open })),
      names,
      told,
    ),
  ]
}

describe("brands and pairs taken along", () => {
  const made = tables()
  let sheets: readonly BackSheet[] = []
  beforeAll(async () => {
    const report = {
      title: "品牌",
      stamp: "虚构示例",
      language: "zh",
      tables: made,
      blanks: [],
      imprint: [],
      formBase: [],
    } as const
    sheets = readBack(await reportWorkbook(report))
  })
  const sheetOf = (table: ReportTable): BackSheet => {
    const found = sheets.find((sheet) => sheet.name === table.name)
    if (found === undefined) throw new Error(`no sheet ${table.name}`)
    return found
  }

  it("are a workbook in which another reader finds a row a brand, a pair, a life, a proposal and a host", () => {
    expect(made.map(({ rows }) => rows.length).slice(0, 3)).toEqual([93, 147, 93])
    for (const table of made) {
      const { rows } = sheetOf(table)
      const head = rows.findIndex((row) => row[0]?.words === table.columns[0]?.label)
      const read = rows.slice(head + 1, head + 1 + table.rows.length)
      expect(rows[head]?.map(({ words }) => words)).toEqual(table.columns.map(({ label }) => label))
      expect(read).toHaveLength(table.rows.length)
      for (const cells of read) expect(cells.some((cell) => cell?.isFormula)).toBe(false)
    }
    const [brands, pairs, , , round] = made.map((table) =>
      sheetOf(table)
        .rows.flat()
        .map((cell) => cell?.words),
    )
    expect(brands?.some((words) => words?.endsWith(HOSTILE))).toBe(true)
    expect(pairs).toContain(atlas.pairs.at(-1)?.right.name.zh)
    expect(round?.filter((words) => words?.includes("路程不详"))).toHaveLength(4)
  })

  it("are comma-separated values in which a walker finds the same cells", () => {
    for (const table of made) {
      const [head, ...rows] = walkCsv(csvText(table, null).slice(1))
      expect(head).toEqual(table.columns.map(({ label }) => label))
      expect(rows).toHaveLength(table.rows.length)
      rows.forEach((row, at) => {
        expect(row).toHaveLength(table.columns.length)
        const [first] = table.rows[at] ?? []
        if (typeof first === "string") expect(row[0]).toContain(first)
      })
    }
    const [brands] = made
    const cells = brands === undefined ? [] : walkCsv(csvText(brands, null).slice(1)).flat()
    const hostile = cells.filter((cell) => cell.includes("calc"))
    expect(hostile).toHaveLength(1)
    expect(hostile[0]).toMatch(/^'=cmd/) // a spreadsheet would run it otherwise
  })
})
