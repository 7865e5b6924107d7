import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { TILE_MAKER } from "../../../src/export/tiles/tile-maker.ts"
import { makeStreetPack } from "../../../src/ingest/osm/make-street-pack.ts"
import { openOsm } from "../../../src/ingest/osm/open-osm.ts"
import { OsmRefused } from "../../../src/ingest/osm/osm-file.ts"
import { asPbf, asXml, ferryLane, sourceOf } from "../../worlds/osm-extract.ts"

const LANE = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      ...{ type: "Feature", properties: { highway: "residential", other_tags: '"oneway"=>"yes"' } },
      geometry: {
        type: "LineString",
        coordinates: [
          [119.3, 26.05],
          [119.301, 26.051],
        ],
      },
    },
  ],
})
const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const SILENT = { reading: () => undefined, cutting: () => undefined }

/** Whatever is handed in: streets come of it, or it is refused for a reason that has a name. */
const isAnswered = async (name: string, bytes: Uint8Array): Promise<void> => {
  try {
    // a box of its own, or one spoilt place would have the whole world cut into tiles
    const made = await makeStreetPack(
      await openOsm(sourceOf(bytes), name),
      [119.2, 26, 119.4, 26.1],
      TILE_MAKER,
      SILENT,
    )
    expect(made.segments).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof OsmRefused)) throw error
    expect(error.fault.kind).toMatch(/^streets-/)
  }
}

const spoilt = (bytes: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat({ max: bytes.length })),
    )
    .map(([changes, end]) => {
      const copy = Uint8Array.from(bytes)
      for (const [at, byte] of changes) copy[at % copy.length] = byte
      return end === null ? copy : copy.slice(0, end)
    })

describe("a reader of extracts", () => {
  it.each([
    ["a.osm.pbf", asPbf(ferryLane)],
    ["a.osm", text(asXml(ferryLane))],
    ["a.osm.geojson", text(LANE)],
  ])(
    "answers to a spoilt %s",
    async (name, bytes) => {
      await isAnswered(name, bytes)
      await fc.assert(
        fc.asyncProperty(spoilt(bytes), (copy) => isAnswered(name, copy)),
        { numRuns: 40 },
      )
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (any) => isAnswered(name, any)),
        { numRuns: 40 },
      )
    },
    20_000,
  )
})
