import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { describe, expect, it } from "vitest"
import { makeBenchmark } from "../../scripts/sample/benchmark.ts"
import { makeSample } from "../../scripts/sample/make-sample.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const COMMITTED = join(ROOT, "data", "sample")
const STANDARDS = join(ROOT, "data", "standards")

/** What ingest says of generated files, with the packs of data/standards beside them. */
const ingested = (files: ReadonlyMap<string, string | Uint8Array>) => {
  const atlas = new Map<string, { text: string }>()
  for (const [name, content] of files) if (typeof content === "string") atlas.set(name, { text: content })
  for (const name of readdirSync(STANDARDS))
    atlas.set(`standards/${name}`, { text: readFileSync(join(STANDARDS, name), "utf8") })
  return ingestAtlas(atlas)
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  )

describe("the invented city", { timeout: 30_000 }, () => {
  it("comes out of seed 7 byte for byte as it is committed", () => {
    const { files } = makeSample(7)
    const committed = filesUnder(COMMITTED).map((path) => relative(COMMITTED, path).replaceAll("\\", "/"))
    expect([...files.keys()].sort()).toEqual(committed.sort())
    for (const [name, content] of files) {
      const onDisk = readFileSync(join(COMMITTED, name))
      expect(Buffer.compare(Buffer.from(content), onDisk), `${name} differs: run npm run atlas -- sample`).toBe(0)
    }
  })

  it("stays small enough to keep in the repository", () => {
    const bytes = filesUnder(COMMITTED).reduce((sum, path) => sum + statSync(path).size, 0)
    expect(bytes).toBeLessThan(3e6)
  })

  it("is another city for another seed, and a sound one", () => {
    const { files, counts } = makeSample(8)
    expect(files.get("belts.geojson")).not.toEqual(readFileSync(join(COMMITTED, "belts.geojson"), "utf8"))
    const { kind, problems } = ingested(files)
    expect(kind).toBe("whole")
    // A few boxes and elements claim more than their evidence bears, on purpose; nothing else is to be warned of.
    expect(new Set(problems.map((problem) => problem.kind))).toEqual(new Set(["met-weak-evidence"]))
    expect(problems.every((problem) => problem.severity === "warning")).toBe(true)
    expect(counts).toMatchObject({ belts: 12, pairs: 147, demand: 5000, districts: 6, tasks: 60 })
  })

  it("can be blown up to any number of belts and sites", () => {
    const { files } = makeBenchmark(7, 3000, 60)
    const whole = ingested(files)
    if (whole.kind !== "whole") throw new Error(whole.kind)
    expect(whole.problems).toEqual([])
    expect(whole.atlas.sites).toHaveLength(3000)
    expect(whole.atlas.belts).toHaveLength(60)
    expect(whole.atlas.belts.reduce((sum, belt) => sum + belt.sites.length, 0)).toBe(3000)
    const bytes = String(files.get("sites.geojson")).length
    expect(bytes / 3000, "bytes a site: 100,000 of them must fit in 60 MB").toBeLessThan(600)
  })
})

describe("atlas sample", { timeout: 20_000 }, () => {
  const atlas = (...argv: string[]) => {
    const tsx = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs")
    const folder = mkdtempSync(join(tmpdir(), "sample-"))
    const command = [tsx, join(ROOT, "scripts", "atlas.ts"), "sample", ...argv]
    return { folder, ...spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" }) }
  }

  it("says in one JSON document what it wrote and where, and brings the standards along", () => {
    const { folder, status, stdout } = atlas("--sites", "200", "--belts", "4", "--out", "town", "--json")
    expect(JSON.parse(stdout)).toEqual({ ok: true, out: "town", counts: { belts: 4, sites: 200 } })
    expect(status).toBe(0)
    expect(readdirSync(join(folder, "town"))).toEqual(["atlas.json", "belts.geojson", "sites.geojson", "standards"])
  })

  it("never lets a benchmark atlas take the sample's place", () => {
    const { status, stdout } = atlas("--sites", "200", "--json")
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false })
  })
})
