import { unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { type BenchChoices, cellKey, NO_CHOICES } from "../../../src/domain/bench.ts"
import { shifted } from "../../../src/domain/gcj02.ts"
import { SCENARIOS_FILE, type Scenario } from "../../../src/domain/scenario.ts"
import { scenariosJson } from "../../../src/export/coverage/scenarios-json.ts"
import { zipFiles } from "../../../src/export/zip-files.ts"
import type { BenchQuestion, BenchRead } from "../../../src/ingest/bench/bench-question.ts"
import { readBench } from "../../../src/ingest/bench/read-bench.ts"
import { EXPLAINER } from "../../../src/ingest/explainer.ts"
import { newProblemLog } from "../../../src/ingest/problems.ts"
import { readScenarios } from "../../../src/ingest/read-scenarios.ts"
import { shippedStandardTexts } from "../../worlds/import-with.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const csv = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  bytes(rows.map((row) => row.join(",")).join("\r\n"))

type Read = Extract<BenchRead, { kind: "read" }>

const read = async (file: Uint8Array, choices: Partial<BenchChoices> = {}, more: Partial<BenchQuestion> = {}) => {
  const answer = await readBench({
    files: [{ name: "点位.csv", bytes: file }],
    choices: { ...NO_CHOICES, ...choices },
    remembered: {},
    photos: new Map(),
    anchors: [],
    date: "2026-03-01",
    name: "渡口市",
    standards: shippedStandardTexts,
    ...more,
  })
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.problems))
  return answer
}

const siteNamed = (answer: Read, name: string) => {
  const site = answer.sites.find((one) => one.name === name)
  if (site === undefined) throw new Error(`no ${name}`)
  return site
}

const HEADS = ["名称", "类别", "区", "经度", "纬度"]
const TRUE_PLACES = Array.from({ length: 14 }, (_, i) => [119.3 + i * 0.004, 26.05 + (i % 4) * 0.006] as const)
const inGcj02 = TRUE_PLACES.map((at, i) => [`点${i}`, "社区", "渡口区", ...shifted(at).map((one) => one.toFixed(6))])

describe("a sheet on the workbench", () => {
  it("shows where each datum would put it, and draws nothing until somebody decides", async () => {
    const doubted = await read(csv([HEADS, ...inGcj02]))
    expect(doubted.sites.every(({ at }) => at === null)).toBe(true)
    const [doctor] = doubted.doctors
    expect(doctor).toMatchObject({ used: null, told: null, rows: 14, placed: 0 })
    expect(doctor?.readings.map(({ datum }) => datum).toSorted()).toEqual(["bd09", "gcj02", "wgs84"])
    expect(doctor?.readings.every(({ places }) => places.length === 14)).toBe(true)

    const decided = await read(csv([HEADS, ...inGcj02]), { datum: "gcj02" })
    for (const [i, at] of TRUE_PLACES.entries()) {
      const found = siteNamed(decided, `点${i}`).at
      expect(found?.[0]).toBeCloseTo(at[0], 5)
      expect(found?.[1]).toBeCloseTo(at[1], 5)
    }
    const sites = JSON.parse(new TextDecoder().decode(decided.atlas.get("sites.geojson")))
    expect(sites.datumHistory).toMatchObject([{ from: "gcj02", to: "wgs84", date: "2026-03-01" }])
  })

  it("is told by places known in the open city, where it is a sheet of that city", async () => {
    const near = await read(csv([HEADS, ...inGcj02]), {}, { anchors: TRUE_PLACES })
    expect(near.doctors[0]).toMatchObject({ told: "gcj02", used: "gcj02", placed: 14 })
    // places of another city say nothing, and do not put this one in doubt either
    const far = TRUE_PLACES.map(([lon, lat]) => [lon - 8, lat + 5] as const)
    expect((await read(csv([HEADS, ...inGcj02]), {}, { anchors: far })).doctors[0]?.told).toBeNull()
  })

  it("takes a column for what a person says, and remembers it for the next sheet", async () => {
    const rows = [
      ["名称", "哪个片", "类别"],
      ["甲", "渡口区", "社区"],
    ]
    const key = "点位.csv\n"
    const guessed = await read(csv(rows))
    const sheet = guessed.sheets[0]
    expect(sheet?.columns[1]).toMatchObject({ head: "哪个片", path: null, how: "unknown" })
    const chosen = await read(csv(rows), {
      sheets: { [sheet?.key ?? key]: { table: "sites", paths: { 1: "district" } } },
    })
    expect(chosen.sheets[0]?.columns[1]).toMatchObject({ path: "district", how: "chosen" })
    expect(siteNamed(chosen, "甲").district).toBe("渡口区")
    const next = await read(csv(rows), {}, { remembered: { "sites/哪个片": "district" } })
    expect(siteNamed(next, "甲").district).toBe("渡口区")
  })

  it("is mended by cells and by hand on the map, and the file stays as it came", async () => {
    const file = csv([HEADS, ["甲", "社区", "渡口区", "", ""], ["乙", "社区", "渡口区", "", ""]])
    const before = await read(file)
    const cell = cellKey("点位.csv", before.sheets[0]?.name ?? "", 2, 1)
    const mended = await read(file, { cells: { [cell]: "丙" } })
    const site = siteNamed(mended, "丙")
    const placed = await read(file, {
      cells: { [cell]: "丙" },
      places: { [site.id]: { at: [119.31, 26.06], metres: 150 } },
    })
    expect(siteNamed(placed, "丙")).toMatchObject({ at: [119.31, 26.06], metres: 150, byHand: true })
    expect(siteNamed(placed, "乙").at).toBeNull()
    expect(new TextDecoder().decode(file)).toContain("甲")
  })

  it("takes a photograph along, with what it shows", async () => {
    const file = csv([HEADS, ["甲", "社区", "渡口区", "", ""]])
    const { id } = siteNamed(await read(file), "甲")
    const photo = { key: "k", file: `media/${id}-1.jpg`, alt: "门前" }
    const content = Uint8Array.of(0xff, 0xd8, 0xff)
    const shown = await read(file, { photos: { [id]: [photo] } }, { photos: new Map([[photo.file, content]]) })
    expect(shown.atlas.get(photo.file)).toEqual(content)
    const sites = JSON.parse(new TextDecoder().decode(shown.atlas.get("sites.geojson")))
    expect(sites.features[0].properties.media).toEqual([{ kind: "photo", file: photo.file, alt: { zh: "门前" } }])
    expect(shown.notes.some(({ kind }) => kind === "file-absent")).toBe(false)
    expect(shown.problems.filter(({ severity }) => severity === "error")).toEqual([])
  })

  it("becomes the same zip again, byte for byte, and that zip the same atlas", async () => {
    const first = await read(csv([HEADS, ...inGcj02]), { datum: "gcj02" })
    const zip = zipFiles(first.atlas)
    expect(zipFiles((await read(csv([HEADS, ...inGcj02]), { datum: "gcj02" })).atlas)).toEqual(zip)
    expect(Object.keys(unzipSync(zip))).toContain("standards/wu-ge-yi.json")
    const again = await read(bytes(""), {}, { files: [{ name: "渡口市.zip", bytes: zip }] })
    expect([...again.atlas]).toEqual([...first.atlas])
    expect(zipFiles(again.atlas)).toEqual(zip)
  })

  it("takes a planner's scenarios along beside the facts, the same when read again, and says what is wrong with one", async () => {
    const sheet = csv([HEADS, ["甲", "社区", "渡口区", "", ""]])
    const plan: Scenario = {
      ...{ id: "plan-1", name: "补点", of: "kind.community", candidates: [] },
      changes: [{ kind: "added", id: "added-1", name: "拟增", at: [119.31, 26.06], reachMetres: 800 }],
    }
    const beside = (text: string) => [
      { name: "点位.csv", bytes: sheet },
      { name: "渡口市/scenarios.json", bytes: bytes(text) },
    ]
    const taken = await read(sheet, {}, { files: beside(scenariosJson([plan])) })
    expect(taken.problems.filter(({ file }) => file.endsWith(SCENARIOS_FILE))).toEqual([])
    expect(taken.sites.map(({ name }) => name)).toEqual(["甲"])
    const again = await read(sheet, {}, { files: [{ name: "渡口市.zip", bytes: zipFiles(taken.atlas) }] })
    expect([...again.atlas]).toEqual([...taken.atlas])
    const text = new TextDecoder().decode(again.atlas.get(SCENARIOS_FILE))
    expect(readScenarios(SCENARIOS_FILE, { text }, newProblemLog(EXPLAINER))).toEqual([plan])

    const wrong = await read(sheet, {}, { files: beside(scenariosJson([{ ...plan, name: "" }])) })
    expect(wrong.problems).toContainEqual(expect.objectContaining({ severity: "error", file: "渡口市/scenarios.json" }))
  })
})

describe("before a city is shown to the public", () => {
  it("phones, identity numbers and names of persons stop it; what is not known is counted", async () => {
    const rows = [
      ["名称", "类别", "区", "简介"],
      ["甲", "社区", "渡口区", "联系电话13912345678"],
      ["乙", "社区", "渡口区", "联系人：张三丰"],
      ["丙", "社区", "渡口区", "见 https://example.com/a 和 https://www.fuzhou.gov.cn/b"],
      ["丁", "社区", "渡口区", "负责人：待核实。编号 2024-0001"],
      ["轷家\uE0F1桥", "社区", "渡口区", "旧名\uFFFD桥，😀"],
    ]
    const { notes } = await read(csv(rows))
    const note = (kind: string) => notes.find((one) => one.kind === kind)
    expect(note("personal")).toMatchObject({ severity: "stop", count: 1, where: ["甲"] })
    expect(note("person")).toMatchObject({ severity: "stop", count: 1, where: ["乙"] })
    expect(note("link-foreign")).toMatchObject({ severity: "look", where: ["example.com"] })
    expect(note("unplaced")).toMatchObject({ severity: "told", count: 5 })
    expect(note("letters-lost")).toMatchObject({ severity: "look", count: 1, found: "U+E0F1\u00a0U+FFFD" })
    expect(note("letters-rare")).toMatchObject({ severity: "told", count: 1, found: "轷\u00a0😀" })
    expect(note("approval-none")).toMatchObject({ severity: "look" })
  })
})
