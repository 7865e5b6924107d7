import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { enterService, openHall, wake } from "./harness/hall.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"

const DESK = "#/zh/sample/standards"
const ask = (text: string): string => `?ask=${encodeURIComponent(text)}`
const drawer = (page: Page) => page.getByRole("dialog")
const grid = (page: Page) => page.getByRole("grid")
const SMALL = { size: "small" } as const

type Feature = {
  readonly properties: { readonly position?: { readonly precision?: string } }
  readonly geometry: { readonly coordinates: readonly [number, number] } | null
}

/** Where a site of the sample stands, exactly. */
const someSite = (): readonly [number, number] => {
  const file = readFileSync(join(import.meta.dirname, "..", "..", "data", "sample", "sites.geojson"), "utf8")
  const { features }: { features: readonly Feature[] } = JSON.parse(file)
  const exact = features.find(({ properties }) => properties.position?.precision === "exact")
  if (exact?.geometry == null) throw new Error("no site of the sample stands at an exact place")
  return exact.geometry.coordinates
}

/** What is about to be so: checks are worked out in a worker, an address is written when things pause. */
const soon = <Value>(what: () => Value | Promise<Value>) => expect.poll(what, { timeout: 10_000 })

describe("a planner at the desk", () => {
  it("comes from the home page, opens a figure, the finding behind it, and goes back step by step", async (test) => {
    const page = await openSite(test, { path: "#/zh/sample", ...SMALL })
    await page.getByRole("link", { name: "标准核查" }).click()
    const cell = page.getByRole("row", { name: /^全市/ }).getByRole("link").nth(1)
    await cell.filter({ hasText: /达标 \d+\/11/ }).click()
    await drawer(page).getByRole("heading", { name: "一个红色标识" }).waitFor()
    await drawer(page)
      .getByRole("link", { name: /滨江同行示范带/ })
      .click()
    await drawer(page).getByRole("heading", { name: "佐证材料" }).waitFor()
    await drawer(page).getByText("半年复核通报（虚构）").first().waitFor()
    const link = page.url()
    await page.goBack()
    await drawer(page)
      .getByRole("link", { name: /滨江同行示范带/ })
      .waitFor()
    await page.goBack()
    await soon(() => drawer(page).count()).toBe(0)
    await page.goto("about:blank")
    await page.goto(link)
    await drawer(page).getByText("半年复核通报（虚构）").first().waitFor()
    await page.keyboard.press("Escape")
    await soon(() => drawer(page).count()).toBe(0)
    await soon(() => page.url()).toContain("/standards?")
  })

  it("walks the matrix by keys alone, opens a cell with Enter, and comes back to it with Escape", async (test) => {
    const page = await openSite(test, { path: `${DESK}/matrix`, ...SMALL })
    await grid(page).waitFor()
    await grid(page).getByRole("button").first().focus()
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key)
    const focused = () =>
      page.evaluate(
        () =>
          `${document.activeElement?.getAttribute("data-line")} ${document.activeElement?.getAttribute("data-column")}`,
      )
    expect(await focused()).toBe("1 2")
    expect(await grid(page).locator('[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press("Enter")
    await drawer(page).getByRole("heading", { name: "一个红色标识" }).waitFor()
    await page.keyboard.press("Escape")
    await soon(() => drawer(page).count()).toBe(0)
    await soon(focused).toBe("1 2")
    await page.keyboard.press("Control+End")
    await soon(focused).toBe("10 5")
  })

  it("walks a table of sites that is drawn only where it is seen, from its first line to its last", async (test) => {
    const page = await openSite(test, { path: `${DESK}/matrix${ask("pack=liu-you")}`, ...SMALL })
    await grid(page).waitFor()
    expect(await grid(page).getAttribute("aria-rowcount")).toBe("131")
    expect(await grid(page).getByRole("row").count()).toBeLessThan(60)
    await grid(page).getByRole("button").first().focus()
    await page.keyboard.press("Control+End")
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute("data-line"))).toBe("129")
    await page.keyboard.press("Control+Home")
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute("data-line"))).toBe("0")
  })

  it("taps a site on the map and stays at the desk, with the site's checklist beside it", async (test) => {
    const at = someSite()
    const page = await openSite(test, { path: `${DESK}/matrix?at=${at.join(",")},16.5`, ...SMALL })
    await grid(page).waitFor()
    await waitForMapIdle(page)
    const box = await page.getByTestId("belt-map").boundingBox()
    if (box === null) throw new Error("no map")
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await drawer(page).getByRole("heading", { name: "六有" }).waitFor()
    expect(page.url()).toContain("/standards/matrix?")
    await page.goBack()
    await soon(() => drawer(page).count()).toBe(0)
  })

  it("filters by state, finds the filter in the address, and clears it again", async (test) => {
    const page = await openSite(test, { path: `${DESK}/matrix${ask("item=mark")}`, ...SMALL })
    await page.getByText("筛选、排序、分组").click()
    await page.getByLabel("核查结果").selectOption("unmet")
    await soon(() => grid(page).getAttribute("aria-rowcount")).toBe("2")
    await soon(() => decodeURIComponent(page.url())).toContain("state=unmet")
    await page.reload()
    await soon(() => grid(page).getAttribute("aria-rowcount")).toBe("2")
    await page.getByLabel(/^报道单位/).selectOption("霁川区")
    await page.getByRole("button", { name: "清除筛选" }).click()
    await soon(() => grid(page).getAttribute("aria-rowcount")).toBe("12")
  })

  it("sees Fuzhou for what it is: nearly everything not yet known, and no percentage anywhere", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou/standards", ...SMALL })
    const table = page.getByRole("table")
    await table.waitFor()
    const states = await table.getByRole("link").allInnerTexts()
    expect(states.length).toBeGreaterThan(30)
    expect(states.filter((words) => words.includes("待核实")).length / states.length).toBeGreaterThan(0.9)
    expect(states.join("")).not.toMatch(/未达标|%/)
    await page.getByText(/不等于没有/).waitFor()
  })

  it("compares three belts, with who is to be learnt from", async (test) => {
    const page = await openSite(test, { path: `${DESK}/compare`, ...SMALL })
    await page.getByLabel(/再加一条/).selectOption({ index: 1 })
    await soon(() => page.getByRole("table").first().getByRole("columnheader").count()).toBe(3)
    await soon(() => decodeURIComponent(page.url())).toContain("belts=")
    await page.locator("summary", { hasText: "老城里巷示范带" }).click()
    await page
      .getByRole("link", { name: /^可学：/ })
      .first()
      .waitFor()
  })

  it("turns the days back, and table and figures change with them", async (test) => {
    const page = await openSite(test, { path: `${DESK}/timeline`, ...SMALL })
    const figures = page.getByRole("listitem").filter({ hasText: "第三年全覆盖" })
    await figures.getByText(/达标 \d+\/11/).waitFor()
    await page.getByLabel("看哪一天").fill("2019-06-30")
    await page.getByText("现在看到的是 2019-06-30 的情况，不是今天。").waitFor()
    await soon(() => figures.textContent()).not.toMatch(/达标 \d+\/11/)
    await soon(() => figures.textContent()).toContain("计划中")
    await page.getByRole("button", { name: "回到今天" }).click()
    await figures.getByText(/达标 \d+\/11/).waitFor()
    await page.getByRole("slider").focus()
    await page.keyboard.press("ArrowLeft")
    await page.getByText(/现在看到的是 2026-/).waitFor()
  })
})

describe("the public", () => {
  it("sees what is going well with its sources, and nothing about what is lacking", async (test) => {
    const page = await openSite(test, { path: `${DESK}/showcase`, ...SMALL })
    await page.getByRole("article").first().waitFor()
    const words = await page.locator("[data-page]").textContent()
    expect(words).toContain("虚构示例")
    expect(words).not.toMatch(/未达标|待核实|逾期/)
  })
})

describe("a hall that takes comments", () => {
  it("keeps what somebody says for its staff, who take it along and clear it, and shows it to nobody", async (test) => {
    const words = "希望周末也开放"
    const page = await openHall(test, {
      size: "small",
      before: async (fresh) => {
        await fresh.context().route("**/sample/atlas.json", async (route) => {
          const answer = await route.fetch()
          const comments = { address: "https://forms.example/belts", box: true }
          await route.fulfill({ response: answer, json: { ...(await answer.json()), comments } })
        })
      },
    })
    await wake(page)
    expect(await page.getByRole("link", { name: "标准核查" }).isVisible()).toBe(false)
    await page.getByRole("link", { name: "工作进展与成效" }).tap()
    await page.getByRole("img", { name: "意见表的二维码" }).waitFor()
    await page.getByLabel("想说的话").fill(words)
    await page.getByRole("button", { name: "提交" }).tap()
    await page.getByText("已收到，谢谢。").waitFor()
    expect(await page.getByLabel("想说的话").inputValue()).toBe("")
    expect(await page.getByRole("link", { name: /工作用/ }).count()).toBe(0)
    await enterService(page)
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: "导出公众意见（1 条）" }).tap()
    expect(readFileSync(await (await download).path(), "utf8")).toContain(words)
    await page.getByRole("button", { name: "从本机清除刚导出的 1 条" }).tap()
    await page.getByText("已清除。").waitFor()
    expect(await page.getByRole("button", { name: "导出公众意见（0 条）" }).isEnabled()).toBe(false)
    expect(await page.getByText(words).count()).toBe(0)
  })
})

describe("with a drawer open", () => {
  it("a phone shows all of it, pushes nothing sideways, and axe finds nothing", async (test) => {
    const path = `${DESK}/matrix${ask("@@pack=wu-ge-yi;item=mark;row=riverside-together")}`
    const page = await openSite(test, { path, size: "phone" })
    await drawer(page).getByRole("heading", { name: "佐证材料" }).waitFor()
    expect(await findLayoutFaults(page)).toEqual([])
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
})
