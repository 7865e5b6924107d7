import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hierarchyOf } from "../../src/compute/streets/hierarchy.ts"
import { streetGraphOf } from "../../src/compute/streets/street-graph.ts"
import { TRAVEL_MODES } from "../../src/domain/tour.ts"
import { readStreetGraph } from "../../src/ingest/street-graph.ts"
import { type StreetRecord, townRecord } from "../worlds/street-record.ts"

const FILE = "streets/graph.json"

const read = (spoil: (town: StreetRecord) => void = () => undefined) => {
  const town = townRecord()
  spoil(town)
  return readStreetGraph(JSON.stringify(town), FILE)
}

const kindsOf = (spoil: (town: StreetRecord) => void): readonly string[] => read(spoil).problems.map(({ kind }) => kind)

describe("a street graph file", () => {
  it("of a sound town is read as it was meant: places, ends, lengths, one-ways", () => {
    const { network, problems } = read()
    expect(problems).toEqual([])
    expect(network).toMatchObject({ attribution: ["Invented"], classes: ["primary", "residential"], shapes: null })
    expect([...(network?.nodeLon ?? [])]).toEqual([119.3, 119.301, 119.302])
    expect([...(network?.from ?? []), ...(network?.to ?? [])]).toEqual([0, 1, 1, 2])
    expect([...(network?.metres ?? [])]).toEqual([100.1, 100.1])
    expect([...(network?.oneWay ?? [])]).toEqual([0, 1])
    expect([...(network?.rough ?? [])]).toEqual([0, 0])
  })

  it("gives the bends of a street as steps from its first crossing", () => {
    const { network } = read((town) => {
      town["shape"] = [[500, 100, 100, -50], []]
      town.len_dm = [1040, 1001]
    })
    expect([...(network?.shapes?.start ?? [])]).toEqual([0, 2, 2])
    expect([...(network?.shapes?.lon ?? [])]).toEqual([119.3005, 119.3006])
    expect([...(network?.shapes?.lat ?? [])]).toEqual([26.0001, 26.00005])
    expect([...(network?.rough ?? [])]).toEqual([0, 0])
  })

  it("may leave the bends of a street open, which are then a guess", () => {
    const { network } = read((town) => {
      town["shape"] = [null, [500, 1]]
      town.len_dm = [1040, 1001]
    })
    expect([...(network?.shapes?.start ?? [])]).toEqual([0, 0, 1])
    expect([...(network?.rough ?? [])]).toEqual([1, 0])
  })

  it("never surprises us: whatever one field holds, there is a sound network or a reason", () => {
    const fields = Object.keys({ ...townRecord(), shape: [] })
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.jsonValue(),
        fc.nat(3),
        fc.boolean(),
        (field, value, place, isEntry) => {
          const { network, problems } = read((town) => {
            const list = town[field]
            if (isEntry && Array.isArray(list)) list[place] = value
            else town[field] = value
          })
          if (network === null) expect(problems.some(({ severity }) => severity === "error")).toBe(true)
          else for (const mode of TRAVEL_MODES) hierarchyOf(streetGraphOf(network, mode))
        },
      ),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        expect(readStreetGraph(text, FILE).network).toBeNull()
        expect(readStreetGraph(JSON.stringify(value), FILE).network).toBeNull()
      }),
    )
  })

  it("marks a street that is longer than straight as one whose bends nobody recorded", () => {
    const { network, problems } = read((town) => {
      town.len_dm = [1030, 1015]
    })
    expect(problems).toEqual([])
    expect([...(network?.rough ?? [])]).toEqual([1, 0])
  })

  it("is had whole or not at all: one wrong street and there is no network", () => {
    const { network, problems } = read((town) => {
      town.len_dm[1] = -5
    })
    expect(network).toBeNull()
    expect(problems).toMatchObject([
      { kind: "streets-no-length", severity: "error", file: FILE, found: -5, at: { index: 1, path: "len_dm[1]" } },
    ])
  })

  it.each<[string, string, (town: StreetRecord) => void]>([
    ["says another version", "format-version", (town) => Object.assign(town, { v: 2 })],
    ["says another datum", "streets-crs", (town) => Object.assign(town, { crs: "GCJ02" })],
    ["says no datum at all", "streets-crs", (town) => Reflect.deleteProperty(town, "crs")],
    ["has no lengths", "field-missing", (town) => Reflect.deleteProperty(town, "len_dm")],
    ["has a word where a list should be", "field-type", (town) => Object.assign(town, { cls: "primary" })],
    ["has a class without a name", "field-type", (town) => Object.assign(town, { classes: ["primary", 7] })],
    [
      "has more classes than a byte counts",
      "field-type",
      (town) => Object.assign(town, { classes: Array(300).fill("x") }),
    ],
    ["has lists of different lengths", "streets-lists-differ", (town) => town.oneway.push(0)],
    ["has fewer latitudes than longitudes", "streets-lists-differ", (town) => town.lat.pop()],
    ["has shapes for some streets only", "streets-lists-differ", (town) => Object.assign(town, { shape: [[]] })],
    ["counts places in fractions", "streets-not-whole", (town) => Object.assign(town.lon, { 1: 1000.5 })],
    ["has text among its numbers", "streets-not-whole", (town) => Object.assign(town.len_dm, { 0: "1001" })],
    ["has a hole in a list", "streets-not-whole", (town) => Object.assign(town.b, { 0: null })],
    ["has a length past all counting", "streets-not-whole", (town) => Object.assign(town.len_dm, { 0: 1e300 })],
    ["begins at a crossing there is not", "streets-node-unknown", (town) => Object.assign(town.a, { 1: 3 })],
    ["begins before the first crossing", "streets-node-unknown", (town) => Object.assign(town.a, { 0: -1 })],
    ["ends at a crossing there is not", "streets-node-unknown", (town) => Object.assign(town.b, { 1: 2 })],
    ["has a street of no length", "streets-no-length", (town) => Object.assign(town.len_dm, { 0: 0 })],
    ["has a street shorter than straight", "streets-too-short", (town) => Object.assign(town.len_dm, { 0: 980 })],
    ["has a street across the country", "streets-too-long", (town) => Object.assign(town.len_dm, { 0: 6_000_000 })],
    ["names a class it does not have", "field-range", (town) => Object.assign(town.cls, { 0: 2 })],
    ["is one-way by half", "field-range", (town) => Object.assign(town.oneway, { 0: 0.5 })],
    ["leaves the globe", "coordinate-out-of-range", (town) => Object.assign(town.lon, { 1: 70_000_000 })],
    [
      "is empty of streets",
      "streets-empty",
      (town) => Object.assign(town, { a: [], b: [], len_dm: [], cls: [], oneway: [] }),
    ],
    ["is empty of crossings", "streets-empty", (town) => Object.assign(town, { lon: [], lat: [] })],
    ["has half a bend", "streets-shape-odd", (town) => Object.assign(town, { shape: [[500], []] })],
    ["bends off the globe", "coordinate-out-of-range", (town) => Object.assign(town, { shape: [[0, 90_000_000], []] })],
    ["has a bend that is no list", "field-type", (town) => Object.assign(town, { shape: [7, []] })],
    ["bends by text", "streets-not-whole", (town) => Object.assign(town, { shape: [["1", 2], []] })],
  ])("is refused when it %s", (_, kind, spoil) => {
    expect(read(spoil).network).toBeNull()
    expect(kindsOf(spoil)).toContain(kind)
  })

  it("is refused when half of all lengths are in another unit, and says so", () => {
    const blocks = Array.from({ length: 30 }, () => 0)
    const spoilt = (town: StreetRecord): void => {
      Object.assign(town, { a: blocks, b: blocks.map(() => 1), cls: blocks, oneway: blocks })
      town.len_dm = blocks.map(() => 10_010)
    }
    expect(kindsOf(spoilt)).toContain("streets-wrong-unit")
  })

  it("warns of streets in pieces, says how large the largest is, and is read all the same", () => {
    const { network, problems } = read((town) => {
      town.lon.push(1000, 1000)
      town.lat.push(0, 0)
      town.a = [0, 1, 2]
      town.b = [1, 1, 1]
      town.len_dm = [1001, 1001, 1001]
      town.cls = [0, 0, 0]
      town.oneway = [0, 0, 0]
    })
    expect(network).not.toBeNull()
    expect(problems).toMatchObject([{ kind: "streets-in-pieces", severity: "warning", pieces: 2, percent: 66.6 }])
  })

  it.each([
    ["nothing", "", "file-empty"],
    ["a web page", "<html>404</html>", "file-is-html"],
    ["half a file", '{"v": 1, "lon": [1', "json-truncated"],
    ["no JSON", "{v: 1}", "json-invalid"],
    ["a list", "[1, 2]", "field-type"],
    ["a number", "7", "field-type"],
    ["a trap", '{"__proto__": {"v": 1}}', "json-key-forbidden"],
    ["a well", `${"[".repeat(200)}${"]".repeat(200)}`, "json-too-deep"],
  ])("is refused when it holds %s", (_, text, kind) => {
    const { network, problems } = readStreetGraph(text, FILE)
    expect(network).toBeNull()
    expect(problems.map((problem) => problem.kind)).toEqual([kind])
  })
})
