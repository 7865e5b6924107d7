import { readFile } from "node:fs/promises"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { badPacks, packOfFuzhou } from "./harness/content-packs.ts"
import { enterService, openHall, pass, press, tapCorner, waitForAttract, wake, wakeNow } from "./harness/hall.ts"
import { type Held, hallCycle, heldAtHome } from "./harness/held.ts"
import { waitUntilKept } from "./harness/kept.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"
import { paintNoMap } from "./harness/paint-no-map.ts"

const LONG = { timeout: 20_000 }

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
    const other = await page.context().newPage() // a second screen of the same browser
    await paintNoMap(other)
    await other.goto(page.url())
    await waitForAttract(other)
    const pack = await packOfFuzhou({ edition: "2027-03-04" })
    const choose = (name: string, buffer: Buffer): Promise<void> =>
      page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/zip", buffer })
    for (const [name, bad, words] of await badPacks(pack)) {
      await choose(`${name}.zip`, bad)
      await page.getByText(words).waitFor()
    }
    await choose("belt-atlas-fuzhou-2027-03-04.zip", pack)
    await page.getByText(/内容包完好：资料截至 2027-03-04/).waitFor()
    await page.getByRole("button", { name: "换上这份内容" }).tap()
    await page.getByText(/返回展示后自动换上/).waitFor()
    await page.evaluate(() => Object.assign(window, { before: true }))
    await page.getByRole("button", { name: "返回展示" }).tap()
    await page.waitForFunction(() => !("before" in window))
    await page.getByText("资料截至 2027-03-04").first().waitFor()
    await other.getByText("资料截至 2027-03-04").first().waitFor()
    await other.close()

    await wake(page)
    await tapCorner(page)
    for (let wrong = 0; wrong < 5; wrong++) await press(page, "1357")
    await page.getByText("请在 15 秒后再试").waitFor()
    expect(await page.getByRole("button", { name: "确定" }).isDisabled()).toBe(true)
    await pass(page, 16)
    await press(page, "2580")
    await page.getByRole("heading", { name: "设备维护" }).waitFor()
    const saving = page.waitForEvent("download")
    await page.getByRole("button", { name: "导出诊断信息" }).tap()
    const saved = unzipSync(await readFile((await (await saving).path()) ?? ""))
    expect(Object.keys(saved).sort()).toEqual(["about.json", "counts.csv", "errors.csv"])
    expect(strFromU8(saved["counts.csv"] ?? new Uint8Array())).toMatch(
      /^\uFEFF?日期,参观次数,看示范带,看点位,做行程\r\n\d{4}-\d\d-\d\d,\d+,/,
    )
    await page.getByRole("button", { name: "换回程序自带的内容" }).tap()
    await page.evaluate(() => Object.assign(window, { before: true }))
    await page.getByRole("button", { name: "返回展示" }).tap()
    await page.waitForFunction(() => !("before" in window))
    await page.getByText("资料截至 2026-11-22").first().waitFor()

    await page.evaluate(() => localStorage.clear()) // as a browser that forgets at night
    await page.reload()
    await waitForAttract(page)
    await wake(page)
    await tapCorner(page)
    await page.getByText("请设置工作人员密码").first().waitFor()
  })

  it("is there again after the map and what lies over it have lost their contexts, at the same view", async (test) => {
    const page = await openSite(test, { path: "?screen=kiosk#/zh/sample", size: "small", touch: true })
    await wakeNow(page)
    await page.evaluate(() => {
      location.hash = "#/zh/sample/belt/old-town-lanes?at=128.0123,20.5123,14.2&with=demand"
    })
    await waitForMapIdle(page)
    await expect.poll(() => page.locator("[data-map] canvas").count(), LONG).toBe(2)
    const scale = await page.locator("[data-map-foot]").textContent()
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[data-map] canvas")) {
        canvas.dataset["lost"] = "true"
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext()
      }
    })
    await page.locator("[data-map] canvas[data-lost]").first().waitFor({ state: "detached" })
    await expect.poll(() => page.locator("[data-map] canvas:not([data-lost])").count(), LONG).toBe(2)
    await waitForMapIdle(page)
    expect(page.url()).toContain("at=128.0123,20.5123,14.2")
    expect(await page.locator("[data-map-foot]").textContent()).toBe(scale)
    expect(await page.locator("[data-map] canvas").first().getAttribute("aria-label")).toContain("云屿")
  })
})

it("holds no more after sixty visits than after ten", async (test) => {
  const page = await openHall(test, { size: "small", touch: false })
  const visits = async (count: number): Promise<Held> => {
    for (let visit = 0; visit < count; visit++)
      await hallCycle(page, visit % 2 === 0 ? "old-town-lanes" : "riverside-together")
    return heldAtHome(page)
  }
  const before = await visits(10)
  const after = await visits(50)
  expect(after.canvases).toBe(before.canvases)
  // A visit that left one behind would leave fifty.
  expect(after.listeners).toBeLessThan(before.listeners + 10)
  expect(after.nodes).toBeLessThan(before.nodes + 10)
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
