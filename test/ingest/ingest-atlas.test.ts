import { describe, expect, it } from "vitest"
import { type Ingested, ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import type { ProblemKind } from "../../src/ingest/problem-kinds.ts"
import { problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { sayProblem } from "../../src/text/say-problem.ts"
import { filesOf, type Town, the, threeBridges } from "../worlds/three-bridges.ts"

const spoilt = (spoil: (town: Town) => void): Ingested => {
  const town = threeBridges()
  spoil(town)
  return ingestAtlas(filesOf(town))
}

const kindsOf = (ingested: Ingested): ProblemKind[] => ingested.problems.map(({ kind }) => kind)

const atlasOf = (ingested: Ingested) => {
  if (ingested.kind === "refused") throw new Error(JSON.stringify(ingested.problems))
  return ingested.atlas
}

describe("a town with nothing wrong", () => {
  it("comes in whole and without a word", () => {
    const town = ingestAtlas(filesOf(threeBridges()))
    expect(town.problems).toEqual([])
    expect(town.kind).toBe("whole")
    const atlas = atlasOf(town)
    expect(atlas.sites).toHaveLength(6)
    expect(atlas.belts.map(({ id }) => id)).toEqual(["north-bank", "south-bank"])
    expect(atlas.demand).toEqual([
      { at: [118.015, 27.02], weight: 12, kind: "firm", district: "桥北区" },
      { at: [118.02, 26.98], weight: 3.5, kind: "household", district: null },
    ])
  })

  it("fills in what nobody has said with what is honest to say", () => {
    const atlas = atlasOf(ingestAtlas(filesOf(threeBridges())))
    const southBank = the(atlas.belts, 1)
    expect(southBank).toMatchObject({ siteList: "not-known", stopsOrder: "none", line: null, stage: "unknown" })
    expect(southBank.reportingUnit).toBe("桥南区")
    expect(the(atlas.sites, 5).position).toEqual({ kind: "district-only" })
    expect(the(atlas.sites, 1)).toMatchObject({ access: "unknown", condition: "unknown", shownByDefault: true })
    expect(atlas.walk).toEqual({ metresPerMinute: 75, source: null })
    expect(atlas.firstView).toEqual(atlas.bounds)
    expect(the(atlas.sources, 0).label).toEqual({ zh: "三桥日报" })
  })

  it("survives the way into a worker and back", () => {
    const ingested = ingestAtlas(filesOf(threeBridges()))
    expect(structuredClone(ingested)).toEqual(ingested)
  })

  it("leaves the texts it was given alone and says the same twice", () => {
    const files = filesOf(threeBridges())
    const before = structuredClone(files)
    const first = ingestAtlas(files)
    expect(ingestAtlas(files)).toEqual(first)
    expect(files).toEqual(before)
  })

  it("tells how far it is, never backwards, from the start to the end", () => {
    const shares: number[] = []
    ingestAtlas(filesOf(threeBridges()), (done) => shares.push(done))
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBe(1)
  })

  it("takes null for absent everywhere", () => {
    const ingested = spoilt((town) => {
      Object.assign(the(town.sites, 1).properties, { brand: null, formerIds: null, checklists: null, figures: null })
      Object.assign(the(town.belts, 1).properties, { area: null, stops: null, elements: null, milestones: null })
      Object.assign(town.atlas, { kiosk: null, footer: null, walkMetresPerMinute: null, firstView: null })
    })
    expect(ingested.problems).toEqual([])
  })
})

describe("files that are not what they should be", () => {
  const withFile = (name: string, text: string): Ingested => {
    const files = filesOf(threeBridges())
    files.set(name, { text })
    return ingestAtlas(files)
  }

  it("shows the sites when the belts are cut off, and says at which line and column", () => {
    const ingested = withFile("belts.geojson", '{\n  "type": "FeatureCollection",\n  "features": [ {')
    expect(ingested.kind).toBe("partial")
    expect(atlasOf(ingested).sites).toHaveLength(6)
    expect(ingested.problems).toContainEqual(
      expect.objectContaining({
        kind: "json-truncated",
        file: "belts.geojson",
        at: expect.objectContaining({ line: 3, column: 18 }),
      }),
    )
  })

  it("does not complain again of belts that a task names when it was the belts' file that failed", () => {
    const files = filesOf(threeBridges())
    files.set("belts.geojson", { failure: { kind: "answer", status: 500 } })
    expect(kindsOf(ingestAtlas(files))).toEqual(["file-failed"])
  })

  it.each([
    ["<!doctype html><title>404</title>", "file-is-html"],
    ["", "file-empty"],
    ["\uFEFF  \n", "file-empty"],
    ['{"sources": [NaN]}', "json-not-a-number"],
    ["{'sources': []}", "json-invalid"],
    ['{"sources": [], "__proto__": {}}', "json-key-forbidden"],
    ['{"sources": [{"constructor": 1}]}', "json-key-forbidden"],
    ["[]", "not-an-object"],
    ['{"source": []}', "field-missing"],
    [`{"sources": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "json-too-deep"],
  ] as const)("says of sources.json with %.40s: %s", (text, kind) => {
    const ingested = withFile("sources.json", text)
    expect(kindsOf(ingested)).toContain(kind)
    expect(ingested.kind).toBe("partial")
  })

  it("reads a file that starts with a byte order mark", () => {
    const files = filesOf(threeBridges())
    for (const [name, file] of files) if ("text" in file) files.set(name, { text: `\uFEFF${file.text}` })
    expect(ingestAtlas(files)).toMatchObject({ kind: "whole", problems: [] })
  })

  it("refuses an atlas without atlas.json, and one of another format version", () => {
    const files = filesOf(threeBridges())
    files.delete("atlas.json")
    expect(ingestAtlas(files)).toMatchObject({
      kind: "refused",
      problems: [{ kind: "file-missing", file: "atlas.json" }],
    })
    const other = spoilt((town) => Object.assign(town.atlas, { formatVersion: 2 }))
    expect(other.kind).toBe("refused")
    expect(other.problems).toContainEqual(
      expect.objectContaining({ kind: "format-version", found: "2", expected: "1" }),
    )
  })

  it("refuses when neither belts nor sites can be read, and says so of both", () => {
    const files = filesOf(threeBridges())
    files.set("belts.geojson", { failure: { kind: "answer", status: 404 } })
    files.delete("sites.geojson")
    const ingested = ingestAtlas(files)
    expect(ingested.kind).toBe("refused")
    expect(ingested.problems.filter(({ kind }) => kind === "file-missing").map(({ file }) => file)).toEqual([
      "sites.geojson",
      "belts.geojson",
    ])
  })

  it("counts an optional file that was announced and did not come as missing, one nobody spoke of as nothing", () => {
    const files = filesOf(threeBridges())
    files.delete("pairs.json")
    expect(ingestAtlas(files).kind).toBe("whole")
    files.set("pairs.json", { failure: { kind: "not-found" } })
    expect(ingestAtlas(files)).toMatchObject({
      kind: "partial",
      problems: [{ kind: "file-missing", file: "pairs.json" }],
    })
  })

  it("warns of an empty atlas and shows it", () => {
    const ingested = spoilt((town) => {
      Object.assign(town.atlas, { defaultBelt: null })
      Object.assign(town, { sites: [], belts: [], pairs: [], tasks: [] })
    })
    expect(ingested).toMatchObject({ kind: "whole", problems: [{ kind: "atlas-empty", severity: "warning" }] })
  })

  it("names a standard that is listed and not there", () => {
    const ingested = spoilt((town) => {
      town.standards = {}
    })
    expect(ingested.problems).toContainEqual(
      expect.objectContaining({ kind: "standard-missing", file: "standards/six-haves.json", id: "six-haves" }),
    )
    const announced = filesOf(threeBridges()).set("standards/six-haves.json", { failure: { kind: "not-found" } })
    expect(kindsOf(ingestAtlas(announced))).toContain("standard-missing")
  })

  it("says where it looked for a standard", () => {
    const problem = problemOf("standard-missing", "standards/six-haves.json", WHOLE_FILE, { id: "six-haves" })
    for (const language of ["zh", "en"] as const) {
      expect(sayProblem(language, problem)).toContain("six-haves.json")
      expect(sayProblem(language, problem)).toContain("standards/")
    }
  })

  it("names the one it did not read when demand comes both as a table and as points", () => {
    const files = filesOf(threeBridges())
    files.set("demand.csv", { text: "lon,lat,weight,kind,district\n" })
    files.set("demand.geojson", { text: '{"type": "FeatureCollection", "features": []}' })
    expect(ingestAtlas(files).problems).toContainEqual(
      expect.objectContaining({ kind: "twin-ignored", read: "demand.csv", ignored: "demand.geojson" }),
    )
  })
})

describe("records that are not what they should be", () => {
  it("leaves out one bad site, keeps the others, and takes it out of its belt with a word", () => {
    const ingested = spoilt((town) => Object.assign(the(town.sites, 1).properties, { kind: "castle" }))
    expect(ingested.kind).toBe("partial")
    expect(atlasOf(ingested).sites).toHaveLength(5)
    expect(the(atlasOf(ingested).belts, 0).sites).toEqual(["old-bridge-hall", "willow-court"])
    expect(ingested.problems).toContainEqual(
      expect.objectContaining({
        kind: "field-choice",
        at: { line: null, column: null, index: 1, id: "lamp-works", path: "features[1].properties.kind" },
      }),
    )
    expect(kindsOf(ingested)).toContain("reference-left-out")
  })

  it("says everything that is wrong with one record, not the first thing", () => {
    const ingested = spoilt((town) => {
      Object.assign(the(town.sites, 0).properties, {
        id: "Old Bridge",
        level: "village",
        dwellMinutes: -5,
        name: { en: "Hall" },
      })
    })
    expect(kindsOf(ingested)).toEqual(
      expect.arrayContaining(["id-form", "field-choice", "field-range", "field-missing"]),
    )
  })

  it("counts an unknown field once a file, with how often it came", () => {
    const ingested = spoilt((town) => {
      for (const { properties } of town.sites) Object.assign(properties, { colour: "red" })
    })
    expect(ingested.kind).toBe("whole")
    expect(ingested.problems).toMatchObject([
      { kind: "field-unknown", field: "properties.colour", count: 6, file: "sites.geojson" },
    ])
  })

  it("keeps the first of two records with one id and names the other", () => {
    const ingested = spoilt((town) => Object.assign(the(town.sites, 2).properties, { id: "lamp-works" }))
    expect(ingested.problems).toContainEqual(
      expect.objectContaining({
        kind: "id-twice",
        id: "lamp-works",
        first: 2,
        at: expect.objectContaining({ index: 2 }),
      }),
    )
    expect(atlasOf(ingested).sites.filter(({ id }) => id === "lamp-works")).toHaveLength(1)
  })

  it("does not let a printed link lead to two sites", () => {
    const ingested = spoilt((town) => {
      Object.assign(the(town.sites, 1).properties, { formerIds: ["willow-court"] })
      Object.assign(the(town.sites, 3).properties, { formerIds: ["tower"] })
      Object.assign(the(town.sites, 4).properties, { formerIds: ["tower"] })
    })
    expect(ingested.problems).toMatchObject([
      { kind: "id-is-former", id: "willow-court", of: "willow-court" },
      { kind: "id-is-former", id: "tower", of: "south-tower" },
    ])
  })

  it("says where nobody is at the other end of a reference, and shows the rest", () => {
    const ingested = spoilt((town) => {
      Object.assign(town.atlas, { defaultBelt: "east-bank" })
      Object.assign(the(town.sites, 0).properties, { brand: "cold-bridge", sources: ["daily", "weekly"] })
      Object.assign(the(town.belts, 1).properties, { sites: ["south-tower", "north-tower"] })
      Object.assign(the(town.pairs, 0), { left: { name: { zh: "无" }, site: "nowhere" } })
      Object.assign(the(town.tasks, 0), { belt: "no-belt", item: "no-item" })
    })
    const unknown = ingested.problems.filter(({ kind }) => kind === "reference-unknown")
    expect(unknown.map((problem) => problem["id"])).toEqual([
      "cold-bridge",
      "weekly",
      "north-tower",
      "nowhere",
      "no-item",
      "no-belt",
      "east-bank",
    ])
    const atlas = atlasOf(ingested)
    expect(atlas.defaultBelt).toBeNull()
    expect(the(atlas.sites, 0)).toMatchObject({ brand: null, sources: ["daily"] })
    expect(the(atlas.belts, 1).sites).toEqual(["south-tower"])
  })

  it("takes only members for stops", () => {
    const ingested = spoilt((town) => {
      Object.assign(the(town.belts, 0).properties, { stops: ["lamp-works", "south-tower", "lamp-works"] })
    })
    expect(kindsOf(ingested)).toEqual(["stop-not-member", "listed-twice"])
    expect(the(atlasOf(ingested).belts, 0).stops).toEqual(["lamp-works"])
  })

  it("asks how well a place is known before it is drawn", () => {
    const ingested = spoilt((town) => Object.assign(the(town.sites, 1).properties, { position: null }))
    expect(ingested.problems).toContainEqual(expect.objectContaining({ kind: "field-missing", field: "position" }))
  })

  it("stops naming one complaint after a thousand and says how many more there are", () => {
    const ingested = spoilt((town) => {
      Object.assign(the(town.belts, 1).properties, {
        sites: Array.from({ length: 1500 }, (_, place) => `ghost-${place}`),
      })
    })
    expect(ingested.problems.filter(({ kind }) => kind === "reference-unknown")).toHaveLength(1000)
    expect(ingested.problems).toContainEqual(
      expect.objectContaining({
        kind: "more-problems",
        kindOfProblem: "reference-unknown",
        count: 500,
        severity: "error",
      }),
    )
  })
})

describe("honesty", () => {
  it("doubts a box that is met without evidence, or on weak evidence", () => {
    const box = (evidence: unknown) => ({ checklists: { "six-haves": { premises: { state: "met", evidence } } } })
    const kinds = (evidence: unknown, source = {}): ProblemKind[] =>
      kindsOf(
        spoilt((town) => {
          Object.assign(the(town.sites, 0).properties, box(evidence))
          Object.assign(the(town.sources, 0), source)
        }),
      )
    expect(kinds([])).toEqual(["met-without-evidence"])
    expect(kinds([{ note: { zh: "听说" } }])).toEqual(["met-weak-evidence", "evidence-without-source"])
    expect(kinds([{ source: "daily" }], { grade: "C" })).toContain("met-weak-evidence")
    expect(kinds([{ source: "daily" }], { date: "6月1日" })).toContain("met-weak-evidence")
    expect(kinds([{ source: "daily" }], { grade: "B", date: "2025年" })).toEqual([])
    expect(kinds([{ file: "photos/hall.jpg", date: "2025-05" }])).toEqual([])
  })

  it("takes absence for unmet only on a complete list", () => {
    const ingested = spoilt((town) => Object.assign(the(town.belts, 0).properties, { siteList: "partial" }))
    expect(ingested).toMatchObject({ kind: "whole", problems: [{ kind: "unmet-on-partial-list", role: "corridor" }] })
  })

  it("doubts checklists no standard declares", () => {
    const ingested = spoilt((town) => {
      Object.assign(the(town.sites, 0).properties, {
        checklists: { "seven-haves": {}, "six-haves": { roof: { state: "unknown" } } },
      })
    })
    expect(kindsOf(ingested)).toEqual(["checklist-unknown", "box-unknown"])
  })

  it("keeps personal telephone numbers out of task lists", () => {
    const ingested = spoilt((town) => Object.assign(the(town.tasks, 0), { owner: { zh: "街道办 13800000000" } }))
    expect(kindsOf(ingested)).toEqual(["phone-number"])
  })
})
