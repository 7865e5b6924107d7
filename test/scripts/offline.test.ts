import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, type TestContext } from "vitest"
import { ROOT } from "../../scripts/bootstrap.mjs"
import { embedPageOf } from "../../scripts/offline/embed-page.ts"
import { layOfflineFiles } from "../../scripts/offline/lay-offline-files.ts"
import { fileAt, pathsFor } from "../../src/offline/site-files.ts"

const SITE: Readonly<Record<string, string>> = {
  "index.html": "<!doctype html>",
  "index.html.br": "twin",
  "assets/index-abcdefgh.js": "export {}",
  "embed-parents.json": "[]",
  "schema/atlas.schema.json": "{}",
  "pictures/fuzhou.jpg": "picture",
  "atlas/index.json": "[]",
  "atlas/a/atlas.json": "{}",
  "atlas/a/atlas.json.gz": "twin",
  "atlas/a/streets/graph.json.gz": "packed, and no twin",
  "atlas/b/atlas.json": "{}",
}

const siteOf = async (test: TestContext, files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "belt-atlas-site-"))
  test.onTestFinished(() => rm(folder, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

describe("the list of what a site is made of", () => {
  it("has what pages ask for, each city apart, and no twins, schemas or what hosts change", async (test) => {
    const list = await layOfflineFiles(await siteOf(test, SITE))
    expect(Object.keys(list.shell).sort()).toEqual(["assets/index-abcdefgh.js", "atlas/index.json", "index.html"])
    expect(Object.keys(list.atlases)).toEqual(["a", "b"])
    expect(pathsFor(list, ["a", "nowhere"])).toContain("atlas/a/streets/graph.json.gz")
    expect(pathsFor(list, ["a"])).not.toContain("atlas/b/atlas.json")
    expect(fileAt(list, "atlas/b/atlas.json")?.[1]).toBe(2)
    for (const nobodys of ["atlas/a/atlas.json.gz", "constructor", "../secret"])
      expect(fileAt(list, nobodys)).toBeUndefined()
  })

  it("names the same files the same version, laid again too, and another byte another", async (test) => {
    const folder = await siteOf(test, SITE)
    const { version } = await layOfflineFiles(folder)
    expect((await layOfflineFiles(folder)).version).toBe(version)
    expect(
      (await layOfflineFiles(await siteOf(test, { ...SITE, "embed-parents.json": `["https://a.test"]` }))).version,
    ).toBe(version)
    expect((await layOfflineFiles(await siteOf(test, { ...SITE, "atlas/a/atlas.json": "{ }" }))).version).not.toBe(
      version,
    )
    expect(await readFile(join(folder, "service-worker.js"), "utf8")).toContain(version)
  })

  it("is of the first folder that has a file, as the server looks", async (test) => {
    const over = await siteOf(test, { "atlas/a/atlas.json": "another" })
    const list = await layOfflineFiles(over, await siteOf(test, SITE))
    expect(fileAt(list, "atlas/a/atlas.json")?.[1]).toBe("another".length)
    expect(list.shell["index.html"]).toBeDefined()
  })
})

const pngSize = async (file: string): Promise<string> => {
  const bytes = await readFile(join(ROOT, "public", file))
  expect(bytes.subarray(1, 4).toString()).toBe("PNG")
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}

describe("the site as an app", () => {
  it("has a manifest a browser installs: a name, a start on this site, and our seal in the sizes it says", async () => {
    const manifest = JSON.parse(await readFile(join(ROOT, "public", "manifest.webmanifest"), "utf8"))
    expect(manifest).toMatchObject({ lang: "zh-CN", start_url: "./", scope: "./", display: "standalone" })
    const pictures: readonly { src: string; sizes: string; type: string }[] = manifest.icons
    for (const { src, sizes } of pictures.filter(({ type }) => type === "image/png"))
      expect(await pngSize(src)).toBe(sizes)
    expect(pictures.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]))
    expect(await readFile(join(ROOT, "index.html"), "utf8")).toContain('rel="manifest" href="./manifest.webmanifest"')
  })

  it("is not installed from a portal's frame, and its own script runs before the page's", async () => {
    const page = embedPageOf(await readFile(join(ROOT, "index.html"), "utf8"))
    expect(page).not.toContain("manifest")
    expect(page.indexOf("embed.js")).toBeGreaterThan(0)
    expect(page.indexOf("embed.js")).toBeLessThan(page.indexOf('type="module"'))
  })
})
