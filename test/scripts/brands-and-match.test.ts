import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { checkFolder } from "../../scripts/check/check-folder.ts"
import { brands } from "../../scripts/commands/brands.ts"
import { match } from "../../scripts/commands/match.ts"
import { filesOf, threeBridges } from "../worlds/three-bridges.ts"
import { atlas, type Said } from "./run-atlas.ts"
import { runHere } from "./run-here.ts"

const folder = mkdtempSync(join(tmpdir(), "brands-"))
const SAMPLE = join(import.meta.dirname, "..", "..", "data", "sample")

const put = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value))

const MARKET = {
  offers: [
    { id: "court", categories: ["法律服务"], at: [119.3, 26.08] },
    { id: "clinic", categories: ["健康义诊", "法律服务"], capacity: 2 },
  ],
  needs: [
    { id: "upper", categories: ["法律服务"], at: [119.3, 26.18] },
    { id: "lower", categories: ["健康义诊", "规划设计"] },
    { id: "alone", categories: ["文艺下乡"] },
  ],
}

/** Three Bridges as files, with a brand list that has seen better days. */
const putTown = (name: string): void => {
  const town = threeBridges()
  town.brands.push(
    ...["灯塔书屋", "灯塔🌟书屋"].map((zh, index) => ({ id: `twin-${index}`, tier: "office", name: { zh } })),
    ...["前", "后"].map((zh) => ({ id: "one-id", tier: "office", name: { zh } })),
    { id: "drawn", tier: "office", logo: "logos/drawn.svg" },
  )
  for (const [file, found] of filesOf(town)) {
    const path = join(folder, name, file)
    mkdirSync(join(path, ".."), { recursive: true })
    if ("text" in found) writeFileSync(path, found.text)
  }
  mkdirSync(join(folder, name, "logos"), { recursive: true })
  writeFileSync(join(folder, name, "logos", "drawn.svg"), "<svg><script>alert(1)</script></svg>")
}

beforeAll(() => {
  put("market.json", MARKET)
  writeFileSync(join(folder, "market.json.gz"), gzipSync(`\uFEFF${JSON.stringify(MARKET)}`))
  put("locked.json", { ...MARKET, locked: [["clinic", "alone"]] })
  put("odd.json", {
    offers: [{ id: "o", categories: ["a"], capacity: 0 }],
    needs: [{ id: "n", categories: [] }],
    tel: 1,
  })
  put("wrong.json", {
    offers: [
      { id: "o", categories: ["a"], at: [26, 119] },
      { id: "o", categories: [] },
    ],
    needs: [],
  })
  put("crowd.json", {
    offers: Array.from({ length: 100_000 }, (_, index) => ({ id: `o${index}`, categories: ["a"] })),
    needs: Array.from({ length: 100_000 }, (_, index) => ({ id: `n${index}`, categories: ["a"] })),
  })
  putTown("town")
})

const askMatch = (name: string, ...argv: string[]) => runHere(match, "--pairs", join(folder, name), ...argv)

const parsed = ({ out }: Said) => JSON.parse(out)

describe("atlas match", { timeout: 30_000 }, () => {
  it("gives needs to offers and says why, packed or not, in either language", async () => {
    const plain = await atlas(folder, "match", "--pairs", "market.json", "--json")
    const packed = await askMatch("market.json.gz", "--json")
    const english = await askMatch("market.json", "--json", "--lang", "en", "--alternatives", "3")
    expect([plain.code, plain.err, packed.out]).toEqual([0, "", plain.out])
    const { assignments, totalCost, unmatched } = parsed(plain)
    expect(Object.keys(parsed(plain))).toEqual(["assignments", "totalCost", "unmatched"])
    expect(assignments).toEqual([
      { offer: "clinic", need: "upper", cost: 0, why: "提供法律服务，需要法律服务，距离待核实，未计" },
      { offer: "clinic", need: "lower", cost: 50, why: "提供健康义诊，需要的 2 类中合 1 类，距离待核实，未计" },
    ])
    expect([totalCost, unmatched]).toEqual([50, ["alone"]])
    const [first] = parsed(english).assignments
    expect(first.why).toBe("offers 法律服务, needs 法律服务, distance not yet verified, not counted")
    expect(first.alternatives).toMatchObject([{ offer: "court", why: expect.stringMatching(/, 11\.1 km$/) }])
  })

  it("keeps what is locked, and speaks to people too", async () => {
    const locked = await askMatch("locked.json", "--json")
    const spoken = await askMatch("locked.json")
    expect(parsed(locked).assignments).toMatchObject([
      { offer: "court", need: "upper" },
      { offer: "clinic", need: "lower" },
      { offer: "clinic", need: "alone", cost: 100, why: expect.stringContaining("已锁定") },
    ])
    expect(spoken.out).toContain("3 个需求中 3 个有着落")
  })

  it("tells of what is odd and goes on; refuses what is wrong, too large or not there; says how it is used", async () => {
    const odd = await askMatch("odd.json", "--json")
    const wrong = await askMatch("wrong.json", "--json")
    const crowd = await askMatch("crowd.json", "--json")
    const missing = await askMatch("nowhere.json", "--json")
    const none = await runHere(match, "--json")
    const help = await runHere(match, "--json", "--help")
    const kinds = (said: Said) => parsed(said).problems.map(({ kind }: { kind: string }) => kind)
    expect([odd.code, parsed(odd).unmatched, kinds(odd)]).toEqual([
      ...[0, ["n"]],
      ["field-unknown", "capacity-none", "categories-none"],
    ])
    expect([wrong.code, parsed(wrong).ok, kinds(wrong)]).toEqual([
      ...[1, false],
      ["coordinates-swapped", "categories-none", "id-twice"],
    ])
    expect([crowd.code, kinds(crowd)]).toEqual([1, ["match-too-large"]])
    expect([missing.code, kinds(missing)]).toEqual([1, ["path-missing"]])
    expect([none.code, kinds(none)]).toEqual([2, ["wrong-usage"]])
    expect([help.code, parsed(help).usage.zh]).toEqual([0, expect.stringContaining("--alternatives")])
  })
})

describe("atlas brands", { timeout: 30_000 }, () => {
  it("finds what was planted in the invented city", async () => {
    const { planted } = JSON.parse(readFileSync(join(SAMPLE, "expected.json"), "utf8")).brands
    const said = await atlas(folder, "brands", "--atlas", SAMPLE, "--on", "2026-07-01", "--json")
    const { checks } = parsed(said)
    expect([said.code, Object.keys(checks[0])]).toEqual([0, ["kind", "brands", "score", "reason"]])
    const of = (kind: string) => checks.filter((check: { kind: string }) => check.kind === kind)
    expect(of("similar-names").map(({ brands }: { brands: string[] }) => brands)).toEqual([planted.similarNames])
    expect(of("equal-slogans").map(({ brands }: { brands: string[] }) => brands)).toEqual([planted.equalSlogans])
    for (const { score, reason } of checks) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(reason).toMatch(/。$/)
      expect(reason).not.toMatch(/\{\{|undefined/)
    }
  })

  it("tells of records left out and checks the rest; refuses what is no atlas and rules that are none", async () => {
    cpSync(join(folder, "town", "atlas.json"), join(folder, "rules.json"))
    const ask = (path: string, ...argv: string[]) => runHere(brands, "--atlas", join(folder, path), ...argv, "--json")
    const town = await ask("town")
    const stray = await ask("")
    const nowhere = await ask("nowhere")
    const rules = await ask("town", "--rules", join(folder, "rules.json"))
    const day = await ask("town", "--on", "2026-02-30")
    const none = await runHere(brands, "--json")
    const help = await runHere(brands, "--help")
    expect([town.code, parsed(town).problems.map(({ kind }: { kind: string }) => kind)]).toEqual([0, ["id-twice"]])
    expect(parsed(town).checks[0]).toMatchObject({ kind: "similar-names", brands: ["twin-0", "twin-1"], score: 1 })
    expect([stray.code, parsed(stray).problems[0].kind]).toEqual([1, "folder-of-atlases"])
    expect([nowhere.code, parsed(nowhere).problems[0].kind]).toEqual([1, "path-missing"])
    expect([rules.code, parsed(rules).ok]).toEqual([1, false])
    expect([none.code, day.code, help.code]).toEqual([2, 2, 0])
  })

  it("warns of a logo with a script when the city is checked", async () => {
    const { problems } = await checkFolder(join(folder, "town"))
    expect(problems.filter(({ kind }) => kind === "logo-active")).toMatchObject([
      { severity: "warning", logo: "logos/drawn.svg", at: { id: "drawn" } },
    ])
  })
})
