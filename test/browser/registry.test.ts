import { readFileSync } from "node:fs"
import { join } from "node:path"
import ICAL from "ical.js"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { greatBrandsText, greatPairsText } from "../worlds/great-registry.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"
import { readPdf } from "./harness/read-pdf.ts"
import { turnTo } from "./harness/turn-to.ts"

const DESK = "#/zh/sample/registry"
const ask = (text: string): string => `?ask=${encodeURIComponent(text)}`
const SMALL = { size: "small", pixelRatio: 0.5, reducedMotion: true } as const

/** What is about to be so: the registry is looked through in a worker, an address is written when things pause. */
const soon = <Value>(what: () => Value | Promise<Value>) => expect.poll(what, { timeout: 15_000 })
const asked = (page: Page): string => decodeURIComponent(page.url())

type Feature = {
  readonly properties: { readonly brand?: string; readonly position?: { readonly precision?: string } }
  readonly geometry: { readonly coordinates: readonly [number, number] } | null
}
type Named = { readonly id: string; readonly tier: string; readonly name?: { readonly zh: string } }

const inSample = <File>(name: string): File =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "data", "sample", name), "utf8"))

/** A brand with a site whose place is exact. */
const borne = () => {
  const { brands } = inSample<{ brands: readonly Named[] }>("brands.json")
  for (const { properties, geometry } of inSample<{ features: readonly Feature[] }>("sites.geojson").features) {
    const brand = brands.find(({ id }) => id === properties.brand)
    if (brand?.name !== undefined && geometry !== null && properties.position?.precision === "exact")
      return { brand: brand.id, name: brand.name.zh, at: geometry.coordinates }
  }
  throw new Error("no brand of the sample stands at an exact place")
}

describe("brands and pairs at the desk", () => {
  it("opens a brand tapped on the map, and filters the map by the tree of tiers", async (test) => {
    const { brand, name, at } = borne()
    const page = await openSite(test, { path: `${DESK}/cluster?at=${at},16.5`, ...SMALL })
    await page.getByRole("status").filter({ hasText: "93 个品牌" }).waitFor()
    await waitForMapIdle(page)
    const box = await page.getByTestId("belt-map").boundingBox()
    if (box === null) throw new Error("no map")
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.getByRole("heading", { name }).waitFor()
    expect(asked(page)).toContain(`chosen=${brand}`)
    await page.goBack()
    await soon(() => page.getByRole("heading", { name }).count()).toBe(0)
    const offices = page.getByRole("button", { name: /机关 34$/ })
    await offices.focus()
    await page.keyboard.press("Enter")
    await page.getByRole("status").filter({ hasText: "34 个品牌" }).waitFor()
    expect(asked(page)).toContain("tier=office")
    expect(await offices.getAttribute("aria-expanded")).toBe("true")
    await page
      .getByRole("list", { name: "层级与地点" })
      .getByRole("button", { name: /霁川区 9$/ })
      .click()
    await page.getByRole("status").filter({ hasText: "9 个品牌" }).waitFor()
  })

  it("finds what is missing, narrows to one check, and puts it on the planner's lists once", async (test) => {
    const page = await openSite(test, { path: DESK, ...SMALL })
    await page.getByRole("status").filter({ hasText: "共 93 个品牌" }).waitFor()
    await page.locator("summary", { hasText: "名称分不清" }).click()
    await page.getByRole("checkbox", { name: "只看这些品牌" }).first().check()
    await soon(() => asked(page)).toContain("check=similar-names")
    await page
      .getByRole("link", { name: /晨钟|新/ })
      .first()
      .waitFor()
    const button = page.getByRole("button", { name: /的待补内容加进任务/ })
    const count = Number(/(\d+) 个品牌/.exec((await button.textContent()) ?? "")?.[1])
    await button.click()
    await page
      .getByRole("status")
      .filter({ hasText: `已加进 ${count} 项任务` })
      .waitFor()
    await button.click()
    await page.getByRole("status").filter({ hasText: "已加进 0 项任务" }).waitFor()
  })

  it("reads all 147 pairs, each state by word, and one pair's lists", async (test) => {
    const page = await openSite(test, { path: `${DESK}/pairs`, ...SMALL })
    await page.getByRole("status").filter({ hasText: "147 对，共 147 对" }).waitFor()
    const rows = page.getByRole("link", { name: /⇄/ })
    expect(await rows.count()).toBe(80)
    await page.getByRole("button", { name: /再显示 67 项/ }).click()
    expect(await rows.count()).toBe(147)
    await page.getByRole("button", { name: /协议到期 8$/ }).click()
    await page.getByRole("status").filter({ hasText: "8 对，共 147 对" }).waitFor()
    await soon(() => rows.count()).toBe(8)
    await rows.first().click()
    await page.getByText("资源清单").first().waitFor()
    await page.keyboard.press("Escape")
    await soon(() => asked(page)).not.toContain("chosen")
    expect(asked(page)).toContain("state=lapsed")
  })

  it("opens a cell of the progress table, and prints the table on A3 lying down", async (test) => {
    const page = await openSite(test, { path: `${DESK}/matrix${ask("face=table")}`, ...SMALL })
    const table = page.getByRole("table", { name: "培育进度表" })
    await table.waitFor()
    await table.getByRole("button").first().click()
    await soon(() => asked(page)).toContain("column=")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "打印（A3）" }).click()
    const sheets = page.getByRole("dialog", { name: "培育进度表" })
    await sheets.getByText(/第 1 页，共 \d+ 页/).waitFor()
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const [first] = pages
    if (first === undefined) throw new Error("no page")
    const POINTS_A_MM = 72 / 25.4
    expect(first.size.map((side) => Math.round(side / POINTS_A_MM))).toEqual([420, 297])
    expect(pages.map(({ text }) => text).join(" ")).toContain("点亮品牌")
  })

  it("matches units, locks one proposal, and plans a round of visits", async (test) => {
    const page = await openSite(test, { path: `${DESK}/match`, ...SMALL })
    await page.getByText("已证明最优").waitFor()
    await page.getByRole("button", { name: "锁定", exact: true }).first().click()
    await page.getByText(/^已锁定，/).waitFor()
    expect(asked(page)).toContain("locked=")
    await turnTo(page, `${DESK}/visits${ask("brands=brand-office-01,brand-office-02,brand-park-01;each=1")}`)
    await page.getByRole("status").filter({ hasText: "3 家轮流开放" }).waitFor()
    await page
      .getByText(/乘车约 \d+ 分钟/)
      .first()
      .waitFor()
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "ICS" }).click(),
    ])
    const events = new ICAL.Component(ICAL.parse(readFileSync(await taken.path(), "utf8"))).getAllSubcomponents(
      "vevent",
    )
    const told = events.map((event) => new ICAL.Event(event).description)
    expect([told.length, told.filter((words) => /乘车约 \d+ 分钟/.test(words)).length]).toEqual([3, 3])
  })

  it("says of Fuzhou only what is known: cases from elsewhere apart, pairs not verified, nothing to match", async (test) => {
    const page = await openSite(test, { path: "#/zh/fuzhou/registry", ...SMALL })
    await page.getByRole("status").filter({ hasText: "共 40 个品牌" }).waitFor()
    await page.getByRole("heading", { name: "外地案例（参考） · 9" }).waitFor()
    expect(await page.getByText("暂无公开资料").count()).toBeGreaterThan(20)
    await page.getByRole("link", { name: "供需匹配" }).click()
    await page.getByText(/还不能匹配/).waitFor()
  })
})

/** Answers for files of the sample, in place of its own. */
const answering = (files: Readonly<Record<string, string>>) => async (page: Page) => {
  for (const [file, body] of Object.entries(files))
    await page
      .context()
      .route(`**/atlas/sample/${file}`, (route) =>
        route.fulfill({ body, contentType: file.endsWith(".svg") ? "image/svg+xml" : "application/json" }),
      )
}

const MANY = 11_000
const LONG = "长".repeat(200)
const ODD = "㙘𪣻🌟书屋"
const HOSTILE = [
  { id: "long", tier: "office", name: { zh: LONG }, unit: { zh: LONG }, slogan: { zh: LONG } },
  { id: "odd", tier: "office", name: { zh: ODD }, logo: "logos/hostile.svg" },
  { id: "odd", tier: "office", name: { zh: "同一编号的第二个" } },
  { id: "marked", tier: "office", name: { zh: '<img src=x onerror="window.__ran=1">' } },
  { id: "unnamed", tier: "office", name: null },
]
const RUNS = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" onload="parent.__ran=1">
  <script>parent.__ran = 1; top.__ran = 1; fetch("https://elsewhere.example/")</script><circle cx="24" cy="24" r="20"/></svg>`

describe("brands and pairs that are too many or ill meant", () => {
  it("tells of more pairs than can be drawn and draws the first of them, and runs nothing that a brand brings along", async (test) => {
    const page = await openSite(test, {
      path: `${DESK}/pairs`,
      ...SMALL,
      before: answering({
        "pairs.json": greatPairsText(MANY, [128, 20.5]),
        "brands.json": greatBrandsText(60, HOSTILE),
        "logos/hostile.svg": RUNS,
      }),
    })
    const told = page.getByRole("status").filter({ hasText: `${MANY} 对，共 ${MANY} 对` })
    await told.waitFor()
    expect(await told.textContent()).toContain("前 10000 对")
    await page.getByRole("button", { name: /协议到期/ }).click()
    await soon(() => page.getByRole("link", { name: /⇄/ }).count()).toBe(80)
    await turnTo(page, DESK)
    await page.getByRole("status").filter({ hasText: "64 个品牌" }).waitFor()
    for (const name of [LONG, ODD, "品牌名称：暂无公开资料", HOSTILE[3]?.name?.zh ?? ""])
      await page.getByRole("link", { name }).first().waitFor()
    expect(await page.getByText("同一编号的第二个").count()).toBe(0)
    const logo = page.getByRole("img", { name: "品牌标识" }).first()
    await logo.scrollIntoViewIfNeeded()
    await soon(() => logo.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth)).toBe(48)
    expect(await page.evaluate(() => Reflect.get(window, "__ran"))).toBeUndefined()
    const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(wide).toBeLessThanOrEqual(inner ?? 0)
  })

  it("draws what holds as arcs, and as lines of the map where a second drawing surface is refused", async (test) => {
    const arcs = (page: Page) => page.getByTestId("belt-map").getAttribute("data-arcs")
    const usual = await openSite(test, { path: `${DESK}/pairs`, ...SMALL })
    await soon(() => arcs(usual)).toBe("drawn")
    const refused = await openSite(test, {
      path: `${DESK}/pairs`,
      ...SMALL,
      expectTrouble: /WebGL|luma|deck/i,
      before: async (page) => {
        await page.addInitScript(() => {
          const own = HTMLCanvasElement.prototype.getContext
          let drawing: HTMLCanvasElement | null = null
          HTMLCanvasElement.prototype.getContext = function (
            this: HTMLCanvasElement,
            kind: string,
            ...more: unknown[]
          ) {
            if (kind.startsWith("webgl")) {
              drawing ??= this
              if (drawing !== this) return null
            }
            return Reflect.apply(own, this, [kind, ...more])
          } as typeof own
        })
      },
    })
    await refused.getByRole("status").filter({ hasText: "147 对，共 147 对" }).waitFor()
    await refused.getByRole("link", { name: /⇄/ }).first().click()
    await refused.getByText("资源清单").first().waitFor()
    expect(await arcs(refused)).not.toBe("drawn")
  })
})
