import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readFolder } from "../../scripts/check/read-folder.ts"
import { shifted } from "../../src/domain/gcj02.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"

const isPosition = (value: unknown): value is LngLat => Array.isArray(value) && typeof value[0] === "number"

/** A city's files as they lie in data/, and again with its sites moved as a GCJ-02 map would give them. */
const city = async (id: string) => {
  const { files } = await readFolder(join(import.meta.dirname, "..", "..", "data", id))
  const sites = files.get("sites.geojson")
  if (sites === undefined || !("text" in sites)) throw new Error(`${id} has no sites`)
  const moved = JSON.stringify(
    JSON.parse(sites.text, (key, value: unknown) =>
      key === "coordinates" && isPosition(value) ? shifted(value) : value,
    ),
  )
  return { asItIs: ingestAtlas(files), moved: ingestAtlas(new Map([...files, ["sites.geojson", { text: moved }]])) }
}

describe.each(["fuzhou", "sample"])("the city %s", (id) => {
  it("has no error, and nobody doubts its datum", async () => {
    const { asItIs } = await city(id)
    expect(asItIs.kind).toBe("whole")
    expect(asItIs.problems.map(({ kind }) => kind)).not.toContain("looks-like-gcj02")
  })

  it("is doubted when its sites are put in unconverted, and some of them stand in the water", async () => {
    const kinds = (await city(id)).moved.problems.map(({ kind }) => kind)
    expect(kinds).toContain("looks-like-gcj02")
    expect(kinds).toContain("site-in-water")
  })
})
