import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { runCommand } from "../../scripts/command-line.ts"
import { check } from "../../scripts/commands/check.ts"
import { convert } from "../../scripts/commands/convert.ts"
import { diff } from "../../scripts/commands/diff.ts"
import { importFiles } from "../../scripts/commands/import.ts"
import { template } from "../../scripts/commands/template.ts"
import { metresBetween } from "../../src/ingest/place/ground.ts"
import { sheetData, xlsxOf } from "../worlds/workbooks.ts"
import { atlas } from "./run-atlas.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const SAMPLE = join(ROOT, "data", "sample")
const folder = mkdtempSync(join(tmpdir(), "导入 "))
const inFolder = (name: string): string => join(folder, name)
const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(inFolder(name), content)
  return inFolder(name)
}

type Answer = { readonly [name: string]: Answer } & readonly Answer[]

/** Asks in this very process; the answer is what went to standard output, which must be one JSON document. */
const ask = async (
  command: (argv: readonly string[]) => Promise<number>,
  ...argv: string[]
): Promise<{ code: number; answer: Answer }> => {
  let out = ""
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((piece, ...more: unknown[]) => {
    out += String(piece)
    for (const then of more) if (typeof then === "function") then()
    return true
  })
  vi.spyOn(process.stderr, "write").mockImplementation(() => true)
  try {
    const code = await runCommand(command, [...argv, "--json"])
    return { code, answer: JSON.parse(out) }
  } finally {
    spy.mockRestore()
    vi.restoreAllMocks()
  }
}

const SITES = sheetData([
  ["名称", "经度", "纬度", "类别"],
  ["旧桥", 119.3062, 26.0832, "社区"],
  ["灯具厂", 119.3112, 26.0902, "企业"],
])

describe("a clerk who fills in the template", () => {
  it("gets the sample back as it was from the workbook it was written into", async () => {
    const book = inFolder("sample.xlsx")
    expect((await ask(template, "--from", SAMPLE, "--out", book)).code).toBe(0)
    const imported = await ask(importFiles, book, "--out", inFolder("sample"))
    expect([imported.code, imported.answer["problems"]]).toEqual([0, []])
    const { code, answer } = await ask(diff, SAMPLE, inFolder("sample"))
    const tables = (list: string) =>
      [...(answer[list] ?? [])].filter(({ file }) =>
        /^(atlas|belts|sites|brands|pairs|tasks|sources)\./.test(String(file)),
      )
    expect([code, tables("added"), tables("removed"), tables("changed")]).toEqual([0, [], [], []])
    expect((await ask(check, inFolder("sample"))).answer["ok"]).toBe(true)
    expect((await ask(template, "--from", inFolder("sample"), "--out", inFolder("again.xlsx"))).code).toBe(0)
    expect(Buffer.compare(readFileSync(book), readFileSync(inFolder("again.xlsx")))).toBe(0)
  }, 30_000)

  it("has seven sheets to fill in, with lists to choose from, and nothing in them yet", async () => {
    const { answer } = await ask(template, "--out", inFolder("blank.xlsx"))
    expect([...(answer["sheets"] ?? [])].map(({ name, rows }) => [name, rows])).toEqual(
      ["城市", "示范带", "示范点", "品牌", "结对联建", "问题清单", "来源"].map((name) => [name, 0]),
    )
    const blank = await ask(importFiles, inFolder("blank.xlsx"), "--out", inFolder("none"))
    expect([blank.code, blank.answer["problems"]?.[0]?.["kind"]]).toEqual([0, "nothing-found"])
    expect((await ask(check, inFolder("none"))).answer["ok"]).toBe(true)
  })
})

describe("import", () => {
  it("writes an atlas that check has nothing against, the same each time", async () => {
    const book = written("点位.xlsx", xlsxOf(SITES))
    const first = await ask(importFiles, book, "--out", inFolder("a"), "--datum", "gcj02")
    expect(first.code).toBe(0)
    expect(first.answer["counts"]).toMatchObject({ sites: 2, placed: 2 })
    await ask(importFiles, book, "--out", inFolder("b"), "--datum", "gcj02")
    expect((await ask(check, inFolder("a"))).answer["ok"]).toBe(true)
    for (const name of readdirSync(inFolder("a")).filter((one) => one.endsWith("geojson")))
      expect(readFileSync(join(folder, "a", name), "utf8")).toBe(readFileSync(join(folder, "b", name), "utf8"))
    const { features } = JSON.parse(readFileSync(join(folder, "a", "sites.geojson"), "utf8"))
    expect(metresBetween(features[0].geometry.coordinates, [119.301391418, 26.0863020801])).toBeLessThan(0.01)
  })

  it("keeps in the file what was converted, so that nobody converts it again", async () => {
    const file = join(inFolder("a"), "sites.geojson")
    expect(JSON.parse(readFileSync(file, "utf8")).datumHistory).toMatchObject([{ from: "gcj02", to: "wgs84" }])
    const again = await ask(convert, "--from", "gcj02", "--to", "wgs84", file, "--out", inFolder("again.geojson"))
    expect([again.code, again.answer["problems"]?.[0]?.["kind"]]).toEqual([1, "converted-before"])
    const once = await ask(importFiles, file, "--out", inFolder("g"), "--datum", "gcj02")
    expect([once.code, once.answer["problems"]?.[0]?.["kind"]]).toEqual([1, "converted-before"])
    expect((await ask(importFiles, file, "--out", inFolder("g"))).code).toBe(0)
    expect(readFileSync(join(inFolder("g"), "sites.geojson"), "utf8")).toBe(readFileSync(file, "utf8"))
  })

  it("finds the datum by places that are known, and says by what", async () => {
    const places = Array.from(
      { length: 12 },
      (_, index) => [119.28 + ((index * 7) % 12) * 0.004, 26.05 + ((index * 5) % 12) * 0.003] as const,
    )
    const anchors = {
      type: "FeatureCollection",
      features: places.map((at) => ({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: at } })),
    }
    const known = written("known.geojson", JSON.stringify(anchors))
    expect((await ask(convert, "--from", "wgs84", "--to", "bd09", known, "--out", inFolder("bd.geojson"))).code).toBe(0)
    const { features } = JSON.parse(readFileSync(inFolder("bd.geojson"), "utf8"))
    const rows = features.map(({ geometry }: { geometry: { coordinates: number[] } }, index: number) => [
      `点${index}`,
      ...geometry.coordinates.map((one) => one.toFixed(6)),
    ])
    const book = written("bd.xlsx", xlsxOf(sheetData([["名称", "经度", "纬度"], ...rows])))
    const told = await ask(importFiles, book, "--out", inFolder("c"), "--anchors", known)
    expect(told.answer["datums"]?.[0]).toMatchObject({ verdict: "told", used: { datum: "bd09" }, placed: 12 })
    const untold = await ask(importFiles, book, "--out", inFolder("d"))
    expect(untold.answer["datums"]?.[0]).toMatchObject({ verdict: "cannot-tell", doubt: "no-anchors", placed: 0 })
    expect(untold.code).toBe(0)
  })

  it("writes nothing when a file is refused, and says why in both languages", async () => {
    const bad = written(
      "bad.xlsx",
      xlsxOf(SITES, { "xl/sharedStrings.xml": `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><sst/>` }),
    )
    const good = written("good.csv", "名称\n旧桥\n")
    const { code, answer } = await ask(importFiles, good, bad, "--out", inFolder("e"))
    expect([code, existsSync(inFolder("e"))]).toEqual([1, false])
    expect(answer).toMatchObject({
      ok: false,
      problems: [
        {
          kind: "fault-doctype",
          severity: "error",
          zh: expect.stringContaining("DOCTYPE"),
          en: expect.stringContaining("DOCTYPE"),
        },
      ],
    })
    const gone = await ask(importFiles, inFolder("nothing.xlsx"), "--out", inFolder("e"))
    expect([gone.code, gone.answer["problems"]?.[0]?.["kind"]]).toEqual([1, "path-missing"])
    const broken = await ask(
      importFiles,
      written("x.geojson", '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'),
      "--out",
      inFolder("e"),
    )
    expect([broken.code, broken.answer["problems"]?.[0]]).toMatchObject([
      1,
      { kind: "geojson-member-missing", at: { line: 1 } },
    ])
  })

  it("is wrongly used without a file, a folder, or with a datum nobody knows", async () => {
    for (const argv of [
      ["--out", "x"],
      ["x.xlsx"],
      ["x.xlsx", "--out", "y", "--datum", "mars"],
      ["x.xlsx", "--out", "y", "--city", "1,2,3"],
    ])
      expect((await ask(importFiles, ...argv)).code, argv.join(" ")).toBe(2)
  })

  it("starts about as fast as check does", { timeout: 60_000 }, async () => {
    const [imported, checked] = await Promise.all([
      atlas(folder, "import", written("one.csv", "名称\n旧桥\n"), "--out", inFolder("f"), "--json"),
      atlas(folder, "check", SAMPLE, "--json"),
    ])
    expect([imported.code, checked.code]).toEqual([0, 0])
    expect(imported.seconds).toBeLessThan(2 * checked.seconds + 1)
  })
})

describe("convert", () => {
  it("does it once, and refuses a second time", async () => {
    const file = written("p.geojson", '{"type":"Point","coordinates":[119.3062,26.0832]}')
    expect((await ask(convert, "--from", "gcj02", "--to", "cgcs2000", file, "--out", inFolder("q.geojson"))).code).toBe(
      0,
    )
    const { datumHistory, coordinates } = JSON.parse(readFileSync(inFolder("q.geojson"), "utf8"))
    expect(datumHistory).toEqual([
      { from: "gcj02", to: "cgcs2000", method: expect.any(String), date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ])
    expect(metresBetween(coordinates, [119.301391418, 26.0863020801])).toBeLessThan(0.01)
    const again = await ask(
      convert,
      "--from",
      "gcj02",
      "--to",
      "wgs84",
      inFolder("q.geojson"),
      "--out",
      inFolder("r.geojson"),
    )
    expect([again.code, again.answer["problems"]?.[0]?.["kind"], existsSync(inFolder("r.geojson"))]).toEqual([
      1,
      "converted-before",
      false,
    ])
  })
})

describe("diff", () => {
  it("says what was added, removed and changed, by file, id and field", async () => {
    await ask(importFiles, written("one.xlsx", xlsxOf(SITES)), "--out", inFolder("one"), "--datum", "wgs84")
    const rows = sheetData([
      ["名称", "经度", "纬度", "类别"],
      ["旧桥", 119.3063, 26.0832, "公园"],
      ["渡口", 119.32, 26.09, "企业"],
    ])
    await ask(importFiles, written("two.xlsx", xlsxOf(rows)), "--out", inFolder("two"), "--datum", "wgs84")
    const { code, answer } = await ask(diff, inFolder("one"), inFolder("two"))
    expect(code).toBe(0)
    expect(answer["added"]).toEqual([{ file: "sites.geojson", id: "du-kou", name: "渡口" }])
    expect(answer["removed"]).toEqual([{ file: "sites.geojson", id: "deng-ju-chang", name: "灯具厂" }])
    expect([...(answer["changed"] ?? [])].filter(({ id }) => String(id) === "jiu-qiao")).toEqual([
      {
        file: "sites.geojson",
        id: "jiu-qiao",
        field: "geometry",
        before: { type: "Point", coordinates: [119.3062, 26.0832] },
        after: { type: "Point", coordinates: [119.3063, 26.0832] },
      },
      { file: "sites.geojson", id: "jiu-qiao", field: "kind", before: "community", after: "public-park" },
    ])
  })
})
