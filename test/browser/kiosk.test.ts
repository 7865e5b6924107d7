import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, inject, it } from "vitest"
import { readFolderWhole } from "../../scripts/pack/read-folder.ts"
import { zipOf } from "../../scripts/pack/zip.ts"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { enterService, enterServiceAgain, openHall, pass, waitForAttract, wake } from "./harness/hall.ts"
import { type Held, hallCycle, heldBy } from "./harness/held.ts"
import { waitUntilKept } from "./harness/kept.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"

/** Fuzhou as the built site has it, packed as new content of another date. */
const packOfFuzhou = async (edition: string): Promise<Buffer> => {
  const folder = join(inject("siteFolder"), "atlas")
  const files = new Map<string, Uint8Array>()
  for (const [path, bytes] of await readFolderWhole(join(folder, "fuzhou")))
    if (!/\.(br|gz)$/.test(path)) files.set(`site/atlas/fuzhou/${path}`, bytes)
  const atlas = await readFile(join(folder, "fuzhou", "atlas.json"), "utf8")
  const { edition: shown } = JSON.parse(atlas)
  files.set("site/atlas/fuzhou/atlas.json", Buffer.from(atlas.replace(shown, edition)))
  files.set("site/atlas/index.json", await readFile(join(folder, "index.json")))
  files.set("content.json", Buffer.from(JSON.stringify({ contentPack: 1, atlas: "fuzhou", edition })))
  return Buffer.from(zipOf(`belt-atlas-fuzhou-${edition}`, files))
}

describe("a screen in a hall", () => {
  it("attracts, is used, asks whether anybody is there, and starts again as if nobody had been", async (test) => {
    const page = await openHall(test)
    await wake(page)
    expect(page.url()).toMatch(/sample$/)
    await page.getByRole("button", { name: "放大字" }).tap()
    await page.getByRole("button", { name: "English" }).tap()
    await page.getByRole("link", { name: /Old Town Lanes/ }).tap()
    await page.getByRole("heading", { level: 1, name: /Old Town Lanes/ }).waitFor()
    await page
      .getByRole("link", { name: /Tour it on screen/ })
      .first()
      .tap()
    await expect.poll(() => page.url()).toContain("/tour/old-town-lanes")
    await pass(page, 60)
    await page.getByRole("alertdialog").getByText("Are you still looking?").waitFor()
    await page.getByRole("button", { name: "Go on looking" }).tap()
    await page.getByRole("alertdialog").waitFor({ state: "detached" })
    expect(page.url()).toContain("old-town-lanes")
    await pass(page, 60)
    await page.getByRole("alertdialog").waitFor()
    await pass(page, 21)
    await waitForAttract(page)
    expect(await page.evaluate(() => document.documentElement.dataset["large"])).toBeUndefined()
    expect(page.url()).toContain("/zh/")

    await wake(page)
    await page.getByRole("searchbox").tap()
    for (const key of ["L", "C"]) await page.getByRole("button", { name: key, exact: true }).tap()
    await page.getByRole("link", { name: /老城里巷示范带/ }).waitFor()
    await page.getByRole("button", { name: "收起键盘" }).tap()
    expect(await findLayoutFaults(page)).toEqual([])
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.evaluate(() => {
      const link = document.createElement("a")
      link.href = "https://example.org/far"
      link.textContent = "far away"
      document.querySelector("[data-page]")?.prepend(link)
    })
    await page.getByText("far away").tap()
    await page.getByRole("dialog").getByText("用手机扫码打开").waitFor()
    await page.getByRole("button", { name: "关闭" }).tap()
    expect(page.url()).toContain("screen=kiosk")
    expect(await page.getByText("标准核查").isVisible()).toBe(false)
  })

  it("lets a guide speak without being asked, staff in with their PIN only, and their new content in when nobody is there", async (test) => {
    const page = await openHall(test, { path: "?screen=kiosk#/zh/fuzhou", size: "small", keeps: true })
    await wake(page)
    await page.keyboard.press("b")
    await page.getByText("讲解中").waitFor()
    await pass(page, 90)
    expect(await page.getByRole("alertdialog").count()).toBe(0)
    await page.getByText("结束讲解").tap()
    await enterService(page)
    expect(await findAccessibilityFaults(page)).toEqual([])

    await waitUntilKept(page, "fuzhou")
    const pack = await packOfFuzhou("2027-03-04")
    const choose = (name: string, buffer: Buffer): Promise<void> =>
      page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/zip", buffer })
    const spoilt = Buffer.from(pack)
    spoilt[Math.floor(spoilt.length / 3)] = (spoilt[Math.floor(spoilt.length / 3)] ?? 0) ^ 1
    await choose("spoilt.zip", spoilt)
    await page.getByText(/与校验和不符/).waitFor()
    await choose("half.zip", pack.subarray(0, Math.floor(pack.length * 0.7)))
    await page.getByText(/压缩包不完整/).waitFor()
    await choose("belt-atlas-fuzhou-2027-03-04.zip", pack)
    await page.getByText(/内容包完好：资料截至 2027-03-04/).waitFor()
    await page.getByRole("button", { name: "换上这份内容" }).tap()
    await page.getByText(/返回展示后自动换上/).waitFor()
    await page.evaluate(() => Object.assign(window, { before: true }))
    await page.getByRole("button", { name: "返回展示" }).tap()
    await page.waitForFunction(() => !("before" in window))
    await page.getByText("资料截至 2027-03-04").first().waitFor()

    await wake(page)
    await enterServiceAgain(page)
    await page.getByRole("button", { name: "换回程序自带的内容" }).tap()
    await page.evaluate(() => Object.assign(window, { before: true }))
    await page.getByRole("button", { name: "返回展示" }).tap()
    await page.waitForFunction(() => !("before" in window))
    await page.getByText("资料截至 2026-11-22").first().waitFor()
  })
})

it("holds no more after sixty visits than after ten", async (test) => {
  const page = await openHall(test, { size: "small", touch: false })
  const visits = async (count: number): Promise<Held> => {
    for (let visit = 0; visit < count; visit++)
      await hallCycle(page, visit % 2 === 0 ? "old-town-lanes" : "riverside-together")
    return heldBy(page)
  }
  const before = await visits(10)
  const after = await visits(50)
  expect(after.canvases).toBe(before.canvases)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes)
})

it("that starts again and again draws its map plainly, and attracts all the same", async (test) => {
  const page = await openHall(test, {
    path: "?screen=kiosk#/zh/fuzhou",
    size: "small",
    before: async (opened) => {
      await opened.addInitScript(() => {
        const now = Date.now()
        localStorage.setItem("belt-atlas.hall-starts", JSON.stringify([4, 3, 2, 1].map((ago) => now - ago * 60_000)))
      })
    },
  })
  await page.locator("[data-simple-map] svg").waitFor()
  expect(await page.locator("canvas").count()).toBe(0)
  expect(await page.locator("[data-map-note]").isVisible()).toBe(false)
  await wake(page)
  await page
    .locator("[data-simple-map]")
    .getByRole("link", { name: /南江滨/ })
    .tap()
  await page.getByRole("heading", { level: 1, name: /南江滨/ }).waitFor()
})
