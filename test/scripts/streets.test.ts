import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readStreetPack } from "../../scripts/build/street-pack.ts"
import { reach } from "../../scripts/commands/reach.ts"
import { route } from "../../scripts/commands/route.ts"
import { streets } from "../../scripts/commands/streets.ts"
import { asXml, ferryLane } from "../worlds/osm-extract.ts"
import { runHere } from "./run-here.ts"

const SAO_PAULO = new URL("../../../shared/packs/saopaulo-osm/spo_osm.pbf", import.meta.url).pathname
const IS_HERE = existsSync(SAO_PAULO)
if (!IS_HERE) process.stderr.write("no extract at ../shared/packs/saopaulo-osm: its streets are not read\n")

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "streets-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("somebody who has an extract", () => {
  it("gets a pack with tiles, a graph and whom to thank, and the same bytes again", async () => {
    const [osm, out] = [join(folder, "lane.osm"), join(folder, "pack")]
    await writeFile(osm, asXml(ferryLane))
    const said = await runHere(streets, "--osm", osm, "--bbox", "119.29,26.04,119.32,26.07", "--out", out)
    expect(said.code, said.err).toBe(0)
    expect(said.err).toContain("reading: 100%")
    expect(await readStreetPack(out)).toMatchObject({
      basemap: "basemap.pmtiles",
      graph: "graph.json.gz",
      attribution: ["© OpenStreetMap contributors (ODbL 1.0)"],
    })
    const first = await readFile(join(out, "basemap.pmtiles"))
    await runHere(streets, "--osm", osm, "--bbox", "119.29,26.04,119.32,26.07", "--out", out)
    expect(first.equals(await readFile(join(out, "basemap.pmtiles")))).toBe(true)
  })

  it("is told in both languages what is wrong, and nothing is written", async () => {
    const out = join(folder, "none")
    const osm = join(folder, "lane.osm")
    const outside = await runHere(streets, "--osm", osm, "--bbox", "1,1,2,2", "--out", out, "--json")
    expect(outside.code).toBe(1)
    expect(JSON.parse(outside.out)).toMatchObject({
      ok: false,
      problems: [
        { kind: "streets-outside", zh: expect.stringContaining("119.3000"), en: expect.stringContaining("(w,s,e,n)") },
      ],
    })
    expect((await runHere(streets, "--osm", join(folder, "no.pbf"), "--out", out)).code).toBe(1)
    expect((await runHere(streets, "--osm", osm, "--bbox", "2,1,1,2", "--out", out)).code).toBe(2)
    expect((await runHere(streets, "--osm", osm)).code).toBe(2)
    expect(existsSync(out)).toBe(false)
  })
})

describe.skipIf(!IS_HERE)("a real extract", { timeout: 30_000 }, () => {
  it("becomes streets one can walk, drive and reach places on", async () => {
    const out = join(folder, "sao-paulo")
    const made = await runHere(
      streets,
      "--osm",
      SAO_PAULO,
      "--bbox",
      "-46.66,-23.57,-46.62,-23.53",
      "--out",
      out,
      "--json",
    )
    expect(made.code, made.err).toBe(0)
    expect(JSON.parse(made.out)).toMatchObject({ ok: true, attribution: [expect.stringContaining("OpenStreetMap")] })
    expect(JSON.parse(made.out).segments).toBeGreaterThan(1000)
    const graph = join(out, "graph.json.gz")
    for (const mode of ["walk", "drive"]) {
      const ends = ["--from", "-46.655,-23.561", "--to", "-46.634,-23.55", "--mode", mode]
      const way = await runHere(route, "--graph", graph, ...ends, "--json")
      expect(way.code, way.err).toBe(0)
      // straight it is 2.47 km; streets of a grid with one-ways are up to twice that
      const { metres } = JSON.parse(way.out)
      expect(metres).toBeGreaterThan(2470)
      expect(metres).toBeLessThan(5500)
    }
    const around = ["--from", "-46.64,-23.55", "--minutes", "10", "--mode", "walk"]
    const near = await runHere(reach, "--graph", graph, ...around, "--json")
    expect(near.code, near.err).toBe(0)
  })
})
