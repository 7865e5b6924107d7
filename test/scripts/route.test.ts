import { execFile } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { gzipSync } from "node:zlib"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { runCommand } from "../../scripts/command-line.ts"
import { check } from "../../scripts/commands/check.ts"
import { route } from "../../scripts/commands/route.ts"
import { pmtilesFile } from "../../src/export/tiles/pmtiles-file.ts"
import { townRecord } from "../worlds/street-record.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs")
const FUZHOU = join(ROOT, "..", "shared", "packs", "fuzhou-streets", "graph.json.gz")
if (!existsSync(FUZHOU)) process.stderr.write(`not tested, as there is no street pack of a real city here: ${FUZHOU}\n`)

type Said = { readonly code: number; readonly out: string }

const folder = mkdtempSync(join(tmpdir(), "路线 "))
const inFolder = (name: string): string => join(folder, name)

/** Asks in this very process, and hears what would go to standard output. */
const ask = async (command: (argv: readonly string[]) => Promise<number>, ...argv: string[]): Promise<Said> => {
  let out = ""
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((piece, ...more: unknown[]) => {
    out += String(piece)
    for (const then of more) if (typeof then === "function") then()
    return true
  })
  vi.spyOn(process.stderr, "write").mockImplementation(() => true)
  try {
    return { code: await runCommand(command, argv), out }
  } finally {
    spy.mockRestore()
    vi.restoreAllMocks()
  }
}

const askRoute = (from: string, to: string, mode: string, graph = "town.json", ...more: string[]): Promise<Said> =>
  ask(route, "--graph", inFolder(graph), "--from", from, "--to", to, "--mode", mode, ...more)

const roads = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { class: "primary" },
      geometry: {
        type: "LineString",
        coordinates: [
          [119.3, 26],
          [119.3005, 26.0005],
          [119.301, 26],
        ],
      },
    },
  ],
}

beforeAll(() => {
  writeFileSync(join(folder, "town.json"), JSON.stringify(townRecord()))
  writeFileSync(join(folder, "spoilt.json"), JSON.stringify({ ...townRecord(), crs: "GCJ02", v: 3 }))
  writeFileSync(join(folder, "broken.json.gz"), "not packed at all")
  mkdirSync(join(folder, "bent"))
  writeFileSync(
    join(folder, "bent", "graph.json.gz"),
    gzipSync(JSON.stringify({ ...townRecord(), len_dm: [1494, 1001] })),
  )
  writeFileSync(join(folder, "bent", "roads.geojson.gz"), gzipSync(JSON.stringify(roads)))
})

describe("a planner asks for a route", { timeout: 30_000 }, () => {
  it("and gets one JSON document: metres along streets, seconds, how far the ends are off, and the line", async () => {
    const { code, out } = await askRoute("119.3005,26.0001", "119.3015,25.9999", "walk", "town.json", "--json")
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      metres: 100.1,
      seconds: 80.08,
      snapMetres: { from: expect.closeTo(11.08, 2), to: expect.closeTo(11.08, 2) },
      geometry: {
        type: "LineString",
        coordinates: [
          [119.3005, 26],
          [119.301, 26],
          [119.3015, 26],
        ],
      },
    })
  })

  it("and sees it follow the road drawn beside the graph", async () => {
    const { out } = await askRoute("119.3,26", "119.301,26", "drive", "bent/graph.json.gz", "--json")
    expect(JSON.parse(out)).toMatchObject({
      metres: 149.4,
      geometry: {
        coordinates: [
          [119.3, 26],
          [119.3005, 26.0005],
          [119.301, 26],
        ],
      },
    })
  })

  it("and reads it in words when no program listens", async () => {
    const { code, out } = await askRoute("119.3,26", "119.302,26", "drive")
    expect(code).toBe(0)
    expect(out).toMatch(/^驾车：沿街道 200 米，约 1 分钟。起点离街道 0 米，终点离街道 0 米。\nby car: 200 m/)
  })

  it.each([
    ["there is no way against a one-way street", ["119.302,26", "119.301,26", "drive"], "route-no-way"],
    ["a place is far from every street", ["119.3,26.1", "119.301,26", "walk"], "route-too-far"],
    ["longitude and latitude are swapped", ["26,119.3", "119.301,26", "walk"], "coordinates-swapped"],
    ["a place is not on the globe", ["190,26", "119.301,26", "walk"], "coordinate-out-of-range"],
    ["a place lies on the other side of it", ["-60.7,-26", "119.301,26", "walk"], "route-too-far"],
    ["there is no such file", ["119.3,26", "119.301,26", "walk", "nowhere.json"], "path-missing"],
    ["the file is not what its name says", ["119.3,26", "119.301,26", "walk", "broken.json.gz"], "file-not-gzip"],
  ] as const)("and is refused when %s", async (_, [from, to, mode, graph], kind) => {
    const { code, out } = await askRoute(from, to, mode, graph ?? "town.json", "--json")
    expect(code).toBe(1)
    const { ok, problems } = JSON.parse(out)
    expect(ok).toBe(false)
    expect(problems).toMatchObject([{ kind, severity: "error", zh: expect.stringMatching(/。$/) }])
  })

  it("and hears how far it is, and how far it may be; and every reason why a graph cannot be used", async () => {
    const [far, spoilt] = [
      await askRoute("119.3,26.1", "119.301,26", "walk", "town.json", "--json"),
      await askRoute("119.3,26", "119.301,26", "walk", "spoilt.json", "--json"),
    ]
    expect(JSON.parse(far.out).problems).toMatchObject([{ metres: 11079, limit: 500, at: { path: "--from" } }])
    expect(JSON.parse(spoilt.out).problems).toMatchObject([{ kind: "format-version" }, { kind: "streets-crs" }])
  })

  it("and is shown the usage, with 2, when the question makes no sense", async () => {
    const asked = [
      await ask(route, "--json"),
      await askRoute("here", "119.301,26", "walk", "town.json", "--json"),
      await askRoute("119.3", "119.301,26", "walk", "town.json", "--json"),
      await askRoute("119.3,26", "119.301,26", "fly", "town.json", "--json"),
      await askRoute("119.3,26", "119.301,26", "walk", "town.json", "and more", "--json"),
    ]
    for (const { code, out } of asked) {
      expect(code).toBe(2)
      expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ kind: "wrong-usage" }] })
    }
  })

  it("and has an answer from a cold start, of a real city where its streets are here", async () => {
    const [graph, from, to] = existsSync(FUZHOU)
      ? [FUZHOU, "119.30,26.08", "119.33,26.05"]
      : [inFolder("town.json"), "119.3,26", "119.301,26"]
    const argv = [TSX, join(ROOT, "scripts", "atlas.ts"), "route", "--graph", graph, "--from", from, "--to", to]
    const { stdout } = await promisify(execFile)(process.execPath, [...argv, "--mode", "walk", "--json"])
    expect(JSON.parse(stdout).geometry.type).toBe("LineString")
  })
})

describe("check", { timeout: 20_000 }, () => {
  it("looks into a street graph on its own, whatever its name, and into the one of a folder", async () => {
    mkdirSync(join(folder, "city", "streets"), { recursive: true })
    writeFileSync(join(folder, "city", "streets", "graph.json.gz"), gzipSync(JSON.stringify({ ...townRecord(), v: 3 })))
    writeFileSync(join(folder, "city", "atlas.json"), "{}")
    const { code, out } = await ask(check, inFolder("town.json"), inFolder("spoilt.json"), inFolder("city"), "--json")
    expect(code).toBe(1)
    const problems: { kind: string; file: string }[] = JSON.parse(out).problems
    expect(problems.filter(({ file }) => /spoilt|graph/.test(file))).toMatchObject([
      { kind: "format-version", file: expect.stringMatching(/spoilt\.json$/) },
      { kind: "streets-crs", file: expect.stringMatching(/spoilt\.json$/) },
      { kind: "format-version", file: expect.stringMatching(/city\/streets\/graph\.json\.gz$/) },
    ])
  })

  it("looks into the tiles of a folder's streets: a file cut short in copying is told, a whole one is not", async () => {
    const streets = inFolder(join("tiled", "streets"))
    mkdirSync(streets, { recursive: true })
    writeFileSync(inFolder(join("tiled", "atlas.json")), "{}")
    const set = { bounds: [119, 26, 120, 27], minzoom: 0, maxzoom: 0, metadata: {} } as const
    const whole = pmtilesFile([{ z: 0, x: 0, y: 0, bytes: new Uint8Array(900).fill(7) }], set)
    const kinds = async (tiles: Uint8Array): Promise<readonly string[]> => {
      writeFileSync(join(streets, "basemap.pmtiles"), tiles)
      const { out } = await ask(check, inFolder("tiled"), "--json")
      const { problems }: { problems: { kind: string; file: string }[] } = JSON.parse(out)
      return problems.filter(({ file }) => file.endsWith("basemap.pmtiles")).map(({ kind }) => kind)
    }
    expect(await kinds(whole)).toEqual([])
    expect(await kinds(whole.subarray(0, whole.length - 20))).toEqual(["tiles-unreadable"])
    expect(await kinds(new TextEncoder().encode("<html>404</html>"))).toEqual(["tiles-unreadable"])
  })
})
