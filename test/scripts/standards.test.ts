import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, describe, expect, it, vi } from "vitest"
import { runCommand } from "../../scripts/command-line.ts"
import { standards } from "../../scripts/commands/standards.ts"
import { readSheets } from "../../src/ingest/workbook/read-sheets.ts"

const DATA = join(import.meta.dirname, "..", "..", "data")
const SAMPLE = join(DATA, "sample")
const FUZHOU = join(DATA, "fuzhou")
const FOLDER = mkdtempSync(join(tmpdir(), "standards-"))
const BUSY = { timeout: 30_000 }

afterAll(() => rmSync(FOLDER, { recursive: true }))

/** Asks in this very process, and hears what would go to standard output and to standard error. */
const ask = async (...argv: string[]): Promise<{ code: number; out: string; err: string }> => {
  const heard = { out: "", err: "" }
  for (const [stream, name] of [
    [process.stdout, "out"],
    [process.stderr, "err"],
  ] as const)
    vi.spyOn(stream, "write").mockImplementation((piece, ...more: unknown[]) => {
      heard[name] += String(piece)
      for (const then of more) if (typeof then === "function") then()
      return true
    })
  try {
    return { code: await runCommand(standards, argv), ...heard }
  } finally {
    vi.restoreAllMocks()
  }
}

type Finding = {
  readonly pack: string
  readonly item: string
  readonly belt?: string
  readonly site?: string
  readonly state: string
  readonly reason: { readonly kind: string; readonly zh: string; readonly en: string }
  readonly evidence: readonly { readonly source: string | null; readonly date: string | null }[]
}
type Answer = {
  readonly findings: readonly Finding[]
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const answer = async (...argv: string[]): Promise<Answer> => {
  const { code, out } = await ask(...argv, "--json")
  expect(code, out.slice(0, 500)).toBe(0)
  return JSON.parse(out)
}

const kindsRefused = async (...argv: string[]): Promise<readonly unknown[]> => {
  const { code, out } = await ask(...argv, "--json")
  expect(code).toBe(1)
  const { ok, problems } = JSON.parse(out)
  expect(ok).toBe(false)
  return problems.map(({ kind }: { readonly kind: string }) => kind)
}

const packFile = (name: string, pack: unknown): string => {
  const path = join(FOLDER, name)
  const text = JSON.stringify(pack)
  writeFileSync(path, name.endsWith(".gz") ? gzipSync(text) : text)
  return path
}

const ofRule = (id: string, rule: unknown) => ({
  ...{ id, version: 1, title: { zh: id }, source: { zh: "虚构" }, appliesTo: { what: "belt" } },
  items: [{ id: "a", title: { zh: "甲" }, help: { zh: "虚构" }, rule, weight: 1 }],
})

describe("standards", BUSY, () => {
  it("answers with every finding of every pack and how many of each state", async () => {
    const { findings, totals, ...rest } = await answer("--atlas", SAMPLE, "--on", "2026-11-22")
    expect(rest).toEqual({})
    expect(totals["wu-ge-yi"]).toEqual({ met: 26, unmet: 5, unknown: 16, planned: 7, "not-applicable": 6 })
    const all = Object.values(totals).flatMap((counts) => Object.values(counts))
    expect(findings).toHaveLength(all.reduce((sum, count) => sum + count, 0))
    for (const finding of findings) {
      expect(Object.keys(finding).filter((key) => key === "belt" || key === "site").length).toBe(
        finding.pack === "city-size" ? 0 : 1,
      )
      expect(finding.reason.zh).toMatch(/\p{Script=Han}/u)
      expect(finding.reason.en).not.toMatch(/\p{Script=Han}.*\{\{/u)
      if (finding.state === "met" && finding.pack === "wu-ge-yi")
        expect(finding.evidence.some(({ source, date }) => source !== null && date !== null)).toBe(true)
    }
  })

  it("finds Fuzhou not yet verified, and says so in words", async () => {
    const { code, out, err } = await ask("--atlas", FUZHOU)
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("五个一  待核实 45 项 · 共 45 项")
    expect(out).toContain("Not yet verified")
    expect(out).not.toMatch(/%|未达标/)
  })

  it("looks at a day in the past", async () => {
    const [then, now] = [
      await answer("--atlas", SAMPLE, "--on", "2018-06-01"),
      await answer("--atlas", SAMPLE, "--on", "2026-11-22"),
    ]
    const met = ({ totals }: Answer) => totals["three-year-plan"]?.["met"] ?? -1
    expect([met(then), met(now)]).toEqual([0, 14])
    expect(then.totals["three-year-plan"]?.["planned"]).toBeGreaterThan(5)
  })

  it("takes packs of one's own, packed or not, one in place of another", async () => {
    const mine = packFile(
      "mine.json.gz",
      ofRule("mine", { kind: "min-sites", atLeast: 12, levels: ["city", "county"] }),
    )
    const other = packFile("belt-size.json", ofRule("belt-size", { kind: "min-sites", atLeast: 99, levels: ["city"] }))
    const { totals, findings } = await answer("--atlas", SAMPLE, "--pack", mine, "--pack", other)
    expect(totals["mine"]?.["met"]).toBeGreaterThan(0)
    expect(totals["belt-size"]?.["met"]).toBe(0)
    expect(findings.some(({ pack, item }) => pack === "belt-size" && item === "a")).toBe(true)
    expect(Object.keys((await answer("--atlas", SAMPLE, "--pack", mine, other)).totals)).toContain("mine")
  })

  it("refuses a pack of one's own that is not sound, and says where", async () => {
    const circle = packFile("odd.json", ofRule("odd", { kind: "share", standard: "odd", item: "a", atLeastPercent: 5 }))
    expect(await kindsRefused("--atlas", SAMPLE, "--pack", circle)).toEqual(["share-in-circle"])
    const kind = packFile("kind.json", ofRule("kind", { kind: "feels-right" }))
    expect(await kindsRefused("--atlas", SAMPLE, "--pack", kind)).toEqual(["field-choice"])
    const twin = packFile("twin.json", ofRule("twin", { kind: "has-route", withinMetres: 3 }))
    expect(await kindsRefused("--atlas", SAMPLE, "--pack", twin, "--pack", twin)).toEqual(["pack-twice"])
    expect(await kindsRefused("--atlas", SAMPLE, "--pack", join(FOLDER, "nowhere.json"))).toEqual(["path-missing"])
    const { err } = await ask("--atlas", SAMPLE, "--pack", circle)
    expect(err).toContain("odd.json")
  })

  it("asks the other packs of a city when one of its own cannot be read", async () => {
    const folder = join(FOLDER, "city")
    mkdirSync(join(folder, "standards"), { recursive: true })
    cpSync(FUZHOU, folder, { recursive: true })
    const named = JSON.parse(readFileSync(join(folder, "atlas.json"), "utf8"))
    writeFileSync(join(folder, "atlas.json"), JSON.stringify({ ...named, standards: ["bad", "wu-ge-yi"] }))
    writeFileSync(join(folder, "standards", "bad.json"), '{"id": "bad"')
    cpSync(join(DATA, "standards", "wu-ge-yi.json"), join(folder, "standards", "wu-ge-yi.json"))
    const { code, out, err } = await ask("--atlas", folder, "--json")
    expect([code, Object.keys(JSON.parse(out).totals)]).toEqual([0, ["wu-ge-yi"]])
    expect(err).toContain("bad.json")
  })

  it("says what is wrong with how it was asked", async () => {
    for (const wrong of [[], ["--atlas"], ["--atlas", SAMPLE, "--on", "2026-02-30"], ["--atlas", SAMPLE, "stray"]])
      expect((await ask(...wrong)).code, wrong.join(" ")).toBe(2)
    expect(await kindsRefused("--atlas", join(FOLDER, "no-city"))).toContain("file-missing")
    expect((await ask("--help")).out).toContain("--pack")
  })
})

describe("the Excel of standards", () => {
  it("holds the figures that the findings come to, read back by another hand", BUSY, async () => {
    const file = join(FOLDER, "sample.xlsx")
    const { code, out } = await ask("--atlas", SAMPLE, "--on", "2026-11-22", "--xlsx", file, "--json")
    expect(code).toBe(0)
    const { findings, totals } = JSON.parse(out) as {
      readonly findings: readonly unknown[]
      readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>
    }
    const sheets = await readSheets("sample.xlsx", new Uint8Array(readFileSync(file)), null)
    if (sheets.kind !== "read") throw new Error(JSON.stringify(sheets))
    expect(sheets.sheets.length).toBeGreaterThan(8)
    const rows = sheets.sheets[0]?.rows ?? []
    const head = rows.findIndex((row) => row.some((cell) => cell === "一条线路"))
    const ofBelts = rows.slice(head + 1).filter((row) => row.filter((cell) => cell !== null).length > 5)
    const met = ofBelts
      .slice(0, 12)
      .flat()
      .filter((cell) => cell === "达标")
    expect(rows[0]?.join("")).toContain("“五个一”情况一览表（截至2026年11月22日）")
    expect(met.length).toBe(totals["wu-ge-yi"]?.["met"])
    const longest = Math.max(...sheets.sheets.map(({ rows }) => rows.length))
    expect(longest).toBeGreaterThan(findings.length * 0.8)
  })

  it("says when the file cannot be written", BUSY, async () => {
    const { code, out } = await ask("--atlas", FUZHOU, "--xlsx", join(FOLDER, "no", "such", "x.xlsx"), "--json")
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ kind: "computer-refused" }] })
  })
})
