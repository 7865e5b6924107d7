import { execFile } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { gunzipSync } from "node:zlib"
import { describe, expect, it, vi } from "vitest"
import { runCommand } from "../../scripts/command-line.ts"
import { tour } from "../../scripts/commands/tour.ts"
import { metresBetween } from "../../src/compute/geodesy/distance.ts"
import { snapTo } from "../../src/compute/streets/snap.ts"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import { DETOUR, OFF_STREETS_METRES } from "../../src/compute/tour/travel-table.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { readStreetGraph } from "../../src/ingest/street-graph.ts"
import { fuzhou } from "../data/fuzhou.ts"
import { inUnits, slowCosts } from "../worlds/slow-streets.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs")
const SAMPLE = join(ROOT, "data", "sample")
const FUZHOU = join(ROOT, "data", "fuzhou")
const PACK = join(ROOT, "..", "shared", "packs", "fuzhou-streets")
const IS_HERE = existsSync(join(PACK, "graph.json.gz"))
if (!IS_HERE) process.stderr.write(`not tested, as there is no street pack of a real city here: ${PACK}\n`)

const SAMPLE_BELT = "old-town-lanes"
const RIVERSIDE = "cs-nanjiangbin"
const SUNDAY = "2026-11-22"

type Leg = {
  readonly from: string
  readonly to: string
  readonly metres: number | null
  readonly seconds: number | null
  readonly estimated: boolean
  readonly reason: string | null
}
type Answer = {
  readonly order: readonly string[]
  readonly legs: readonly Leg[]
  readonly totalMetres: number
  readonly totalSeconds: number
  readonly estimatedLegs: number
  readonly unknownLegs: number
  readonly omitted: readonly { readonly site: string; readonly reason: string; readonly moreMinutes?: number }[]
}
type Said = { readonly code: number; readonly out: string }

/** Asks in this very process, and hears what would go to standard output. */
const ask = async (...argv: string[]): Promise<Said> => {
  let out = ""
  vi.spyOn(process.stdout, "write").mockImplementation((piece, ...more: unknown[]) => {
    out += String(piece)
    for (const then of more) if (typeof then === "function") then()
    return true
  })
  vi.spyOn(process.stderr, "write").mockImplementation(() => true)
  try {
    return { code: await runCommand(tour, argv), out }
  } finally {
    vi.restoreAllMocks()
  }
}

const asked = async (atlas: string, belt: string, ...more: string[]): Promise<Answer> => {
  const { code, out } = await ask("--atlas", atlas, "--belt", belt, ...more, "--json")
  expect(code, out).toBe(0)
  return JSON.parse(out)
}

const sum = (figures: readonly (number | null)[]): number => figures.reduce<number>((all, one) => all + (one ?? 0), 0)

/** What must hold of any answer. */
const expectHonest = (answer: Answer): void => {
  const { order, legs, totalMetres, totalSeconds, estimatedLegs, unknownLegs, omitted } = answer
  expect(Object.keys(answer)).toEqual([
    ...["order", "legs", "totalMetres", "totalSeconds", "estimatedLegs", "unknownLegs", "omitted"],
  ])
  expect(new Set([...order, ...omitted.map(({ site }) => site)]).size).toBe(order.length + omitted.length)
  legs.forEach(({ from, to, metres, seconds, estimated, reason }, step) => {
    if (step > 0) expect(from).toBe(legs[step - 1]?.to)
    expect(order).toContain(to)
    expect(metres === null).toBe(seconds === null)
    if (metres === null)
      expect([estimated, ["position-uncertain", "by-boat"].includes(reason ?? "")]).toEqual([false, true])
    else expect(reason === null).toBe(!estimated)
  })
  expect(totalMetres).toBeCloseTo(sum(legs.map(({ metres }) => metres)), 6)
  expect(totalSeconds).toBeCloseTo(sum(legs.map(({ seconds }) => seconds)), 6)
  expect(estimatedLegs).toBe(legs.filter(({ estimated }) => estimated).length)
  expect(unknownLegs).toBe(legs.filter(({ metres }) => metres === null).length)
}

describe("a planner asks for the tour of a belt", { timeout: 30_000 }, () => {
  it("and gets the stops as reported, with a leg between each two", async () => {
    const answer = await asked(SAMPLE, SAMPLE_BELT)
    expectHonest(answer)
    const file = JSON.parse(readFileSync(join(SAMPLE, "belts.geojson"), "utf8"))
    const belt = file.features.find((one: { properties: { id: string } }) => one.properties.id === SAMPLE_BELT)
    expect(answer.order).toEqual(belt.properties.stops)
    expect(answer.legs).toHaveLength(answer.order.length - 1)
    expect(answer.omitted).toEqual([])
    expect(answer.legs.some(({ reason, metres }) => reason === null && metres !== null && metres > 0)).toBe(true)
  })

  it("and, with so many minutes, a visit that fits them and the reason for every stop left out", async () => {
    const when = ["--on", SUNDAY, "--at", "09:30"]
    const short = await asked(SAMPLE, SAMPLE_BELT, "--minutes", "60", ...when)
    const none = await asked(SAMPLE, SAMPLE_BELT, "--minutes", "0", ...when)
    for (const answer of [short, none]) expectHonest(answer)
    expect(short.order.length).toBeGreaterThan(0)
    expect(short.totalSeconds).toBeLessThanOrEqual(3600)
    expect(none).toMatchObject({ order: [], legs: [], totalMetres: 0 })
    const all = (answer: Answer) => [...answer.order, ...answer.omitted.map(({ site }) => site)].sort()
    expect(all(short)).toEqual(all(none))
    expect(short.omitted.length + short.order.length).toBeGreaterThanOrEqual(10)
    for (const { reason, moreMinutes } of [...short.omitted, ...none.omitted])
      expect(Number.isInteger(moreMinutes)).toBe(reason === "no-time")
  })

  it("and is led from where they stand, on foot or by car", async () => {
    const first = await asked(SAMPLE, SAMPLE_BELT, "--from", "0,0", "--on", SUNDAY)
    expect(first.order).toEqual([]) // nobody walks there from the Gulf of Guinea
    const { centre } = JSON.parse(readFileSync(join(SAMPLE, "atlas.json"), "utf8"))
    for (const mode of ["walk", "drive"]) {
      const answer = await asked(SAMPLE, SAMPLE_BELT, "--from", centre.join(), "--mode", mode, "--on", SUNDAY)
      expectHonest(answer)
      expect(answer.legs[0]?.from).toBe("start")
      expect(answer.legs).toHaveLength(answer.order.length)
    }
  })

  it("and reads it in words, Chinese first, when no program listens", async () => {
    const { code, out } = await ask("--atlas", SAMPLE, "--belt", SAMPLE_BELT)
    expect(code).toBe(0)
    expect(out).toMatch(/^1\. .*\n2\. /)
    expect(out.indexOf("共 10 站")).toBeGreaterThan(0)
    expect(out.indexOf("Stops: 10")).toBeGreaterThan(out.indexOf("共 10 站"))
  })

  it("and estimates every way where a city has no streets, saying so", async () => {
    const answer = await asked(FUZHOU, RIVERSIDE)
    expectHonest(answer)
    const at = new Map(fuzhou.sites.map(({ id, position }) => [String(id), position]))
    for (const { from, to, metres, reason } of answer.legs) {
      const [one, other] = [at.get(from), at.get(to)]
      if (one?.kind !== "placed" || other?.kind !== "placed")
        expect([metres, reason]).toEqual([null, "position-uncertain"])
      else if (metres !== null) {
        expect(reason).toBe("no-streets")
        expect(metres).toBeCloseTo(metresBetween(one.at, other.at) * DETOUR, 0)
      }
    }
    expect(answer.unknownLegs + answer.estimatedLegs).toBe(answer.legs.length)
  })
})

describe("a planner who asks wrongly", { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "游览 "))
  mkdirSync(join(folder, "no-graph"))
  mkdirSync(join(folder, "spoilt"))
  writeFileSync(join(folder, "spoilt", "graph.json"), '{"v":1}')
  cpSync(join(FUZHOU, "atlas.json"), join(folder, "half", "atlas.json"))
  const known = ["--atlas", FUZHOU, "--belt", RIVERSIDE]

  it.each([
    ["of a belt nobody knows", ["--atlas", FUZHOU, "--belt", "atlantis"], "belt-unknown"],
    ["of a folder that is not there", ["--atlas", join(folder, "nowhere"), "--belt", SAMPLE_BELT], null],
    ["of a city whose files are missing", ["--atlas", join(folder, "half"), "--belt", SAMPLE_BELT], null],
    ["with latitude and longitude swapped", [...known, "--from", "26.08,119.3"], "coordinate-out-of-range"],
    ["from off the globe", [...known, "--from", "200,26"], "coordinate-out-of-range"],
    ["with a pack that has no graph", [...known, "--pack", join(folder, "no-graph")], "path-missing"],
    ["with a pack that is not one", [...known, "--pack", join(folder, "spoilt")], null],
  ])("%s is refused in one document, with 1", async (_how, argv, kind) => {
    const { code, out } = await ask(...argv, "--json")
    expect(code).toBe(1)
    const { ok, problems } = JSON.parse(out)
    expect(ok).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
    if (kind !== null) expect(problems).toMatchObject([{ kind }])
  })

  it.each([
    ["nothing", []],
    ["no belt", ["--atlas", SAMPLE]],
    ["minutes that are no number", [...known, "--minutes", "soon"]],
    ["minutes below nothing", [...known, "--minutes=-5"]],
    ["more minutes than a day has", [...known, "--minutes", "1441"]],
    ["a place that is no place", [...known, "--from", "here"]],
    ["a way of travelling there is not", [...known, "--mode", "fly"]],
    ["a day there is not", [...known, "--on", "2026-02-30"]],
    ["an hour there is not", [...known, "--at", "24:00"]],
    ["a word too many", [...known, "please"]],
    ["an option there is not", [...known, "--fast"]],
  ])("with %s is shown the usage, with 2", async (_what, argv) => {
    const { code, out } = await ask(...argv, "--json")
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ kind: "wrong-usage" }], usage: {} })
  })
})

describe.skipIf(!IS_HERE)("in the streets of a real city", { timeout: 30_000 }, () => {
  it.each(["walk", "drive"] as const)(
    "every leg by %s is as long as the slow, plain search says, or has no length",
    async (mode) => {
      const { network } = readStreetGraph(
        gunzipSync(readFileSync(join(PACK, "graph.json.gz"))).toString(),
        "graph.json.gz",
      )
      if (network === null) throw new Error("the real city's streets were refused")
      const graph = streetGraphOf(network, mode)
      const sites = new Map(fuzhou.sites.map((site) => [String(site.id), site]))
      let [streets, secrets] = [0, 0]
      for (const belt of [RIVERSIDE, "gl-sanfang-red", "cs-red-routes", "tj-finance", "ja-near"]) {
        const answer = await asked(FUZHOU, belt, "--pack", PACK, "--mode", mode)
        expectHonest(answer)
        for (const { from, to, metres, seconds, reason } of answer.legs) {
          const [one, other] = [sites.get(from), sites.get(to)]
          if (one?.position.kind !== "placed" || other?.position.kind !== "placed") {
            expect([metres, seconds]).toEqual([null, null])
            expect(reason).toBe(one?.kind === "boat" || other?.kind === "boat" ? "by-boat" : "position-uncertain")
            secrets++
            continue
          }
          const uncertain = one.position.uncertaintyMetres + other.position.uncertaintyMetres
          const ends: readonly LngLat[] = [one.position.at, other.position.at]
          if (uncertain > 50 && metresBetween(one.position.at, other.position.at) < uncertain) {
            expect([metres, reason]).toEqual([null, "position-uncertain"])
            secrets++
            continue
          }
          if (reason !== null) continue
          const snaps = ends.flatMap((at) => snapTo(graph, at, OFF_STREETS_METRES) ?? [])
          const [, cost = Number.NaN] = slowCosts(network, mode, graph.segmentCost, snaps, 0)
          const offStreet = sum(snaps.map((snap) => snap.metres))
          const walked = (offStreet / fuzhou.walk.metresPerMinute) * 60
          if (mode === "walk") expect(metres).toBeCloseTo(inUnits(cost), 0)
          else expect(seconds).toBeCloseTo(inUnits(cost) + walked, 0)
          streets++
        }
      }
      expect(streets).toBeGreaterThanOrEqual(5)
      expect(secrets).toBeGreaterThan(0)
    },
  )

  it("and the command itself says one document and nothing else, from a cold start", async () => {
    const argv = [
      TSX,
      join(ROOT, "scripts", "atlas.ts"),
      "tour",
      "--atlas",
      FUZHOU,
      "--belt",
      RIVERSIDE,
      "--pack",
      PACK,
    ]
    const { stdout } = await promisify(execFile)(process.execPath, [...argv, "--json"])
    expectHonest(JSON.parse(stdout))
  })
})
