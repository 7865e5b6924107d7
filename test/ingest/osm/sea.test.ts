import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Bounds } from "../../../src/domain/lng-lat.ts"
import { gatherStreets } from "../../../src/ingest/osm/gather-streets.ts"
import { readOsmXml } from "../../../src/ingest/osm/read-osm-xml.ts"
import { seaAreas } from "../../../src/ingest/osm/sea-areas.ts"
import { asXml, sourceOf, type World } from "../../worlds/osm-extract.ts"

const BOX: Bounds = [119, 26, 119.1, 26.1]

type Coast = { readonly id: number; readonly places: readonly (readonly [number, number])[] }

/** Coasts in hundredths of the box, east and north of its south-western corner; places on the same spot are one. */
const seaOf = async (coasts: readonly Coast[], box: Bounds | null = BOX) => {
  const numbers = new Map<string, number>()
  const nodes: World["nodes"][number][] = []
  const nodeAt = ([east, north]: readonly [number, number]): number => {
    const key = `${east},${north}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, nodes.length + 1)
    return nodes.push({ id: nodes.length + 1, lon: 119 + east / 1000, lat: 26 + north / 1000 })
  }
  // the box stands where the file has something to its corners
  for (const corner of [
    [0, 0],
    [100, 100],
  ] as const)
    nodeAt(corner)
  const ways = coasts.map(({ id, places }) => ({ id, refs: places.map(nodeAt), tags: { natural: "coastline" } }))
  const file = readOsmXml(sourceOf(new TextEncoder().encode(asXml({ nodes, ways, relations: [] }))))
  const gathered = await gatherStreets(file, box ?? [-180, -90, 180, 90], () => undefined)
  const sea = seaAreas(gathered, gathered.bounds)
  const isWet = (east: number, north: number): boolean =>
    sea.kind === "drawn" &&
    sea.areas.some((rings) =>
      rings.reduce((is, ring) => is !== isInside(ring, 119 + east / 1000, 26 + north / 1000), false),
    )
  return { sea, isWet }
}

/** Whether a ring goes round a place: how often a line to the east of it crosses the ring. */
const isInside = (ring: Float64Array, x: number, y: number): boolean => {
  let crossings = 0
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.subarray(i, i + 4)
    if (y1 > y !== y2 > y && x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) crossings++
  }
  return crossings % 2 === 1
}

/** The land lies north: a coast goes west along it, so that the land is on the right of nobody. */
const BAY: Coast = {
  id: 1,
  places: [
    [120, 50],
    [70, 50],
    [60, 80],
    [40, 80],
    [30, 50],
    [-20, 50],
  ],
}
const ISLAND: Coast = {
  id: 2,
  places: [
    [40, 20],
    [60, 20],
    [60, 40],
    [40, 40],
    [40, 20],
  ],
}

describe("the sea of an extract", () => {
  it("fills a bay and lies on the right of its coast, up to the edge of the box; islands stand out of it", async () => {
    const turned = { ...BAY, places: [...BAY.places].reverse() }
    const south = await seaOf([turned, ISLAND])
    expect(south.sea.kind).toBe("drawn")
    expect([south.isWet(50, 10), south.isWet(50, 70), south.isWet(1, 1), south.isWet(99, 49)]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([south.isWet(50, 30), south.isWet(20, 60), south.isWet(50, 90), south.isWet(99, 99)]).toEqual([
      false,
      false,
      false,
      false,
    ])
    // the other way round the sea is in the north, and the headland is where the bay was
    const north = await seaOf([BAY])
    expect([north.isWet(50, 10), north.isWet(50, 70), north.isWet(50, 90), north.isWet(1, 99)]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it("surrounds an island that is all there is, and fills a strait between two coasts", async () => {
    const { isWet } = await seaOf([ISLAND])
    expect([isWet(50, 30), isWet(10, 10), isWet(90, 90)]).toEqual([false, true, true])
    const strait = await seaOf([
      {
        id: 3,
        places: [
          [-10, 40],
          [110, 40],
        ]
          .map(([x = 0, y = 0]) => [x, y] as const)
          .reverse(),
      },
      {
        id: 4,
        places: [
          [-10, 60],
          [50, 65],
        ],
      },
      {
        id: 5,
        places: [
          [50, 65],
          [110, 60],
        ],
      },
    ])
    expect([strait.isWet(50, 50), strait.isWet(50, 10), strait.isWet(50, 90)]).toEqual([true, false, false])
    expect((await seaOf([])).sea).toEqual({ kind: "none" })
  })

  it("floods nothing where the coast breaks off or turns about", async () => {
    const half = {
      id: 6,
      places: [
        [120, 50],
        [70, 50],
        [60, 80],
      ] as const,
    }
    expect((await seaOf([half, ISLAND])).sea).toEqual({ kind: "broken" })
    const against = {
      id: 7,
      places: [
        [-20, 60],
        [120, 60],
      ] as const,
    }
    const along = {
      id: 8,
      places: [
        [-20, 40],
        [120, 40],
      ] as const,
    }
    expect((await seaOf([against, along])).sea).toEqual({ kind: "broken" })
  })

  it("is wet just right of every piece of coast and dry just left of it, wherever the coast runs", async () => {
    // a coast that wanders from the eastern edge to the western one, cut into ways at any of its places, in any order
    const wandering = fc.tuple(
      fc.array(fc.integer({ min: 5, max: 95 }), { minLength: 2, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(wandering, async ([heights, cuts, isTurned]) => {
        const places = [20, ...heights, 70].map((north, i, all) => [-20 + (140 * i) / (all.length - 1), north] as const)
        const coast = isTurned ? [...places].reverse() : places
        const parts: Coast[] = []
        let from = 0
        for (let i = 1; i < coast.length; i++)
          if (i === coast.length - 1 || cuts[i] === true) {
            parts.push({ id: 10 + i, places: coast.slice(from, i + 1) })
            from = i
          }
        const { sea, isWet } = await seaOf(isTurned ? parts.reverse() : parts)
        expect(sea.kind).toBe("drawn")
        for (let i = 1; i < coast.length; i++) {
          const [one, other] = [coast[i - 1], coast[i]]
          if (one === undefined || other === undefined) continue
          const middle = [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2] as const
          if (middle[0] < 1 || middle[0] > 99) continue
          const length = Math.hypot(other[0] - one[0], other[1] - one[1])
          const [right, up] = [(other[1] - one[1]) / length / 2, -(other[0] - one[0]) / length / 2]
          expect(isWet(middle[0] + right, middle[1] + up)).toBe(true)
          expect(isWet(middle[0] - right, middle[1] - up)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})
