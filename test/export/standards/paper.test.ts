import { describe, expect, it } from "vitest"
import type { Drawn } from "../../../src/export/print/drawn.ts"
import { PAPER } from "../../../src/export/print/print-colours.ts"
import { acceptanceForm } from "../../../src/export/standards/acceptance-form.ts"
import { matrixTable } from "../../../src/export/standards/matrix-table.ts"
import { reportOf } from "../../../src/export/standards/report.ts"
import { reportMap } from "../../../src/export/standards/report-map.ts"
import { MOST_PICTURE_ROWS, tablePicture } from "../../../src/export/standards/table-picture.ts"
import { cityIn, reportFrom } from "../../worlds/sample-report.ts"

const from = reportFrom(cityIn("sample"), ({ id }) => id === "wu-ge-yi")
const real = reportFrom(cityIn("fuzhou"), ({ id }) => id === "wu-ge-yi")
const packOf = ({ packs }: typeof from) => {
  const [pack] = packs
  if (pack === undefined) throw new Error("no wu-ge-yi")
  return pack
}

const wordsIn = (drawn: Drawn | string): string =>
  typeof drawn === "string" ? drawn : drawn.children.map(wordsIn).join(" ")

describe("the report on paper", () => {
  it("has a map that carries its approval line, its stamp and a name", () => {
    const words = wordsIn(reportMap(packOf(from), from, {}, PAPER, [273, 132]) ?? "")
    for (const said of ["示意图 · 未标审图号", "虚构示例", "北", "滨江同行示范带"]) expect(words).toContain(said)
    const fuzhou = reportMap(packOf(real), real, {}, PAPER, [273, 132])
    expect(fuzhou).not.toBeNull()
    expect(wordsIn(fuzhou ?? "")).not.toContain("虚构示例")
  })

  it("has no map where nothing has a known place", () => {
    const belts = from.atlas.belts.map((belt) => ({ ...belt, line: null, sites: [], area: null }))
    expect(reportMap(packOf(from), { ...from, atlas: { ...from.atlas, belts } }, {}, PAPER, [273, 132])).toBeNull()
  })

  it("has an acceptance form for a belt that says what is found and never fills in what is to be checked", () => {
    const [belt] = from.atlas.belts
    if (belt === undefined) throw new Error("no belts")
    const form = acceptanceForm(belt, packOf(from), from.findings, from)
    expect(form.rows.map(({ item }) => item)).toEqual(packOf(from).items.map(({ title }) => title.zh))
    expect(form.signs.every((sign) => sign.includes("签字（盖章）"))).toBe(true)
    expect([form.stamp, form.title]).toEqual(["虚构示例", "“五个一”验收表"])
    const long = { ...from, sayFinding: () => ({ reason: "长".repeat(2000), settle: null }) }
    const cut = acceptanceForm(belt, packOf(from), from.findings, long)
    expect(cut.rows.reduce((sum, { reason }) => sum + reason.length, 0)).toBeLessThan(800)
    expect(cut.rows[0]?.reason).toContain("其余见核查结果表")
  })

  it("is painted for slides with the same words, as far as a slide can be read", () => {
    const report = reportOf(from)
    const table = matrixTable(packOf(from), from)
    if (table === null) throw new Error("not scored")
    const words = wordsIn(tablePicture(table, report).svg).replaceAll(" ", "")
    expect(words).toContain("情况一览表（截至2026年11月22日）")
    for (const row of table.rows) expect(words).toContain(String(row[2]))
    const many = { ...table, rows: Array.from({ length: 500 }, () => table.rows[0] ?? []) }
    const tall = tablePicture(many, report)
    expect(tall.height).toBeLessThan(12_000)
    expect(wordsIn(tall.svg).split("滨江同行示范带").length - 1).toBe(MOST_PICTURE_ROWS)
  })
})
