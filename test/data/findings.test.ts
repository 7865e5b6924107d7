import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readStreetFile } from "../../scripts/build/read-street-file.ts"
import { readFolder } from "../../scripts/check/read-folder.ts"
import { standardsContext } from "../../src/compute/standards/context.ts"
import { findingOf } from "../../src/compute/standards/finding-of.ts"
import { scoreAtlas } from "../../src/compute/standards/score-atlas.ts"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import type { State } from "../../src/domain/evidence.ts"
import { countStates, stateAt } from "../../src/domain/finding.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { fuzhou } from "./fuzhou.ts"

const SAMPLE = join(import.meta.dirname, "..", "..", "data", "sample")
const TODAY = "2026-11-22"

type Intended = { readonly state: State | null; readonly why: string; readonly arguable?: true }
type ByPack<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>
/** What the sample's generator wrote down of its own decisions. */
const expected: {
  readonly findingTotals: ByPack<number>
  readonly citySize: Readonly<Record<string, Intended>>
  readonly beltFindings: Readonly<Record<string, ByPack<Intended>>>
  readonly siteFindings: Readonly<Record<string, ByPack<State>>>
} = JSON.parse(readFileSync(join(SAMPLE, "expected.json"), "utf8"))

const sample = await (async () => {
  const ingested = ingestAtlas((await readFolder(SAMPLE)).files)
  if (ingested.kind === "refused") throw new Error("the sample was refused")
  const { network } = await readStreetFile(join(SAMPLE, "streets", "graph.json.gz"))
  if (network === null) throw new Error("the sample has no streets")
  const { atlas } = ingested
  return standardsContext(atlas, TODAY, streetGraphOf(network, "walk", atlas.walk.metresPerMinute))
})()
const { atlas } = sample
const { tables } = scoreAtlas(sample)

/** Every finding as a line of words: what was found, and what its author meant. */
const compared = tables.flatMap((table, pack) => {
  const { items, appliesTo } = atlas.standards[pack] ?? { items: [], appliesTo: { what: "city" } }
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row) =>
    items.map(({ id }, item) => {
      const subject = appliesTo.what === "belt" ? atlas.belts[row]?.id : atlas.sites[row]?.id
      const intended: Intended | undefined =
        appliesTo.what === "city"
          ? expected.citySize[id]
          : appliesTo.what === "belt"
            ? expected.beltFindings[subject ?? ""]?.[table.pack]?.[id]
            : { state: expected.siteFindings[subject ?? ""]?.[table.pack]?.[id] ?? null, why: "" }
      const where = `${table.pack} ${id} ${appliesTo.what === "city" ? "city" : subject}`
      return {
        where,
        found: stateAt(table, row, item),
        meant: intended?.state,
        isArguable: intended?.arguable === true,
      }
    }),
  )
})
const leftOpen = compared.filter(({ meant }) => meant === null)

describe("the sample city", () => {
  it("is found to be what its author meant, belt by belt and site by site", () => {
    const differing = compared.filter(({ found, meant }) => meant !== null && found !== meant)
    expect(differing).toEqual([])
    expect(compared.length - leftOpen.length).toBeGreaterThan(1700)
  })

  it("is read as its author did even where another careful reading is possible", () => {
    const arguable = compared.filter(({ isArguable }) => isArguable)
    expect(arguable.map(({ where }) => where).toSorted()).toEqual([
      "ten-items brands east-new-town",
      "ten-items brands south-bank-life",
      "ten-items corridor hill-foot",
      "ten-items culture-square hill-foot",
      "ten-items service-centre hill-foot",
      "ten-items sites-near-centre north-works",
      "three-year-plan brands east-new-town",
      "three-year-plan brands south-bank-life",
      "three-year-plan foundations south-bank-life",
      "three-year-plan full-coverage east-new-town",
      "three-year-plan full-coverage south-bank-life",
    ])
    expect(arguable.filter(({ found, meant }) => found !== meant)).toEqual([])
  })

  it("has as many of each state as was written down, pack by pack", () => {
    for (const table of tables) {
      const wanted = expected.findingTotals[table.pack]
      if (wanted === undefined) continue
      const { "left-open": open = 0, ...totals } = wanted
      const ofPack = leftOpen.filter(({ where }) => where.startsWith(`${table.pack} `))
      const counts: Record<string, number> = { ...countStates(table) }
      for (const { found } of ofPack) counts[found] = (counts[found] ?? 0) - 1
      expect(ofPack.length, table.pack).toBe(open)
      expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))).toEqual(totals)
    }
  })

  it("leaves only the walk along streets to the engine, which settles it where all sites of a district are known", () => {
    expect(new Set(leftOpen.map(({ where }) => where.split(" ")[1]))).toEqual(new Set(["served-on-foot"]))
    expect(new Set(leftOpen.map(({ found }) => found))).toEqual(new Set(["unmet", "unknown"]))
  })

  it("shows every state", () => {
    expect(new Set(compared.map(({ found }) => found)).size).toBe(5)
  })
})

describe("Fuzhou", () => {
  const context = standardsContext(fuzhou, TODAY, null)
  const scores = scoreAtlas(context)

  it("is almost all not yet verified", () => {
    const counts = scores.tables.map((table) => countStates(table))
    const sum = (state: State): number => counts.reduce((all, one) => all + one[state], 0)
    expect(sum("unknown")).toBeGreaterThan(400)
    expect(sum("met") + sum("unmet") + sum("planned")).toBeLessThan(sum("unknown") / 20)
  })

  it("is never found not to meet what only a partial list is silent about", () => {
    for (const table of scores.tables) expect(countStates(table).unmet, table.pack).toBe(0)
  })

  it("never has a route by the order of a report", () => {
    const pack = fuzhou.standards.findIndex(({ items }) => items.some(({ rule }) => rule.kind === "has-route"))
    const item = fuzhou.standards[pack]?.items.findIndex(({ rule }) => rule.kind === "has-route") ?? -1
    const reported = fuzhou.belts.flatMap(({ kind, stopsOrder }, row) =>
      kind === "two-new-belt" && stopsOrder === "reported" ? [row] : [],
    )
    expect(reported.length).toBeGreaterThan(0)
    for (const row of reported) expect(findingOf(context, pack, row, item)).toMatchObject({ state: "unknown" })
  })
})
