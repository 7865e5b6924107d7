import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"

const BELT = "sample/tour/old-town-lanes"
const PLAN = "sample/plan/old-town-lanes"
const TUESDAY = "mode=walk;on=2026-11-24;at=540"
const heading = (page: Page) => page.getByRole("heading", { level: 1 })
const rows = (page: Page) =>
  page.locator("[data-page] ol > li").filter({ has: page.getByRole("button", { name: /^不去/ }) })
const names = async (page: Page): Promise<string[]> =>
  (
    await rows(page)
      .getByRole("button", { name: /^不去/ })
      .evaluateAll((buttons) => buttons.map((one) => one.getAttribute("aria-label") ?? ""))
  ).map((label) => label.replace(/^不去 /, ""))

/** What is about to be so: a plan is worked out in a worker, an address is written when things pause. */
const soon = <Value>(what: () => Value | Promise<Value>) => expect.poll(what, { timeout: 10_000 })

describe("a visitor on a tour", () => {
  it("begins from the belt, goes from stop to stop, and finds the same stop after a reload", async (test) => {
    const page = await openSite(test, { path: "#/zh/sample/belt/old-town-lanes", size: "small" })
    await page.getByRole("link", { name: "线上参观" }).click()
    await heading(page).filter({ hasText: "老城里巷示范带" }).waitFor()
    await page.getByText("全程约 2.6 公里").first().waitFor()
    await page.getByRole("button", { name: "下一站" }).click()
    await heading(page).filter({ hasText: "牧竹旧址陈列室" }).waitFor()
    await page.keyboard.press("PageDown")
    await heading(page).filter({ hasText: "澄柳社区" }).waitFor()
    await soon(() => page.url()).toContain("stop=2")
    await page.reload()
    await heading(page).filter({ hasText: "澄柳社区" }).waitFor()
    const finger = { pointerType: "touch", bubbles: true, clientY: 200 }
    await page.getByRole("article").dispatchEvent("pointerdown", { ...finger, clientX: 300 })
    await page.getByRole("article").dispatchEvent("pointerup", { ...finger, clientX: 150 })
    await heading(page).filter({ hasText: "渡雪公益服务社" }).waitFor()
    await page.keyboard.press("Home")
    await heading(page).filter({ hasText: "老城里巷示范带" }).waitFor()
    await page.goBack()
    await heading(page).filter({ hasText: "老城里巷示范带" }).waitFor()
    expect(page.url()).toContain("/belt/old-town-lanes")
  })

  it("lets it play by itself, stops it with the space bar, and hears each stop announced once", async (test) => {
    const page = await openSite(test, {
      path: `#/zh/${BELT}`,
      size: "small",
      before: (fresh) => fresh.clock.install(),
    })
    await page.getByRole("button", { name: "开始参观" }).click()
    await heading(page).filter({ hasText: "牧竹旧址陈列室" }).waitFor()
    const pass = async (seconds: number): Promise<void> => {
      for (let passed = 0; passed < seconds; passed++) await page.clock.fastForward(1000)
    }
    await pass(40)
    await soon(() => page.url()).toMatch(/stop=[2-9]/)
    const announced = page.getByRole("status").filter({ hasText: /第 \d+ 站，共 10 站/ })
    await soon(() => announced.count()).toBe(1)
    await page.locator("body").press(" ")
    const stopped = page.url()
    await pass(90)
    expect(page.url()).toBe(stopped)
  })

  it("looks around on the map and comes back to where they were", async (test) => {
    const page = await openSite(test, { path: `#/zh/${BELT}?stop=3`, size: "small" })
    await heading(page).filter({ hasText: "渡雪公益服务社" }).waitFor()
    await page.getByRole("button", { name: "放大" }).click()
    await page.getByText("您移动了地图").waitFor()
    await page.getByRole("button", { name: "回到参观" }).click()
    await soon(() => page.getByText("您移动了地图").count()).toBe(0)
    await heading(page).filter({ hasText: "渡雪公益服务社" }).waitFor()
  })

  it("is told that a way between uncertain places is not known, and never given minutes for it", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou/tour/cs-nanjiangbin", size: "small" })
    await page.getByText("逐站文字说明").waitFor()
    const steps = await page.locator("[data-page] ol > li").allInnerTexts()
    expect(steps).toHaveLength(8)
    expect(steps.slice(1).every((step) => /待核实|估算/.test(step))).toBe(true)
    expect(steps.filter((step) => step.includes("步行约") && !step.includes("估算"))).toEqual([])
    expect(steps.join("")).not.toMatch(/NaN|undefined/)
  })
})

describe("a visitor planning a visit", () => {
  it("gives two hours, moves a stop down, takes that back, and finds the plan again after a reload", async (test) => {
    const page = await openSite(test, {
      path: `#/zh/${PLAN}?wish=${TUESDAY};for=120`,
      size: "laptop",
    })
    await rows(page).first().waitFor()
    const planned = await names(page)
    expect(planned.length).toBeGreaterThan(2)
    await page.getByRole("button", { name: `下移 ${planned[0]}` }).click()
    await soon(() => names(page)).toEqual([planned[1], planned[0], ...planned.slice(2)])
    await soon(() => page.url()).toContain("order=")
    await page.getByRole("button", { name: "撤销" }).click()
    await soon(() => names(page)).toEqual(planned)
    await page.getByRole("button", { name: "重做" }).click()
    await soon(async () => (await names(page))[0]).toBe(planned[1])
    await page.waitForTimeout(200) // the address is written when the clicking pauses
    await page.reload()
    await soon(() => names(page)).toEqual([planned[1], planned[0], ...planned.slice(2)])
  })

  it("drags a stop to the end of the list", async (test) => {
    const page = await openSite(test, { path: `#/zh/${PLAN}?wish=${TUESDAY}`, size: "laptop" })
    await rows(page).first().waitFor()
    const planned = await names(page)
    const [first, last] = [rows(page).first(), rows(page).last()]
    await last.scrollIntoViewIfNeeded()
    await first.getByRole("button", { name: /^拖动/ }).evaluate((handle) => handle.scrollIntoView({ block: "start" }))
    const from = await first.getByRole("button", { name: /^拖动/ }).boundingBox()
    const second = await rows(page).nth(1).boundingBox()
    if (from === null || second === null) throw new Error("no rows")
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 10, second.y + second.height - 4, { steps: 4 })
    await page.mouse.up()
    await soon(async () => (await names(page)).slice(0, 2)).toEqual([planned[1], planned[0]])
  })

  it("learns why a site is left out, and that no time is no visit", async (test) => {
    const page = await openSite(test, { path: `#/zh/${PLAN}?wish=${TUESDAY};for=0`, size: "laptop" })
    await page.getByText("没有可以参观的点位").waitFor()
    const omitted = page.locator("section").filter({ hasText: "没有安排的点位" }).last()
    await omitted
      .getByText(/时间不够，还需约 \d+ 分钟/)
      .first()
      .waitFor()
    await omitted.getByText("不对外开放").first().waitFor()
    await omitted.getByText("已停用").first().waitFor()
  })

  it("sets out from a place tapped on the map", async (test) => {
    const page = await openSite(test, { path: `#/zh/${PLAN}?wish=${TUESDAY}`, size: "small" })
    await rows(page).first().waitFor()
    await page.getByLabel("从哪里出发").selectOption({ label: "在地图上点选…" })
    await page.getByText("请在地图上点一下出发的地方。").waitFor()
    const box = await page.getByTestId("belt-map").boundingBox()
    if (box === null) throw new Error("no map")
    await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.6)
    await soon(() => page.url()).toMatch(/from=12[78]\.\d+,20\.\d+/)
    await soon(() => page.getByLabel("从哪里出发").inputValue()).toBe("place")
  })

  it("is not led astray by a hostile address", async (test) => {
    const hostile = "order=<script>.../..;from=999,999;for=1e9;on=2026-02-30;at=-5;mode=fly"
    const page = await openSite(test, { path: `#/zh/${PLAN}?wish=${encodeURIComponent(hostile)}`, size: "small" })
    await heading(page).filter({ hasText: "老城里巷示范带" }).waitFor()
    await rows(page).first().waitFor()
    expect(await page.getByRole("main").textContent()).not.toMatch(/NaN|undefined|Infinity/)
  })
})

it("says that a part could not be fetched, keeps the page, and fetches it when asked again", async (test) => {
  const page = await openSite(test, {
    path: `#/zh/${PLAN}?wish=${TUESDAY}`,
    expectTrouble: /print-room|Failed to load|preload|ERR_FAILED/,
  })
  await page.getByRole("heading", { name: "安排", exact: true }).waitFor()
  await waitForMapIdle(page)
  await page.route("**/print-room*", (route) => route.abort())
  await page.getByRole("link", { name: "A4 时间表" }).click()
  await page.getByRole("alert").getByText("没能显示").waitFor()
  await page.getByTestId("belt-map").waitFor()
  await page.unroute("**/print-room*")
  await page.getByRole("button", { name: "再试一次" }).click()
  await page.getByRole("dialog", { name: /时间表|打印/ }).waitFor()
})
