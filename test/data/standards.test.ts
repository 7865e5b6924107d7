import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { standardFile } from "../../src/ingest/schema/standard-file.ts"

const FOLDER = join(import.meta.dirname, "..", "..", "data", "standards")

const packs = readdirSync(FOLDER).map((name) => ({
  name,
  pack: standardFile.parse(JSON.parse(readFileSync(join(FOLDER, name), "utf8"))),
}))
const packOf = (id: string) => packs.find(({ pack }) => pack.id === id)?.pack
const titlesOf = (id: string) => packOf(id)?.items.map((item) => item.title.zh)

describe("the standards", () => {
  it("are the seven packs, each in the file of its name", () => {
    expect(packs.map(({ name }) => name).toSorted()).toEqual(packs.map(({ pack }) => `${pack.id}.json`).toSorted())
    expect(packs).toHaveLength(7)
  })

  it("ask what the city asks, in its words", () => {
    expect(titlesOf("wu-ge-yi")).toEqual([
      "一条线路",
      "一个红色标识",
      "一个区域性党群活动服务中心",
      "一个红色文化广场",
      "一条党建长廊",
    ])
    expect(titlesOf("liu-you")).toEqual(["有场所", "有设施", "有标志", "有党旗", "有书报", "有制度"])
    expect(titlesOf("wu-ge-ji-ben")).toEqual(["基本组织", "基本队伍", "基本制度", "基本活动", "基本保障"])
    expect(titlesOf("three-year-plan")).toEqual(["第一年打基础", "第二年创品牌", "第三年全覆盖"])
  })

  it("cite a document nobody here has seen as exactly that", () => {
    for (const { pack } of packs.filter(({ pack }) => pack.id !== "ten-items"))
      expect(pack.source.zh).toBe(
        "市委两新工委《关于加快推进两新组织党建示范带建设的实施意见》（2018年，据公开报道转述，未见原文）",
      )
  })

  it("say of a number of ours that it is ours", () => {
    const route = packOf("wu-ge-yi")?.items.find(({ rule }) => rule.kind === "has-route")
    expect(route?.help.zh).toContain("自定")
    expect(route?.help.en).toContain("own choice")
  })

  it("call the invented one invented, wherever it speaks", () => {
    const invented = packOf("ten-items")
    expect(invented?.items).toHaveLength(10)
    expect(invented?.title.zh).toContain("虚构示例")
    expect(invented?.source.zh).toContain("虚构示例")
    expect(invented?.issuedBy ?? null).toBeNull()
    for (const item of invented?.items ?? []) expect(item.help.zh, item.id).toContain("虚构示例")
  })

  it("know between them every kind of rule", () => {
    const kinds = new Set(packs.flatMap(({ pack }) => pack.items.map(({ rule }) => rule.kind)))
    expect([...kinds].toSorted()).toEqual([
      "checklist",
      "has-element",
      "has-route",
      "milestone",
      "min-belts",
      "min-sites",
      "reach",
      "share",
    ])
  })

  it("ask a checklist only for boxes it has, and share only items that exist", () => {
    for (const { pack } of packs)
      for (const { id, rule } of pack.items) {
        if (rule.kind === "checklist") {
          expect(rule.list, id).toBe(pack.checklist?.id)
          const boxes = pack.checklist?.boxes.map((box) => box.id) ?? []
          for (const box of rule.boxes ?? []) expect(boxes, id).toContain(box)
        }
        if (rule.kind === "share") expect(packOf(rule.standard)?.items.map((item) => item.id)).toContain(rule.item)
      }
  })

  it("speak both languages and never of beads or the two-new", () => {
    for (const { pack } of packs)
      for (const text of [pack.title, pack.source, ...pack.items.flatMap(({ title, help }) => [title, help])]) {
        expect(text.en ?? "").not.toBe("")
        expect(text.en ?? "").not.toMatch(/\p{Script=Han}|two-new|beads|party-mass/iu)
      }
  })
})
