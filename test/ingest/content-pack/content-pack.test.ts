import { type Zippable, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { sumsOf, zipOf } from "../../../scripts/pack/zip.ts"
import { differencesBetween } from "../../../src/ingest/content-pack/differences.ts"
import { type ReadContent, readContentPack } from "../../../src/ingest/content-pack/read-content-pack.ts"
import type { ContentRefusal } from "../../../src/ingest/content-pack/refusal.ts"
import { sayRefusal } from "../../../src/text/content-words.ts"
import en from "../../../src/text/en/content-pack.json" with { type: "json" }
import zh from "../../../src/text/zh/content-pack.json" with { type: "json" }
import { blobOf, cityContent, declaring, packed, withText } from "./packs.ts"

const SHOWN = { atlas: "sparse-city", edition: "2026-01-01", today: "2026-06-01" } as const
const ATLAS_JSON = "site/atlas/sparse-city/atlas.json"

const files = cityContent()
const zip = zipOf("belt-atlas-sparse-city-2026-01-01", files)

const refusalOf = (read: ReadContent): ContentRefusal => {
  if (read.kind === "sound") throw new Error("the pack was taken")
  return read.refusal
}

/** Why a pack is refused; every reason has words in both languages with nothing left to fill in. */
const refused = async (pack: Blob, shown = SHOWN): Promise<ContentRefusal> => {
  const refusal = refusalOf(await readContentPack(pack, shown))
  for (const book of [zh, en]) expect(sayRefusal(book, refusal)).toMatch(/^[^{}]{8,}$/)
  return refusal
}

/** A zip whose sums fit whatever is in it, as somebody with bad intentions would make it. */
const forged = (more: Zippable): Blob =>
  blobOf(zipSync({ ...Object.fromEntries(files), SHA256SUMS: Buffer.from(sumsOf(files)), ...more }))

describe("a pack of content", () => {
  it("is taken whole, and says what it holds", async () => {
    const told: number[] = []
    const read = await readContentPack(blobOf(zip), SHOWN, (done) => told.push(done))
    if (read.kind !== "sound") throw new Error(read.refusal.kind)
    expect(read.pack.atlas.id).toBe("sparse-city")
    expect(read.pack.listed["id"]).toBe("sparse-city")
    expect([...read.pack.files.keys()].sort()).toEqual([
      "atlas.json",
      "belts.geojson",
      "media/seal.svg",
      "sites.geojson",
      "streets/graph.json.gz",
    ])
    expect(told).toEqual([...told].sort((a, b) => a - b))
    const none = { added: [], removed: [], changed: [] }
    expect(differencesBetween(read.pack.atlas, read.pack.atlas)).toEqual({ belts: none, sites: none, brands: none })
  })

  it("tells what is new, gone and changed against the edition that is shown", async () => {
    const read = await readContentPack(blobOf(zip), SHOWN)
    if (read.kind !== "sound") throw new Error(read.refusal.kind)
    const { atlas } = read.pack
    const [first, second, ...rest] = atlas.sites
    if (first === undefined || second === undefined) throw new Error("no sites")
    const before = {
      ...atlas,
      sites: [{ ...first, dwellMinutes: 99 }, ...rest, { ...second, id: `${second.id}-old` as never }],
    }
    expect(differencesBetween(before, atlas).sites).toEqual({
      added: [second.name],
      removed: [second.name],
      changed: [first.name],
    })
  })
})

describe("a pack is refused", () => {
  it("when it is no zip at all, or empty", async () => {
    expect(await refused(new Blob(["<!doctype html><p>404"]))).toEqual({ kind: "not-a-zip" })
    expect(await refused(new Blob([]))).toEqual({ kind: "not-a-zip" })
  })

  it("when it is cut off, wherever", async () => {
    for (const share of [0.01, 0.3, 0.7, 0.999])
      expect(await refused(blobOf(zip.slice(0, Math.floor(zip.length * share))))).toEqual({ kind: "cut-off" })
  })

  it("when one byte of it is another, unless its content is the same all the same", async () => {
    const base = await readContentPack(blobOf(zip), SHOWN)
    expect(base.kind).toBe("sound")
    let refusals = 0
    for (let at = 0; at < zip.length; at += 97) {
      const changed = Uint8Array.from(zip)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      const read = await readContentPack(blobOf(changed), SHOWN)
      if (read.kind === "refused") refusals++
      else expect(read).toEqual(base)
    }
    expect(refusals).toBeGreaterThan(zip.length / 97 / 2)
  })

  it("when it weighs two gigabytes: without reading it", async () => {
    const heavy = { size: 2 * 1024 ** 3, slice: () => expect.unreachable("was read") }
    expect(await refused(heavy as unknown as Blob)).toEqual({ kind: "too-large", megabytes: 2048, limit: 512 })
  })

  it("when it unpacks to more than fits, or to more than it says", async () => {
    const honest = zipSync({ "p/a": new Uint8Array(1_000_000), "p/b": new Uint8Array(1_000_000) })
    const bomb = declaring(honest, 1_000_000, 400 * 1024 * 1024)
    expect(await refused(blobOf(bomb))).toEqual({ kind: "unpacks-too-large", limit: 512 })
    const liar = zipSync({ "content.json": [new Uint8Array(1_000_000), { level: 9 }], SHA256SUMS: new Uint8Array() })
    expect(await refused(blobOf(declaring(liar, 1_000_000, 10)))).toEqual({ kind: "damaged", file: "content.json" })
  })

  it.each([
    "../../evil.js",
    "/etc/passwd",
    "site/../../evil",
    "site\\..\\evil",
    "C:/evil",
    "site//x",
    "site/./x",
    "a\u0000b",
  ])("when a file in it is called %j", async (path) => {
    expect(await refused(forged({ [path]: Buffer.from("x") }))).toEqual({ kind: "path-trick", path })
  })

  it("when two files in it would be one", async () => {
    expect(await refused(forged({ "Site/atlas/sparse-city/ATLAS.json": Buffer.from("x") }))).toMatchObject({
      kind: "path-trick",
    })
  })

  it("when it is some other zip", async () => {
    expect(await refused(blobOf(zipSync({ "photos/1.txt": Buffer.from("x") })))).toEqual({ kind: "not-a-content-pack" })
  })

  it("when it is of a version to come", async () => {
    const later = withText(files, "content.json", (text) => text.replace('"contentPack":1', '"contentPack":2'))
    expect(await refused(packed(later))).toEqual({ kind: "pack-version", found: "2", expected: 1 })
  })

  it("when a file was changed, is missing, or was added after the sums were taken", async () => {
    const changed = withText(files, ATLAS_JSON, (text) => text.replace("疏城", "疎城"))
    const was = Object.fromEntries(changed)
    expect(await refused(forged(was))).toEqual({ kind: "damaged", file: ATLAS_JSON })
    const { [ATLAS_JSON]: _gone, ...rest } = Object.fromEntries(files)
    const missing = zipSync({ ...rest, SHA256SUMS: Buffer.from(sumsOf(files)) })
    expect(await refused(blobOf(missing))).toEqual({ kind: "file-missing", file: ATLAS_JSON })
    expect(await refused(forged({ "Thumbs.db": Buffer.from("x") }))).toEqual({
      kind: "file-unlisted",
      file: "Thumbs.db",
    })
  })

  it("when it is of another city, by its label or by its data", async () => {
    const shown = { ...SHOWN, atlas: "fuzhou" } as never
    expect(await refused(packed(files), shown)).toEqual({
      kind: "another-atlas",
      found: "sparse-city",
      expected: "fuzhou",
    })
    const mislabelled = withText(files, ATLAS_JSON, (text) => text.replace('"id":"sparse-city"', '"id":"another"'))
    expect(await refused(packed(mislabelled))).toEqual({
      kind: "another-atlas",
      found: "another",
      expected: "sparse-city",
    })
  })

  it("when it is older than what is shown, or expired; the same edition again is fine", async () => {
    const shown = { ...SHOWN, edition: "2026-01-02" } as never
    expect(await refused(packed(files), shown)).toEqual({ kind: "older", found: "2026-01-01", shown: "2026-01-02" })
    const expiring = withText(files, ATLAS_JSON, (text) => text.replace("{", '{"contentExpires":"2026-03-01",'))
    expect(await refused(packed(expiring))).toEqual({ kind: "expired", on: "2026-03-01" })
    const lastDay = { ...SHOWN, today: "2026-03-01" }
    expect((await readContentPack(packed(expiring), lastDay)).kind).toBe("sound")
  })

  it("when its data has errors, however well its sums fit", async () => {
    const wrong = withText(files, "site/atlas/sparse-city/sites.geojson", (text) =>
      text.replace('"type":"Feature"', '"type":"Feat"'),
    )
    const refusal = await refused(packed(wrong))
    expect(refusal.kind).toBe("data-errors")
  })

  it("when the page may not work out sums", async () => {
    const real = globalThis.crypto
    Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true })
    try {
      expect(await refused(blobOf(zip))).toEqual({ kind: "cannot-check" })
    } finally {
      Object.defineProperty(globalThis, "crypto", { value: real, configurable: true })
    }
  })
})
