import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { covers, readStreetPack } from "../../../scripts/build/street-pack.ts"
import { townRecord } from "../../worlds/street-record.ts"

const FUZHOU_STREETS = join(import.meta.dirname, "..", "..", "..", "..", "shared", "packs", "fuzhou-streets")

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pack-"))
})
afterAll(() => rm(folder, { recursive: true }))

describe("a street pack", () => {
  it("may be a graph alone, whose bounds are worked out from its delta-coded nodes", async () => {
    const graph = {
      ...townRecord(),
      lon: [119_000_000, 500_000, -200_000],
      lat: [26_000_000, -100_000, 300_000],
      len_dm: [520_000, 400_000],
      attribution: '<a href="https://example.org">© Surveyors</a> | © Walkers',
    }
    await writeFile(join(folder, "graph.json.gz"), gzipSync(JSON.stringify(graph)))
    const pack = await readStreetPack(folder)
    expect(pack).toEqual({
      basemap: null,
      basemapBytes: 0,
      graph: "graph.json.gz",
      bounds: [119, 25.9, 119.5, 26.2],
      attribution: ["© Surveyors", "© Walkers"],
    })
    if (pack === null) return
    expect(covers(pack, [119.2, 26])).toBe(true)
    expect(covers(pack, [119.2, 26.3])).toBe(false)
  })

  it("is nothing where there is neither a base map nor a graph", async () => {
    expect(await readStreetPack(join(folder, "nowhere"))).toBeNull()
  })

  it("is refused when a file is not what its name says", async () => {
    const broken = await mkdtemp(join(tmpdir(), "broken-"))
    await writeFile(join(broken, "basemap.pmtiles"), "<html>404</html>")
    await expect(readStreetPack(broken)).rejects.toThrow()
    await rm(broken, { recursive: true })
  })

  it.skipIf(!existsSync(FUZHOU_STREETS))("of a real city says what it covers and whom to thank", async () => {
    const pack = await readStreetPack(FUZHOU_STREETS)
    expect(pack?.bounds).toEqual([118.35, 25.2, 120.1, 26.7])
    expect(pack?.attribution.join(" ")).toContain("OpenStreetMap")
  })
})
