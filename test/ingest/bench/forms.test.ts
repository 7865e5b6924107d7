import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { type BenchChoices, NO_CHOICES, recordKey } from "../../../src/domain/bench.ts"
import { shifted } from "../../../src/domain/gcj02.ts"
import type { BenchRead } from "../../../src/ingest/bench/bench-question.ts"
import { readBench } from "../../../src/ingest/bench/read-bench.ts"
import { scoredStandards } from "../../../src/worker/scored-standards.ts"
import { shippedStandardTexts } from "../../worlds/import-with.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

type Read = Extract<BenchRead, { kind: "read" }>

const read = async (
  files: Readonly<Record<string, string>>,
  choices: Partial<BenchChoices> = {},
  photos: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Read> => {
  const answer = await readBench({
    files: Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) })),
    choices: { ...NO_CHOICES, ...choices },
    remembered: {},
    photos,
    anchors: [],
    date: "2026-03-01",
    name: "渡口市",
    standards: shippedStandardTexts,
  })
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.problems))
  return answer
}

const jsonOf = ({ atlas }: Read, file: string) => JSON.parse(new TextDecoder().decode(atlas.get(file)))
const SHEET = "名称,类别,区,所属示范带\n甲,社区,渡口区,沿江带\n乙,社区,渡口区,沿江带\n丙,社区,渡口区,沿江带"

describe("a form on the workbench", () => {
  it("fills in a box with what speaks for it, and shows it again", async () => {
    const blank = await read({ "点位.csv": SHEET })
    const { id = "" } = blank.sites[0] ?? {}
    const path = "checklists.liu-you.premises"
    const form = blank.forms.find(({ table }) => table === "sites")
    expect(form?.fields.map((field) => field.path)).toContain(`${path}.state`)
    const [date, note] = ["2025-06", "现场核对"]
    const evidence = [["", "", date, note, ""]]
    const fields = { [recordKey("sites", id)]: { [`${path}.state`]: "met", [`${path}.evidence`]: evidence } }
    const filled = await read({ "点位.csv": SHEET }, { fields })
    const box = jsonOf(filled, "sites.geojson").features[0].properties.checklists["liu-you"].premises
    expect(box).toEqual({ state: "met", evidence: [{ date, note: { zh: note } }] })
    const shown = filled.forms.find(({ table }) => table === "sites")?.records.find((one) => one.id === id)
    expect(shown?.words[`${path}.state`]).toBe("met")
    expect(shown?.words[`${path}.evidence`]).toEqual(evidence)
  })

  it("puts stops in an order, and says whose order it is", async () => {
    const before = await read({ "点位.csv": SHEET })
    const [belt] = before.belts
    const order = [...(belt?.siteIds ?? [])].reverse()
    expect(order).toHaveLength(3)
    const fields = { [recordKey("belts", belt?.id ?? "")]: { stops: order.join("；"), stopsOrder: "editor" } }
    const after = await read({ "点位.csv": SHEET }, { fields })
    expect(jsonOf(after, "belts.geojson").features[0].properties).toMatchObject({ stops: order, stopsOrder: "editor" })
    expect(after.belts[0]?.stopIds).toEqual(order)
  })

  it("begins a brand that no sheet has, with its profile and its logo", async () => {
    const [id, file] = ["new-brands-1", "logos/new-brands-1.png"]
    const content = Uint8Array.of(0x89, 0x50)
    const made = await read(
      { "点位.csv": SHEET },
      {
        added: [{ table: "brands", id, name: "渡口先锋" }],
        fields: {
          [recordKey("brands", id)]: { "slogan.zh": "走在前", highlights: [["一码通", ""]], tier: "community" },
        },
        logos: { [id]: { key: "k", file, alt: "" } },
      },
      new Map([[file, content]]),
    )
    const [brand] = jsonOf(made, "brands.json").brands
    expect(brand).toMatchObject({ name: { zh: "渡口先锋" }, slogan: { zh: "走在前" }, logo: file, tier: "community" })
    expect(brand.highlights).toEqual([{ zh: "一码通" }])
    expect(made.atlas.get(file)).toEqual(content)
    expect(made.problems.filter(({ severity }) => severity === "error")).toEqual([])
  })

  it("keeps what a field does not understand as it was written, and says so", async () => {
    const { sites } = await read({ "点位.csv": SHEET })
    const fields = { [recordKey("sites", sites[0]?.id ?? "")]: { dwellMinutes: "很久" } }
    const told = await read({ "点位.csv": SHEET }, { fields })
    expect(told.problems.map(({ kind }) => kind)).toContain("value-not-understood")
    expect(Object.values(jsonOf(told, "sites.geojson").features[0].properties.asWritten)).toContain("很久")
  })

  it("names the city without any sheet of it", async () => {
    const fields = { [recordKey("atlas", "")]: { "title.zh": "渡口市示范带", standards: "belt-size" } }
    const named = await read({ "点位.csv": SHEET }, { fields })
    expect(jsonOf(named, "atlas.json")).toMatchObject({ title: { zh: "渡口市示范带" }, standards: ["belt-size"] })
  })
})

const SAMPLE = ["atlas.json", "belts.geojson", "sites.geojson", "sources.json"]
const sampleFiles = Object.fromEntries(
  SAMPLE.map((name) => [name, readFileSync(join(import.meta.dirname, "../../../data/sample", name), "utf8")]),
)

describe("standards on the workbench", () => {
  it("are scored anew when a number in them changes", async () => {
    const scoreBy = async (choices: Partial<BenchChoices>) => {
      const made = await read(sampleFiles, choices)
      const scored = scoredStandards(made.city, made.standards, "2026-03-01")
      return scored.find(({ standard }) => standard.id === "belt-size")
    }
    const shipped = await scoreBy({})
    const item = shipped?.standard.items[0]
    expect(shipped?.items[0]?.met).toBeGreaterThan(0)
    if (shipped === undefined || item?.rule.kind !== "min-sites") throw new Error("another rule")
    const rule = { ...item.rule, atLeast: 1000 }
    const text = JSON.stringify({ ...JSON.parse(shipped.text), items: [{ ...item, rule }] })
    const raised = await scoreBy({ standards: { "belt-size": text } })
    expect(raised?.items[0]).toMatchObject({ met: 0 })
    expect(raised?.standard.items[0]?.rule).toEqual(rule)
  })
})

describe("the datum of one sheet", () => {
  it("moves that sheet alone", async () => {
    const at = [119.3, 26.05] as const
    const sheet = (name: string): string => {
      const places = Array.from({ length: 12 }, (_, i) => shifted([at[0] + i * 0.003, at[1] + (i % 3) * 0.004]))
      return [
        "名称,类别,区,经度,纬度",
        ...places.map((one, i) => `${name}${i},社区,渡口区,${one.map((x) => x.toFixed(6))}`),
      ].join("\n")
    }
    const files = { "甲.csv": sheet("甲"), "乙.csv": sheet("乙") }
    const before = await read(files)
    const [one, other] = before.doctors
    expect([one?.placed, other?.placed]).toEqual([0, 0])
    const key = `${one?.file}\n${one?.sheet}`
    const after = await read(files, { datums: { [key]: "gcj02" } })
    expect(after.doctors.map(({ used }) => used)).toEqual(["gcj02", null])
    expect(after.sites[0]?.at?.[0]).toBeCloseTo(at[0], 5)
  })
})
