import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { unzipSync } from "fflate"
import { describe, expect, it, type TestContext } from "vitest"
import { ROOT } from "../../scripts/bootstrap.mjs"
import { FILE_PAGE, filePageOf, HALL_PAGES, hallPageOf } from "../../scripts/file-version/file-page.ts"
import { guidePage } from "../../scripts/pack/guide.ts"
import { layLetters } from "../../scripts/pack/lay-letters.ts"
import { zipOf } from "../../scripts/pack/zip.ts"
import { guideFor } from "../../src/export/pack/pack-name.ts"
import { atlas } from "./run-atlas.ts"

const FILES = new Map<string, Uint8Array>([
  ["使用说明.html", Buffer.from("说明")],
  ["site/index.html", Buffer.from("<!doctype html>".repeat(100))],
  ["launch/serve.py", Buffer.from("#!/usr/bin/env python3\n")],
])

describe("a pack's zip", () => {
  it("is the same bytes whenever, wherever and in whatever order its files came", () => {
    const zip = zipOf("top", FILES)
    const zone = process.env["TZ"]
    process.env["TZ"] = "Asia/Shanghai"
    try {
      expect(Buffer.compare(zipOf("top", new Map([...FILES].reverse())), zip)).toBe(0)
    } finally {
      if (zone === undefined) delete process.env["TZ"]
      else process.env["TZ"] = zone
    }
  })

  it("lists the sum of every file in it", () => {
    const unzipped = unzipSync(zipOf("top", FILES))
    const sums = Buffer.from(unzipped["top/SHA256SUMS"] ?? []).toString("utf8")
    for (const [path, bytes] of FILES) {
      expect(Buffer.compare(unzipped[`top/${path}`] ?? new Uint8Array(), bytes)).toBe(0)
      expect(sums).toContain(`${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
    }
  })
})

describe("the page that opens by a double click", () => {
  const page = filePageOf(`<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="./icon.svg" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <link rel="preload" href="./atlas/index.json" as="fetch" crossorigin="anonymous" />
    <script src="./too-old.js"></script>
    <script type="module" crossorigin src="./assets/index-abc.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-abc.css">
  </head>
</html>`)

  it("asks for nothing a disk cannot give", () => {
    expect(page).not.toMatch(/type="module"|crossorigin|preload|manifest|assets\//)
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      "./site/icon.svg",
      "./site/too-old.js",
      "./file/app.css",
      "./file/data.js",
      "./file/app.js",
    ])
  })

  it("is also a hall's touch screen and a wall, for a computer that may start no launcher", () => {
    for (const screen of ["kiosk", "wall"] as const) {
      expect(hallPageOf(screen)).toContain(`url=${FILE_PAGE}?screen=${screen}"`)
      expect(HALL_PAGES[screen]).toMatch(/^双击打开-/)
    }
  })

  it("stands under a policy of its own before anything else", () => {
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"))
    expect(page).toContain("require-trusted-types-for 'script'")
    expect(page).not.toContain("frame-ancestors")
  })
})

it.each([
  ["zh", "某城&lt;示范带&gt; · 使用说明"],
  ["en", "Some City · How to use it"],
] as const)("the instructions are one file, whole and with nothing left to fill in: %s", async (language, headline) => {
  const city = { id: "some-city", edition: "2026-11-22", title: { zh: "某城<示范带>", en: "Some City" } }
  const guide = guideFor(await guidePage(language), city)
  expect(guide).toContain(headline)
  expect(guide).not.toMatch(/\{\{|src="(?!data:)|href="/)
})

const pythonAtHand = (): boolean => {
  try {
    execFileSync("python3", ["--version"])
    return true
  } catch {
    return false
  }
}

/** The folder of a pack with a site of two files, served by the launcher; answers its address. */
const launched = async (test: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "U盘 展厅-"))
  await cp(join(ROOT, "scripts", "pack", "launch"), join(folder, "launch"), { recursive: true })
  await mkdir(join(folder, "site", "图片"), { recursive: true })
  await writeFile(join(folder, "site", "index.html"), "<!doctype html><p>你好")
  await writeFile(join(folder, "site", "图片", "basemap.pmtiles"), "0123456789")
  await writeFile(join(folder, "launch", "headers.txt"), "X-Content-Type-Options: nosniff\n")
  await writeFile(join(folder, "launch", "types.txt"), ".html: text/html; charset=utf-8\n.pmtiles: application/x\n")
  await writeFile(join(folder, "secret.txt"), "outside")
  const serving: ChildProcess = spawn("python3", [join(folder, "launch", "serve.py"), "--no-browser"])
  test.onTestFinished(async () => {
    serving.kill("SIGKILL")
    await rm(folder, { recursive: true })
  })
  if (serving.stdout === null) throw new Error("says nothing")
  for await (const line of createInterface({ input: serving.stdout })) return line.replace("localhost", "127.0.0.1")
  throw new Error("ended at once")
}

describe("the launcher of Linux", () => {
  it("gives the site, its parts and its headers, to this computer alone, and nothing beside it", async (test) => {
    if (!pythonAtHand()) test.skip("no python3 on this computer")
    const address = await launched(test)
    expect(new URL(address).hostname).toBe("127.0.0.1")
    const home = await fetch(address)
    expect(home.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(home.headers.get("x-content-type-options")).toBe("nosniff")
    expect(await home.text()).toContain("你好")
    const tiles = `${address}${encodeURI("图片/basemap.pmtiles")}`
    const parts = { "bytes=2-4": "234", "bytes=7-": "789", "bytes=-3": "789", "bytes=8-99": "89" }
    for (const [range, text] of Object.entries(parts)) {
      const part = await fetch(tiles, { headers: { Range: range } })
      expect([part.status, await part.text()]).toEqual([206, text])
    }
    expect((await fetch(tiles, { headers: { Range: "bytes=10-" } })).status).toBe(416)
    for (const path of ["%2e%2e/secret.txt", "..%2fsecret.txt", "nowhere", "图片/", "%00"])
      expect((await fetch(address + path)).status, path).toBe(404)
  })
})

describe("npm run pack", () => {
  it("asks which city, and packs none whose data has errors", { timeout: 30_000 }, async (test) => {
    const folder = await mkdtemp(join(tmpdir(), "belt-atlas-broken-"))
    test.onTestFinished(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, "atlas.json"), "{}")
    const [none, broken, elsewhere] = await Promise.all([
      atlas(folder, "pack"),
      atlas(folder, "pack", "--atlas", ".", "--out", "x.zip"),
      atlas(folder, "pack", "--atlas", "nowhere"),
    ])
    expect([none.code, broken.code, elsewhere.code]).toEqual([2, 1, 1])
    expect(none.err).toMatch(/--atlas/)
    expect(elsewhere.err).toContain("nowhere")
    expect(await readdir(folder)).toEqual(["atlas.json"])
  })
})

describe("the letters of a pack", () => {
  it("are one sheet whose every file lies beside it, and draw every word the program says", async (test) => {
    if (!existsSync(join(ROOT, "node_modules", "@fontsource-variable"))) test.skip("not installed yet: npm ci")
    const folder = await mkdtemp(join(tmpdir(), "belt-atlas-letters-"))
    test.onTestFinished(() => rm(folder, { recursive: true }))
    await layLetters(folder)
    const sheet = await readFile(join(folder, "fonts", "han.css"), "utf8")
    const files = [...sheet.matchAll(/url\(([^)]+)\)/g)].map(([, file]) => file)
    expect(await readdir(join(folder, "fonts"))).toEqual(expect.arrayContaining(["OFL.txt", ...files]))
    const ranges = [...sheet.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = "", to]) => ({
      from: Number.parseInt(from, 16),
      to: Number.parseInt(to ?? from, 16),
    }))
    const words = await readFile(join(ROOT, "src", "text", "zh", "kiosk.json"), "utf8")
    const missing = [...new Set(words.match(/\p{Script=Han}/gu))].filter((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return !ranges.some(({ from, to }) => from <= code && code <= to)
    })
    expect(missing).toEqual([])
  })
})
