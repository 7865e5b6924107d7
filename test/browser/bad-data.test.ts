import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { openSite } from "./harness/open-site.ts"

const sitesText = readFileSync(join(import.meta.dirname, "..", "..", "data", "fuzhou", "sites.geojson"), "utf8")
const atlasText = readFileSync(join(import.meta.dirname, "..", "..", "data", "fuzhou", "atlas.json"), "utf8")

type Answer = { readonly status?: number; readonly contentType?: string; readonly body?: string }

const answering =
  (file: string, answer: Answer) =>
  async (page: Page): Promise<void> => {
    await page.context().route(`**/atlas/fuzhou/${file}`, (route) => route.fulfill(answer))
  }

/** What a careless hand does to a file, and what the page then says, where. */
const CASES: readonly (readonly [string, string, Answer, RegExp])[] = [
  ["is missing", "sites.geojson", { status: 404, body: "no" }, /sites\.geojson/],
  [
    "is a web page instead",
    "brands.json",
    { contentType: "text/html", body: "<!doctype html><p>登录</p>" },
    /网页|HTML/,
  ],
  ["is cut off", "sites.geojson", { body: sitesText.slice(0, 4000) }, /文件在这里中断/],
  [
    "has a site with longitude and latitude swapped",
    "sites.geojson",
    { body: sitesText.replace(/\[\s*(1[12]\d\.\d+)\s*,\s*(\d+\.\d+)\s*\]/, "[$2, $1]") },
    /经度|纬度|颠倒/,
  ],
  ["nests without end", "brands.json", { body: "[".repeat(5000) + "]".repeat(5000) }, /嵌套超过 64 层/],
  ["names a site twice", "sites.geojson", { body: sitesText.replaceAll('"cs-cinema"', '"cs-feiyi"') }, /cs-feiyi/],
]

describe("when a file of the city", () => {
  it.for(CASES)(
    "%s, the page says what and where in Chinese, and the rest still shows",
    async ([, file, answer, words], test) => {
      const page = await openSite(test, {
        path: "#/zh/fuzhou",
        size: "small",
        before: answering(file, answer),
        expectTrouble: /404/,
      })
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.getByRole("button", { name: "查看" }).click()
      await page.getByRole("heading", { name: "数据问题" }).waitFor()
      const problems = page.getByRole("main")
      await problems.getByText(words).first().waitFor()
      await problems.getByText(file).first().waitFor()
      await page.goBack()
      expect(await page.getByRole("link", { name: /示范带/ }).count()).toBeGreaterThan(3)
    },
  )
})

describe("when the city cannot be opened at all", () => {
  it.for([
    ["its atlas.json is of another version", { body: atlasText.replace('"formatVersion": 1', '"formatVersion": 9') }],
    ["its atlas.json is empty", { body: "" }],
    ["its atlas.json is missing", { status: 404, body: "no" }],
  ] as const)("because %s, the page says why and is not blank", async ([, answer], test) => {
    const page = await openSite(test, {
      path: "#/zh/fuzhou",
      size: "small",
      before: answering("atlas.json", answer),
      expectTrouble: /404/,
    })
    await page.getByRole("heading", { name: "这份城市数据打不开" }).waitFor()
    await page.getByText("atlas.json").first().waitFor()
  })

  it("says so in English to an English reader", async (test) => {
    const page = await openSite(test, {
      path: "#/en/fuzhou",
      size: "small",
      before: answering("atlas.json", { body: "{" }),
    })
    await page.getByRole("heading", { name: "This city’s data cannot be opened" }).waitFor()
  })

  it("says when the list of cities itself is missing", async (test) => {
    const page = await openSite(test, {
      path: "",
      size: "small",
      before: async (opened) => {
        await opened.context().route("**/atlas/index.json", (route) => route.fulfill({ status: 404 }))
      },
      expectTrouble: /404/,
    })
    await page.getByText(/atlas\/index\.json/).waitFor()
  })

  it("says when an address names a city that is not here, and leads to those that are", async (test) => {
    const page = await openSite(test, { path: "#/zh/atlantis", size: "small" })
    await page.getByRole("heading", { level: 1, name: "这里没有这座城市" }).waitFor()
    await page.getByText("这个网站没有名为“atlantis”的城市数据").waitFor()
    expect(await page.getByRole("link").count()).toBe(2)
    expect(await page.getByRole("button", { name: /刷新/ }).count()).toBe(0)
    await page.getByRole("link", { name: /福州/ }).click()
    await page.getByRole("heading", { level: 1, name: /福州/ }).waitFor()
  })
})

describe("when the spellings of a city are not there", () => {
  it("the search says that pinyin is off just now, and still finds by characters", async (test) => {
    const page = await openSite(test, {
      path: "#/zh/fuzhou/search?q=南江滨",
      size: "small",
      before: answering("search.json", { status: 404, body: "no" }),
      expectTrouble: /404/,
    })
    await page.getByText("暂时不能用拼音搜索").waitFor()
    await page.getByRole("link", { name: /南江滨两新党建示范带/ }).waitFor()
  })
})

describe("on a device that cannot draw the map", () => {
  it("everything is still in words and lists, and on a plain map", async (test) => {
    const page = await openSite(test, {
      path: "#/zh/fuzhou",
      size: "laptop",
      before: async (opened) => {
        await opened.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: never[]) {
            return kind === "webgl2" ? null : Reflect.apply(original, this, [kind, ...rest])
          } as typeof original
        })
      },
    })
    await page.getByText("这台设备只能显示简图").waitFor()
    await page
      .locator("main")
      .getByRole("link", { name: /南江滨两新党建示范带/ })
      .waitFor()
    const map = page.locator("[data-simple-map]")
    await map.getByRole("link", { name: /南江滨两新党建示范带/ }).click()
    await page.getByRole("heading", { level: 1, name: /南江滨/ }).waitFor()
    await map.getByRole("link", { name: /星火空间/ }).click()
    await page.getByRole("heading", { level: 1, name: /星火空间/ }).waitFor()
    expect(await page.locator("[data-approval]").textContent()).toContain("未标审图号")
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  it("a base map that cannot be read is named, and the sites are still drawn", async (test) => {
    const page = await openSite(test, {
      path: "#/zh/fuzhou",
      size: "laptop",
      before: answering("water.geojson", { status: 404, body: "no" }),
      expectTrouble: /404|water/,
    })
    await page.getByText(/底图的一部分没有读到/).waitFor()
  })
})
