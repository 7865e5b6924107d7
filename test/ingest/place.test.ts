import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bd09Shift, gcj02Shift, type Shift, shifted, unshifted } from "../../src/domain/gcj02.ts"
import { checkFile } from "../../src/ingest/check-file.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { metresBetween } from "../../src/ingest/place/ground.ts"
import { type DataProblem, newProblemLog } from "../../src/ingest/problems.ts"
import { filesOf, type Town, the, threeBridges } from "../worlds/three-bridges.ts"

const problemsOf = (spoil: (town: Town) => void): readonly DataProblem[] => {
  const town = threeBridges()
  spoil(town)
  return ingestAtlas(filesOf(town)).problems
}

const put = (town: Town, place: number, lon: number, lat: number): void => {
  const site = the(town.sites, place)
  site.geometry = { type: "Point", coordinates: [lon, lat] }
}

/** The same town without outlines of its districts, with its districts' labels instead. */
const withLabels = (town: Town) => {
  town.districts = []
  const label = (name: string, lon: number, lat: number) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: { kind: "district", rank: 2, name },
  })
  return new Map([
    ...filesOf(town),
    [
      "places.geojson",
      {
        text: JSON.stringify({
          type: "FeatureCollection",
          features: [label("桥北区", 118.02, 27.03), label("桥南区", 118.02, 26.98), label("远郊县", 118.3, 27.03)],
        }),
      },
    ],
  ])
}

describe("dry ground", () => {
  it("finds the site that stands in the river, and how far out", () => {
    const problems = problemsOf((town) => put(town, 1, 118.02, 27.008))
    const wet = problems.find(({ kind }) => kind === "site-in-water")
    expect(wet).toMatchObject({ severity: "error", name: "灯具厂", at: { id: "lamp-works", index: 1 } })
    expect(wet?.["metres"]).toBeGreaterThan(215)
    expect(wet?.["metres"]).toBeLessThan(230)
  })

  it("lets a boat float, and nothing else, however roughly it is placed", () => {
    const afloat = (kind: string, position: object) =>
      problemsOf((town) => {
        put(town, 1, 118.02, 27.009)
        Object.assign(the(town.sites, 1).properties, { kind, position })
      }).map((problem) => problem.kind)
    const roughly = { precision: "neighbourhood", uncertaintyMetres: 2500 }
    expect(afloat("boat", roughly)).not.toContain("site-in-water")
    expect(afloat("enterprise", roughly)).toContain("site-in-water")
    expect(afloat("enterprise", { ...roughly, schematic: true })).toContain("site-in-water")
  })

  it("knows that an island in the river is dry", () => {
    const problems = problemsOf((town) => {
      const island = [
        [118.01, 27.004],
        [118.01, 27.006],
        [118.03, 27.006],
        [118.03, 27.004],
        [118.01, 27.004],
      ]
      const river = the(town.water, 0)
      if (river.geometry !== null && Array.isArray(river.geometry.coordinates)) river.geometry.coordinates.push(island)
      put(town, 1, 118.02, 27.005)
    })
    expect(problems.map(({ kind }) => kind)).not.toContain("site-in-water")
  })
})

describe("the stated district", () => {
  it("finds the site on the wrong bank when outlines are there, allowing for how roughly it is placed", () => {
    const onSouthBank = (uncertaintyMetres: number) =>
      problemsOf((town) => {
        put(town, 1, 118.02, 26.99)
        Object.assign(the(town.sites, 1).properties, { position: { precision: "street", uncertaintyMetres } })
      })
    expect(onSouthBank(100)).toMatchObject([
      { kind: "site-outside-district", district: "桥北区", kilometres: 2.3, limit: 0.6 },
    ])
    expect(onSouthBank(2500)).toEqual([])
  })

  it("finds the site beside another district's label when only labels are there", () => {
    const town = threeBridges()
    put(town, 1, 118.299, 27.03)
    const { problems } = ingestAtlas(withLabels(town))
    expect(problems.map(({ kind }) => kind)).toContain("site-outside-district")
  })

  it("finds the site in another city altogether, and outside the bounds", () => {
    const town = threeBridges()
    put(town, 1, 119.3, 26.08)
    const kinds = ingestAtlas(withLabels(town)).problems.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(["site-outside-district", "site-outside-bounds"]))
  })

  it("accuses nobody when only labels are there and sites lie about the town", () => {
    expect(ingestAtlas(withLabels(threeBridges())).problems).toEqual([])
  })

  it("says once that it cannot check a district nobody has drawn", () => {
    const problems = problemsOf((town) => {
      for (const place of [1, 2]) Object.assign(the(town.sites, place).properties, { district: "新区" })
    })
    expect(problems).toMatchObject([{ kind: "district-unknown", district: "新区", severity: "warning" }])
  })
})

describe("coordinates that look like GCJ-02", () => {
  it("moves known places as the published examples say", () => {
    // Tian'anmen, as open implementations of the shift agree on it to the metre
    expect(metresBetween(shifted([116.391, 39.907]), [116.39724, 39.9084])).toBeLessThan(3)
    expect(metresBetween([119.3, 26.06], shifted([119.3, 26.06]))).toBeGreaterThan(400)
  })

  it("moves back what was moved, anywhere in China", () => {
    const somewhere = fc.tuple(
      fc.double({ min: 75, max: 135, noNaN: true }),
      fc.double({ min: 18, max: 53, noNaN: true }),
    )
    fc.assert(fc.property(somewhere, (at) => metresBetween(unshifted(shifted(at)), at) < 2))
  })

  /** Twenty sites a few metres from two streets, along the banks. */
  const streets = (town: Town, shift: Shift | null) => {
    const along = (index: number): [number, number] => [118 + index * 0.002, index % 2 === 0 ? 27.0125 : 27.022]
    town.sites.push(
      ...Array.from({ length: 20 }, (_, index) => {
        const [lon, lat] = along(index)
        const at = shift === null ? [lon, lat + 0.0001] : shifted([lon, lat + 0.0001], shift)
        return {
          type: "Feature",
          geometry: { type: "Point", coordinates: at },
          properties: { ...the(town.sites, 1).properties, id: `house-${index}` },
        }
      }),
    )
    const road = (lat: number) => ({
      type: "Feature",
      properties: { class: "primary" },
      geometry: {
        type: "LineString",
        coordinates: [
          [117.96, lat],
          [118.08, lat],
        ],
      },
    })
    const roads = { text: JSON.stringify({ type: "FeatureCollection", features: [road(27.0125), road(27.022)] }) }
    return ingestAtlas(new Map([...filesOf(town), ["roads.geojson", roads]])).problems
  }

  it("are doubted when twenty houses stand off their streets all the same way", () => {
    const doubt = streets(threeBridges(), gcj02Shift).find(({ kind }) => kind === "looks-like-gcj02")
    expect(doubt).toMatchObject({ severity: "warning", datum: "GCJ-02", file: "sites.geojson" })
    expect(doubt?.["evidence"]).toMatch(/roads\.geojson: \d+ m → \d+ m/)
  })

  it("are told apart from BD-09, which moves about twice as far", () => {
    const doubt = streets(threeBridges(), bd09Shift).find(({ kind }) => kind === "looks-like-gcj02")
    expect(doubt).toMatchObject({ datum: "BD-09" })
  })

  it("are doubted when three sites stand in the river and only the right move brings them all ashore", () => {
    const problems = problemsOf((town) => {
      const bank = [
        [118.005, 27.0116],
        [118.012, 27.0118],
        [118.022, 27.0115],
        [118.03, 26.9985],
        [118.035, 27.0114],
      ] as const
      bank.forEach(([lon, lat], place) => {
        const [east, north] = shifted([lon, lat])
        put(town, place, east, north)
        Object.assign(the(town.sites, place).properties, { district: place === 3 ? "桥南区" : "桥北区" })
      })
    })
    expect(problems.filter(({ kind }) => kind === "site-in-water")).toHaveLength(4)
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: "looks-like-gcj02", evidence: expect.stringContaining("water.geojson: 4 → 0") }),
    )
  })

  it("are not doubted for three slips into the river", () => {
    const problems = problemsOf((town) => {
      for (const place of [0, 1, 2]) put(town, place, 118.01 + place / 100, 27.0095)
    })
    expect(problems.filter(({ kind }) => kind === "site-in-water")).toHaveLength(3)
    expect(problems.map(({ kind }) => kind)).not.toContain("looks-like-gcj02")
  })

  it("are doubted when sites would stand at the stations if they were moved back", () => {
    const town = threeBridges()
    const stations = Array.from({ length: 5 }, (_, index): [number, number] => [
      118 + index * 0.011,
      27.03 + (index % 2) * 0.008,
    ])
    stations.forEach(([lon, lat], place) => {
      put(town, place, ...shifted([lon + 0.0002, lat]))
      Object.assign(the(town.sites, place).properties, { district: "桥北区" })
    })
    town.sites.push({ ...the(town.sites, 0), properties: { ...the(town.sites, 0).properties, id: "kiosk" } })
    const metro = stations.map((coordinates, index) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates },
      properties: { name: `第${index}站` },
    }))
    const file = { text: JSON.stringify({ type: "FeatureCollection", features: metro }) }
    const { problems } = ingestAtlas(new Map([...filesOf(town), ["metro-stations.geojson", file]]))
    expect(problems).toMatchObject([
      { kind: "looks-like-gcj02", evidence: expect.stringContaining("metro-stations.geojson") },
    ])
  })

  it("are doubted when the file's own name says so", () => {
    const log = newProblemLog(EXPLAINER)
    checkFile("sites-gcj02.geojson", "", { text: '{"type":"Point","coordinates":[119.3,26.07]}' }, log)
    expect(log.all()).toMatchObject([{ kind: "looks-like-gcj02", datum: "GCJ-02" }])
  })

  it("are not doubted for being Chinese, for having six decimals, or for lying beside streets", () => {
    expect(streets(threeBridges(), null)).toEqual([])
  })

  it("are not doubted when everything was moved by as much to another side", () => {
    const problems = problemsOf((town) => {
      for (const site of town.sites) {
        const at = site.geometry?.coordinates
        if (site.geometry === null || !Array.isArray(at)) continue
        const [lon, lat] = gcj02Shift([Number(at[0]), Number(at[1])])
        site.geometry.coordinates = [Number(at[0]) - lat, Number(at[1]) + lon]
      }
    })
    expect(problems.map(({ kind }) => kind)).not.toContain("looks-like-gcj02")
  })

  it("are doubted when a site says so itself, once a file", () => {
    const problems = problemsOf((town) => {
      for (const place of [0, 1, 2])
        Object.assign(the(town.sites, place).properties, {
          position: { precision: "building", uncertaintyMetres: 50, datum: "gcj02" },
        })
    })
    expect(problems).toMatchObject([{ kind: "looks-like-gcj02", evidence: "datum × 3", severity: "warning" }])
  })
})
