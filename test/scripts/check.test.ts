import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { filesOf, the, threeBridges } from "../worlds/three-bridges.ts"
import { atlas } from "./run-atlas.ts"

const folder = mkdtempSync(join(tmpdir(), "three-bridges-"))

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

beforeAll(() => {
  const town = threeBridges()
  for (const [name, file] of filesOf(town)) {
    const path = name.startsWith("standards/") ? name : `town/${name}`
    if ("text" in file)
      put(name === "sites.geojson" ? `${path}.gz` : path, name === "sites.geojson" ? gzipSync(file.text) : file.text)
  }
  Object.assign(the(town.sites, 1).properties, { brand: "nobody" })
  for (const [name, file] of filesOf(town))
    if ("text" in file) put(name.startsWith("standards/") ? name : `spoilt/${name}`, file.text)
  put(
    "lines.geojson",
    '\uFEFF{"type": "FeatureCollection", "features": [\n{"type": "Feature", "geometry": null, "properties": {"a": 1}}]}',
  )
  put("open.geojson", '{"type": "Polygon",\n  "coordinates": [[[1, 1], [2, 1], [2, 2]]]}')
  put("latin.geojson", new Uint8Array([0x7b, 0xb5, 0xb3, 0x7d]))
  put("broken.geojson.gz", "not packed at all")
})

describe("atlas check", { timeout: 20_000 }, () => {
  it("passes a sound town, packed files and all, and says so in one JSON document", async () => {
    const { code, out } = await atlas(folder, "check", "town", "lines.geojson", "--json")
    expect(JSON.parse(out)).toEqual({ ok: true, problems: [] })
    expect(code).toBe(0)
  })

  it("lists every problem of several paths with its place, in both languages, and ends with 1", async () => {
    const paths = ["spoilt", "open.geojson", "latin.geojson", "broken.geojson.gz", "nowhere", "town/brands.json"]
    const { code, out } = await atlas(folder, "check", ...paths, "--json")
    const { ok, problems } = JSON.parse(out)
    expect([code, ok]).toEqual([1, false])
    expect(problems).toMatchObject([
      { kind: "reference-unknown", file: "spoilt/sites.geojson", at: { line: 1, index: 1, id: "lamp-works" } },
      { kind: "ring-not-closed", file: "open.geojson", at: { line: 2, path: "coordinates[0]" } },
      { kind: "file-not-utf8", file: "latin.geojson" },
      { kind: "file-not-gzip", file: "broken.geojson.gz" },
      { kind: "path-missing", file: "nowhere" },
    ])
    for (const { zh, en, severity } of problems) {
      expect(severity).toBe("error")
      expect(zh).toMatch(/。$/)
      expect(en).toMatch(/\.$/)
    }
  })

  it("speaks to people by file, in Chinese unless asked for English", async () => {
    const [zh, en] = await Promise.all([
      atlas(folder, "check", "open.geojson"),
      atlas(folder, "check", "open.geojson", "--lang", "en"),
    ])
    expect(zh.out).toContain("open.geojson\n  ✗ [错误] 第 2 行第 19 列")
    expect(zh.out).toContain("共 1 个错误，0 个提醒。")
    expect(en.out).toContain("Errors: 1, warnings: 0.")
  })

  it("answers wrong usage with 2 and the usage, in JSON too", async () => {
    const said = await Promise.all([
      atlas(folder, "check", "--json"),
      atlas(folder, "check", "town", "--jsn", "--json"),
      atlas(folder, "chek", "--json"),
      atlas(folder, "check", "town", "--lang", "fr", "--json"),
    ])
    for (const { code, out, err } of said) {
      expect(code).toBe(2)
      expect(JSON.parse(out)).toMatchObject({
        ok: false,
        problems: [{ kind: "wrong-usage" }],
        usage: { en: expect.stringMatching(/^Usage/) },
      })
      expect(err).toContain("用法")
    }
  })
})
