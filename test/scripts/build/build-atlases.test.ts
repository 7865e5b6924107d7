import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Build, buildAtlases } from "../../../scripts/build/build-atlases.ts"
import { townRecord } from "../../worlds/street-record.ts"

const DATA = join(import.meta.dirname, "..", "..", "..", "data")

let folder: string
let fuzhou: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "城市 "))
  fuzhou = join(folder, "fuzhou")
  await cp(join(DATA, "standards"), join(folder, "standards"), { recursive: true })
  await cp(join(DATA, "fuzhou"), fuzhou, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

const textOf = ({ published }: Build, path: string): string => {
  const file = published.get(path)
  if (file?.kind !== "made") throw new Error(`${path} was not made`)
  return new TextDecoder().decode(file.bytes)
}

/** A pack of streets for a place, with just enough in it. */
const packAt = async (name: string, lon: number, lat: number): Promise<string> => {
  const pack = await mkdtemp(join(tmpdir(), name))
  const millionths = (degrees: number): number => Math.round(degrees * 1e6)
  const graph = {
    ...townRecord(),
    lon: [millionths(lon - 1), 1e6, 1e6],
    lat: [millionths(lat - 1), 1e6, 1e6],
    len_dm: [1_600_000, 1_600_000],
    attribution: "© Surveyors",
  }
  await writeFile(join(pack, "graph.json.gz"), gzipSync(JSON.stringify(graph)))
  return pack
}

describe("building a city's data", () => {
  it("makes the same bytes twice", async () => {
    const [one, other] = [await buildAtlases([fuzhou], null), await buildAtlases([fuzhou], null)]
    expect([...one.published]).toEqual([...other.published])
  })

  it("lists only files it publishes, so that the page never asks for one that is not there", async () => {
    const build = await buildAtlases([fuzhou], null)
    const [city] = JSON.parse(textOf(build, "atlas/index.json"))
    expect(city.files).toContain("belts.geojson")
    expect(city.baseLayers).toContain("water")
    const asked = [...city.files, ...city.baseLayers.map((layer: string) => `${layer}.geojson`)]
    expect(asked.filter((file: string) => !build.published.has(`atlas/fuzhou/${file}`))).toEqual([])
  })

  it("publishes the same facts, only without the spaces", async () => {
    const build = await buildAtlases([fuzhou], null)
    const source: unknown = JSON.parse(await readFile(join(fuzhou, "sites.geojson"), "utf8"))
    expect(JSON.parse(textOf(build, "atlas/fuzhou/sites.geojson"))).toEqual(source)
  })

  it("spells every belt in initials and in full", async () => {
    const build = await buildAtlases([fuzhou], null)
    const spellings: { belts: Record<string, string[]> } = JSON.parse(textOf(build, "atlas/fuzhou/search.json"))
    for (const [id, forms] of Object.entries(spellings.belts)) {
      expect(forms.length, id).toBeGreaterThanOrEqual(2)
      for (const form of forms) expect(form, id).toMatch(/^[a-z0-9]+$/)
    }
  })

  it("lays a pack under the city it covers and under no other, and takes it away again", async () => {
    const [here, elsewhere] = [await packAt("here-", 119.3, 26), await packAt("elsewhere-", 100, 30)]
    const indexOf = async (pack: string | null) =>
      JSON.parse(textOf(await buildAtlases([fuzhou], pack), "atlas/index.json"))
    expect((await indexOf(here))[0].streets).toMatchObject({ basemap: null, graph: "streets/graph.json.gz" })
    expect((await indexOf(elsewhere))[0].streets).toBeNull()
    expect((await indexOf(null))[0].streets).toBeNull()
    await Promise.all([here, elsewhere].map((pack) => rm(pack, { recursive: true })))
  })

  it("refuses a city whose data has errors, lists them all, and still builds the others", async () => {
    const broken = join(folder, "broken")
    await cp(fuzhou, broken, { recursive: true })
    await writeFile(join(broken, "belts.geojson"), '{"type": "FeatureCollection", "features": [')
    const { built, published } = await buildAtlases([broken, fuzhou], null)
    expect(built.map(({ folder, entry }) => [folder, entry?.id])).toEqual([
      [broken, undefined],
      [fuzhou, "fuzhou"],
    ])
    expect(
      built[0]?.problems.some(({ file, severity }) => file.endsWith("broken/belts.geojson") && severity === "error"),
    ).toBe(true)
    expect([...published.keys()].some((path) => path.startsWith("atlas/broken/"))).toBe(false)
  })
})
