import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { describe, expect, it, type TestContext } from "vitest"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { openSite } from "./harness/open-site.ts"

const CITY = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "data", "sample", "atlas.json"), "utf8"))
const QUICK = { idleSeconds: 6, warningSeconds: 3, attractSeconds: 25 }

/** A hall's portrait screen, with a city whose hall has less patience than a real one. */
const openHall = async (test: TestContext, kiosk: object = QUICK): Promise<Page> => {
  const page = await openSite(test, {
    path: "?screen=kiosk#/zh/sample",
    size: "kiosk",
    touch: true,
    before: async (opened) => {
      await opened.context().route("**/atlas/sample/atlas.json", (route) => route.fulfill({ json: { ...CITY, kiosk } }))
    },
  })
  await page.getByText("轻触屏幕，开始参观").waitFor()
  return page
}

const wake = async (page: Page): Promise<void> => {
  await page.getByText("轻触屏幕，开始参观").tap()
  await page.getByText("轻触屏幕，开始参观").waitFor({ state: "detached" })
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
    await page.getByRole("alertdialog").getByText("Are you still looking?").waitFor({ timeout: 12_000 })
    await page.getByRole("button", { name: "Go on looking" }).tap()
    await page.getByRole("alertdialog").waitFor({ state: "detached" })
    expect(page.url()).toContain("old-town-lanes")
    await page.getByRole("alertdialog").waitFor({ timeout: 12_000 })
    await page.getByText("轻触屏幕，开始参观").waitFor({ timeout: 8000 })
    expect(await page.evaluate(() => document.documentElement.dataset["large"])).toBeUndefined()
    expect(page.url()).toContain("/zh/")
  })

  it("finds a belt by the letters on the glass, and leads nobody out of the page", async (test) => {
    const page = await openHall(test, { ...QUICK, idleSeconds: 120 })
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

  it("lets a guide speak without being asked, and staff in with their PIN only", async (test) => {
    const page = await openHall(test)
    await wake(page)
    await page.keyboard.press("b")
    await page.getByText("讲解中").waitFor()
    await page.waitForTimeout(7500)
    expect(await page.getByRole("alertdialog").count()).toBe(0)
    await page.getByText("结束讲解").tap()
    for (let tap = 0; tap < 5; tap++) await page.touchscreen.tap(30, 30)
    const enter = async (digits: string): Promise<void> => {
      for (const digit of digits) await page.getByRole("button", { name: digit, exact: true }).tap()
      await page.getByRole("button", { name: "确定" }).tap()
    }
    await page.getByText("请设置工作人员密码").first().waitFor()
    await enter("2580")
    await page.getByText("请再输入一次").first().waitFor()
    await enter("2580")
    await page.getByRole("heading", { name: "设备维护" }).waitFor()
    expect(await page.getByText("正常", { exact: true }).isVisible()).toBe(true)
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole("button", { name: "返回展示" }).tap()
    await page.getByText("轻触屏幕，开始参观").waitFor()
  })
})
