import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { differences, made, publish } from "../../../scripts/build/published.ts"

let out: string
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "发布 "))
})
afterEach(() => rm(out, { recursive: true }))

const TOPS = ["atlas"]

describe("publishing", () => {
  it("writes what is new, leaves alone what is right, and takes away what nobody made", async () => {
    await publish(
      out,
      TOPS,
      new Map([
        ["atlas/a/x.json", made("1")],
        ["atlas/b/y.json", made("2")],
      ]),
    )
    await writeFile(join(out, "robots.txt"), "not ours")
    const before = (await stat(join(out, "atlas/a/x.json"))).mtimeMs

    await publish(
      out,
      TOPS,
      new Map([
        ["atlas/a/x.json", made("1")],
        ["atlas/c/z.json", made("3")],
      ]),
    )

    expect((await stat(join(out, "atlas/a/x.json"))).mtimeMs).toBe(before)
    expect(await readFile(join(out, "atlas/c/z.json"), "utf8")).toBe("3")
    expect(await readdir(join(out, "atlas"))).toEqual(["a", "c"])
    expect(await readdir(out)).toEqual(["atlas", "robots.txt"])
  })

  it("copies a large file byte for byte, and notices when one byte of it changes", async () => {
    const from = join(out, "basemap.pmtiles")
    const bytes = Buffer.alloc(3_000_000, "tiles")
    await writeFile(from, bytes)
    const published = new Map([["atlas/a/streets/basemap.pmtiles", { kind: "copy", from } as const]])
    await publish(out, TOPS, published)
    expect(await differences(out, TOPS, published)).toEqual([])

    bytes[2_999_999] = 0
    await writeFile(from, bytes)
    expect(await differences(out, TOPS, published)).toEqual([
      { path: "atlas/a/streets/basemap.pmtiles", how: "different" },
    ])
  })

  it("lists every difference: missing, different, unexpected", async () => {
    await mkdir(join(out, "atlas"))
    await writeFile(join(out, "atlas", "changed.json"), "old")
    await writeFile(join(out, "atlas", "stray.json"), "")
    const published = new Map([
      ["atlas/changed.json", made("new")],
      ["atlas/absent.json", made("")],
    ])
    expect(await differences(out, TOPS, published)).toEqual([
      { path: "atlas/absent.json", how: "missing" },
      { path: "atlas/changed.json", how: "different" },
      { path: "atlas/stray.json", how: "unexpected" },
    ])
  })
})
