import fc from "fast-check"
import { readXlsx } from "hucre/xlsx"
import { describe, expect, it } from "vitest"
import { itineraryTable } from "../../src/export/itinerary-rows.ts"
import { itineraryWorkbook } from "../../src/export/itinerary-workbook.ts"
import { withoutForbidden } from "../../src/export/xml-text.ts"
import { bridgeItinerary } from "../worlds/bridge-tour.ts"
import { hostileName } from "../worlds/hostile-names.ts"

const sheetOf = async (bytes: Uint8Array) => {
  const [sheet] = (await readXlsx(bytes)).sheets
  if (sheet === undefined) throw new Error("no sheet")
  return sheet
}

describe("the itinerary of a group in Three Bridges", () => {
  it("tells of each stop when, where, how, what about, with whom and what to settle first", () => {
    const { heading, rows } = itineraryTable(bridgeItinerary())
    expect(heading).toBe("团队观摩行程单")
    expect(rows[0]).toEqual({
      number: 1,
      time: "21:30–21:55\n停留 25 分钟",
      stop: "旧桥服务中心\n服务中心 · 桥北区",
      gettingThere: "从这里开始",
      talkingPoints: "品牌：暖桥\n品牌核心：=以桥为家\n口号：过桥，就是一家人\n亮点：桥头议事；-夜灯",
      host: "桥北街道",
      note: "开放情况待核实，参观前请先联系确认",
    })
    expect(rows[1]).toMatchObject({ talkingPoints: "暂无公开资料", host: "暂无公开资料" })
    expect(rows.every((row) => Object.values(row).every((cell) => cell !== ""))).toBe(true)
  })

  it("comes back from a workbook as it went in, with its imprint below", async () => {
    const itinerary = bridgeItinerary()
    const sheet = await sheetOf(await itineraryWorkbook(itinerary))
    const cells = sheet.rows.flat().map(String)
    const { columns, rows } = itineraryTable(itinerary)
    for (const words of [...Object.values(columns), ...rows.flatMap((row) => Object.values(row)).map(String)])
      expect(cells).toContain(words)
    expect(cells[0]).toContain("虚构示例")
    expect(cells.join("\n")).toContain("示意图 · 未标审图号")
    expect(cells.join("\n")).toContain("资料截至 2026-03-01")
  })

  it("keeps what begins like a formula as text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("=", "+", "-", "@", ""),
        hostileName.map((name) => name.slice(0, 300)),
        async (sign, name) => {
          const itinerary = bridgeItinerary({ names: { "lamp-works": `${sign}${name}` } })
          const sheet = await sheetOf(await itineraryWorkbook(itinerary))
          expect([...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
          const told = withoutForbidden(`${sign}${name}\n企业 · 桥北区`).replace(/\r\n?/g, "\n")
          expect(sheet.rows.flat().map((cell) => String(cell).replace(/\r\n?/g, "\n"))).toContain(told)
        },
      ),
      { numRuns: 15, seed: 7 },
    )
  })
})
