import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { strFromU8, unzipSync } from "fflate"
import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { FILE_PAGE } from "../../scripts/file-version/file-page.ts"
import { shifted } from "../../src/domain/gcj02.ts"
import type { LngLat } from "../../src/domain/lng-lat.ts"
import { blankTemplate } from "../../src/ingest/bench/blank-template.ts"
import { templateWords } from "../../src/text/template-words.ts"
import { asXml, ferryLaneAt } from "../worlds/osm-extract.ts"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { openSite } from "./harness/open-site.ts"

const DATA = join(import.meta.dirname, "..", "..", "data")
const textOf = (...path: string[]): string => readFileSync(join(DATA, ...path), "utf8")
const standards = readdirSync(join(DATA, "standards"))
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => textOf("standards", name))

type Feature = {
  geometry: { coordinates: LngLat } | null
  readonly properties: { readonly id: string; readonly name: { readonly zh: string } }
}

const SITES = 24
const LOST = 3

/** The invented city as a clerk fills it in: coordinates from a navigation map, one site without any. */
const filledIn = async () => {
  const sites: { features: Feature[] } = JSON.parse(textOf("sample", "sites.geojson"))
  const truth = sites.features
    .slice(0, SITES)
    .map(({ properties, geometry }) => ({ ...properties, at: geometry?.coordinates }))
  const features = sites.features.slice(0, SITES).map((feature, index) => ({
    ...feature,
    geometry:
      feature.geometry === null || index === LOST
        ? null
        : { ...feature.geometry, coordinates: shifted(feature.geometry.coordinates) },
  }))
  const from = new Map([
    ["atlas.json", textOf("sample", "atlas.json")],
    ["belts.geojson", textOf("sample", "belts.geojson")],
    ["sites.geojson", JSON.stringify({ ...sites, features })],
  ])
  return { truth, workbook: Buffer.from(await blankTemplate(templateWords(), standards, from)) }
}

/** A picture as a telephone makes it, two thousand pixels wide, with the place it was taken at in it. */
const photograph = async (page: Page): Promise<Buffer> => {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2000, 1000)
    canvas.getContext("2d")?.fillRect(0, 0, 500, 500)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer())]
  })
  const said = Buffer.from("Exif\0\0GPSLatitude 26.05")
  const length = Buffer.alloc(2)
  length.writeUInt16BE(said.length + 2)
  const [start, rest] = [Buffer.from(drawn.slice(0, 2)), Buffer.from(drawn.slice(2))]
  return Buffer.concat([start, Buffer.from([0xff, 0xe1]), length, said, rest])
}

/** A drawing that would run a script and fetch a picture if it could. */
const ACTING_LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>document.title = "acted"</script>
<image href="http://127.0.0.1:1/tell.png" width="9" height="9"/><circle cx="32" cy="32" r="30" fill="#b3261e"/></svg>`

/** What lies in the folder that the page has written into: each file's sum, by its path. */
const sumsInFolder = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const sums: Record<string, string> = {}
    const look = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, found] of folder.entries()) {
        if (found instanceof FileSystemDirectoryHandle) await look(found, `${path}${name}/`)
        else if (found instanceof FileSystemFileHandle) {
          const hash = await crypto.subtle.digest("SHA-256", await (await found.getFile()).arrayBuffer())
          sums[path + name] = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
        }
      }
    }
    await look(await navigator.storage.getDirectory(), "")
    return sums
  })

/** As `sha256sum -c` would. */
const checkSums = async (top: string): Promise<void> => {
  const lines = (await readFile(join(top, "SHA256SUMS"), "utf8")).trimEnd().split("\n")
  expect(lines.length).toBeGreaterThan(100)
  for (const line of lines) {
    const [hash, path = ""] = line.split("  ")
    expect(
      createHash("sha256")
        .update(await readFile(join(top, path)))
        .digest("hex"),
      path,
    ).toBe(hash)
  }
}

const go = (page: Page, part: string) =>
  page
    .locator(part === "" ? 'nav a[href$="workbench"]' : `nav a[href*="workbench/${part}"]`)
    .last()
    .click()
const saved = (page: Page) => page.locator('[data-keeping="saved"]').waitFor()

it("brings a clerk from the template to a city: corrected, placed by hand, saved, and there again after a reload", async (test) => {
  const { truth, workbook } = await filledIn()
  const page = await openSite(test, {
    path: "#/zh/sample/workbench",
    size: "small",
    pixelRatio: 0.25,
  })
  const [template] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载填报模板" }).click(),
  ])
  expect(template.suggestedFilename()).toBe("填报模板.xlsx")
  expect((await readFile(await template.path())).subarray(0, 2).toString()).toBe("PK")

  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      { name: "点位.xlsx", mimeType: "application/octet-stream", buffer: workbook },
      { name: "坏的.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004 no") },
    ])
  await page.getByText("有文件没有打开").waitFor()
  await page.getByRole("button", { name: "移除 坏的.xlsx" }).click()
  await page.getByText(`当作“示范点”，${SITES} 行`).waitFor()

  // The template says WGS84, the known places say otherwise: the person decides.
  await go(page, "places")
  await page.getByText("与已知位置相比更像 GCJ-02").waitFor()
  await page.getByRole("button", { name: "按 GCJ-02" }).click()
  await page.getByText("依据已知位置判断为 GCJ-02").waitFor()
  const lost = truth[LOST]?.name.zh ?? ""
  await page.getByRole("button", { name: `把${lost}放到图上` }).click()
  const map = await page.getByTestId("belt-map").boundingBox()
  if (map === null) throw new Error("no map")
  await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2)
  await page.getByText("所有示范点都有位置。").waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])

  await page.getByText("照片 (0)").click()
  await page.getByRole("textbox", { name: "照片上是什么" }).fill("门前")
  const taken = await photograph(page)
  expect(taken.includes("GPSLatitude")).toBe(true)
  await page
    .locator('input[accept^="image"]')
    .setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: taken })
  await page.getByRole("img", { name: "门前" }).waitFor()

  // A brand that stands in no sheet gets a logo whose script and links are gone; a standard is laid aside.
  await go(page, "fill")
  await page.getByRole("combobox", { name: "填哪一类" }).selectOption({ label: "品牌" })
  await page.getByText("新增品牌（已新增 0）").click()
  await page.getByRole("textbox", { name: "名称", exact: true }).fill("渡口先锋")
  await page.getByRole("button", { name: "新增", exact: true }).click()
  await page
    .locator('input[accept^="image/svg"]')
    .setInputFiles({ name: "标识.svg", mimeType: "image/svg+xml", buffer: Buffer.from(ACTING_LOGO) })
  await page.getByRole("img", { name: "品牌标识" }).waitFor()
  await go(page, "standards")
  await page.getByRole("checkbox", { name: /^全市规模/ }).click()
  await page.getByText("没有采用").first().waitFor()

  await go(page, "check")
  const cell = page.getByRole("textbox", { name: /^第 3 行 示范点名称$/ })
  await page.getByRole("combobox", { name: "工作表" }).selectOption({ label: "点位.xlsx · 示范点" })
  await cell.fill("改过的名称")
  await cell.press("Enter")
  await saved(page)

  await page.reload()
  await go(page, "check")
  await page.getByRole("combobox", { name: "工作表" }).selectOption({ label: "点位.xlsx · 示范点" })
  expect(await cell.inputValue()).toBe("改过的名称")
  await page.getByRole("button", { name: "撤销" }).click()
  await expect.poll(() => cell.inputValue(), { timeout: 15_000 }).not.toBe("改过的名称")
  await page.getByRole("button", { name: "重做" }).click()
  await expect.poll(() => cell.inputValue(), { timeout: 15_000 }).toBe("改过的名称")

  await go(page, "save")
  await page.getByText("示范点改名 1 处").waitFor()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^存为(?:城市数据 zip| zip)/ }).click(),
  ])
  const zip = await readFile(await download.path())
  const files = unzipSync(new Uint8Array(zip))
  // Saved once more it is the same to the byte, and so is every file of the folder.
  const [again] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^存为(?:城市数据 zip| zip)/ }).click(),
  ])
  expect((await readFile(await again.path())).equals(zip)).toBe(true)
  await page.evaluate(() => {
    window.showDirectoryPicker = () => navigator.storage.getDirectory()
  })
  await page.getByRole("button", { name: "存到文件夹" }).click()
  await page.getByText(/^已存出 ?。/).waitFor()
  expect(await sumsInFolder(page)).toEqual(
    Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [path, createHash("sha256").update(bytes).digest("hex")]),
    ),
  )
  const made: { features: Feature[] } = JSON.parse(strFromU8(files["sites.geojson"] ?? new Uint8Array()))
  expect(made.features).toHaveLength(SITES)
  for (const [index, { id, at }] of truth.entries()) {
    const found = made.features.find(({ properties }) => properties.id === id)
    const place = found?.geometry?.coordinates
    expect(place, id).toBeDefined()
    if (index === LOST || at === undefined) continue
    expect(place?.[0]).toBeCloseTo(at[0], 5)
    expect(place?.[1]).toBeCloseTo(at[1], 5)
  }
  expect(made.features.map(({ properties }) => properties.name.zh)).toContain("改过的名称")
  expect(Object.keys(files)).toContain("standards/wu-ge-yi.json")
  expect(Object.keys(files)).not.toContain("standards/city-size.json")
  const [logo = ""] = Object.keys(files).filter((name) => name.startsWith("logos/"))
  expect(
    Buffer.from(files[logo] ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG")
  const [photo = ""] = Object.keys(files).filter((name) => name.endsWith("-1.jpg"))
  const kept = Buffer.from(files[photo] ?? [])
  expect(kept.subarray(0, 3).toString("hex")).toBe("ffd8ff")
  expect([kept.includes("GPSLatitude"), kept.includes("Exif")]).toEqual([false, false])

  // Streets of a small extract come along, and the whole becomes a pack whose page opens by a double click.
  await go(page, "")
  const extract = Buffer.from(asXml(ferryLaneAt(128, 20.5)))
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "渡口.osm", mimeType: "application/xml", buffer: extract })
  await page.getByText("渡口.osm 已做成街道底图和路网").waitFor()
  await page.getByText("streets/graph.json.gz").waitFor()
  await go(page, "save")
  const [packed] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^存为展厅整包/ }).click(),
  ])
  const folder = await mkdtemp(join(tmpdir(), "展厅 U盘-"))
  test.onTestFinished(() => rm(folder, { recursive: true }))
  const parts = unzipSync(new Uint8Array(await readFile(await packed.path())))
  for (const [path, bytes] of Object.entries(parts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const [top = ""] = (await readdir(folder)).map((name) => join(folder, name))
  await checkSums(top)
  expect(Object.keys(parts).filter((path) => path.endsWith("/streets/hierarchy-walk.bin"))).toHaveLength(1)
  const hall = await openSite(test, {
    home: pathToFileURL(join(top, FILE_PAGE)).href,
    path: `#/zh/sample/site/${truth[5]?.id}`,
    size: "small",
    expectTrouble: /\/media\/\S+\.svg/, // named in the sheet, and nobody put them on the bench
  })
  await hall
    .getByRole("heading", { level: 1 })
    .filter({ hasText: truth[5]?.name.zh ?? "?" })
    .waitFor()

  // The city itself on the bench is the same city.
  await page.getByText("打开草稿").click()
  await page.getByRole("button", { name: "新建草稿" }).click()
  await go(page, "")
  await page.getByRole("button", { name: "修改“云屿市（虚构示例）”的数据" }).click()
  await page.getByText("sample/sites.geojson").waitFor()
  await go(page, "save")
  await page.getByText("没有不同。").waitFor()
})
