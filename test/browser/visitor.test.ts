import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import type { AtlasId } from "../../src/domain/ids.ts"
import { centreOf } from "../data/site-place.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"

const heading = (page: Page) => page.getByRole("heading", { level: 1 })

/** With the map painted and the camera flying, as on a reader's own screen. */
const ALIVE = { painted: true, motion: true } as const

describe("a visitor", () => {
  it("opens a real site from the belt's list, and the address reopens its profile", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou/belt/cs-nanjiangbin", size: "small", ...ALIVE })
    await page
      .getByRole("link", { name: /星火空间/ })
      .first()
      .click()
    await heading(page).filter({ hasText: "星火空间" }).waitFor()
    await page.getByText("网聚星火，燃动未来").waitFor()
    const address = page.url()
    expect(address).toContain("site/cs-xinghuo")
    await page.reload()
    await heading(page).filter({ hasText: "星火空间" }).waitFor()
    expect(page.url()).toBe(address)
  })

  it("taps a real site on the map and reads its profile", async (test) => {
    const camera = { centre: [119.2475, 26.0635], zoom: 14 } as const
    const page = await openSite(test, {
      path: `#/zh/fuzhou?at=${camera.centre},${camera.zoom}`,
      size: "small",
      ...ALIVE,
    })
    await waitForMapIdle(page)
    const map = page.getByTestId("belt-map")
    const box = await map.boundingBox()
    if (box === null) throw new Error("no map")
    const before = page.url()
    const at = centreOf("cs-xinghuo", camera, box)
    await page.mouse.click(at.x, at.y)
    await heading(page).filter({ hasText: "星火空间" }).waitFor()
    expect(page.url()).not.toBe(before)
    expect(page.url()).toContain("/site/cs-xinghuo")
  })

  it("goes back to where they were, the list scrolled as they left it", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou", size: "laptop" })
    await heading(page).waitFor()
    const list = page.locator("[data-page]")
    const row = page.getByRole("link", { name: /闽江红色航线/ })
    await row.scrollIntoViewIfNeeded()
    const before = await list.evaluate((element) => element.scrollTop)
    expect(before).toBeGreaterThan(0)
    await row.click()
    await heading(page).filter({ hasText: "闽江红色航线" }).waitFor()
    expect(await list.evaluate((element) => element.scrollTop)).toBe(0)
    await page.goBack()
    await heading(page).filter({ hasText: "福州" }).waitFor()
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(before)
  })

  it("finds a belt by pinyin initials and opens it with the keyboard alone", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou", size: "laptop" })
    await heading(page).waitFor()
    await page.getByRole("searchbox").focus()
    await page.keyboard.type("njb")
    const found = page.getByRole("link", { name: /南江滨两新党建示范带/ })
    await found.waitFor()
    for (let step = 0; step < 12 && !(await found.evaluate((link) => link === document.activeElement)); step++)
      await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await heading(page).filter({ hasText: "南江滨" }).waitFor()
    expect(page.url()).toContain("/belt/cs-nanjiangbin")
  })

  it("reads Chinese on a first visit even when the browser speaks English, then switches and keeps the page", async (test) => {
    const page = await openSite(test, { path: "", size: "laptop", browserLanguage: "en" })
    await heading(page).filter({ hasText: "福州" }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN")
    await page.getByRole("button", { name: "English" }).click()
    await heading(page).filter({ hasText: "Fuzhou" }).waitFor()
    expect(page.url()).toContain("#/en/fuzhou")
    await page.reload()
    await heading(page).filter({ hasText: "Fuzhou" }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en")
  })

  it("turns the page dark and finds it dark after a reload", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou", size: "small" })
    await page.getByRole("button", { name: "换成深色" }).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark")
    await page.reload()
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark")
  })

  it("sees that the invented city is invented, and comes back to the real one", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou", size: "laptop" })
    await page.getByRole("link", { name: /试用一座虚构的城市/ }).click()
    await page.getByText("虚构示例", { exact: true }).waitFor()
    await page.getByRole("link", { name: /返回福州/ }).click()
    await heading(page).filter({ hasText: "福州" }).waitFor()
    expect(await page.getByText("虚构示例", { exact: true }).count()).toBe(0)
  })

  it("asks for who is to be served and gets the dots, with the rest still there", async (test) => {
    const page = await openSite(test, { view: { atlas: "sample" as AtlasId }, size: "small", ...ALIVE })
    await waitForMapIdle(page)
    await page.getByRole("button", { name: "打开图例" }).click()
    await page.getByRole("checkbox", { name: /服务对象/ }).check()
    await expect.poll(() => page.locator("canvas").count()).toBeGreaterThan(1)
    await expect.poll(() => page.url()).toContain("with=demand")
  })

  it("never reads an editor's note or an empty field", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou/site/cs-feiyi", size: "small" })
    await heading(page).waitFor()
    const text = (await page.getByRole("main").textContent()) ?? ""
    expect(text).not.toMatch(/undefined|null|NaN|\{\{/)
    expect(text).not.toContain("具体地址与功能未见公开描述")
    expect(text).toContain("示意位置")
  })

  it("is told plainly when an address leads nowhere, and how to go on", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou/belt/no-such-belt", size: "small" })
    await heading(page).filter({ hasText: "没有找到这条示范带" }).waitFor()
    await page.getByRole("link", { name: "首页", exact: true }).click()
    await heading(page).filter({ hasText: "福州" }).waitFor()
  })

  it("gets there without animation when they ask for less motion", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou", size: "small" })
    await waitForMapIdle(page)
    await page.getByRole("link", { name: /南江滨两新党建示范带/ }).click()
    const scales = new Set<string | null>()
    for (let look = 0; look < 40; look++) {
      scales.add(await page.getByRole("img", { name: /比例尺/ }).getAttribute("aria-label"))
      await page.waitForTimeout(25)
    }
    await waitForMapIdle(page)
    scales.add(await page.getByRole("img", { name: /比例尺/ }).getAttribute("aria-label"))
    // The whole city, then the belt; nothing in between.
    expect(scales.size).toBeLessThanOrEqual(2)
  })
})
