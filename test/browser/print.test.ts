import { readFile } from "node:fs/promises"
import { gpx } from "@tmcw/togeojson"
import { DOMParser } from "@xmldom/xmldom"
import ICAL from "ical.js"
import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { guidePage } from "../../scripts/pack/guide.ts"
import type { Language } from "../../src/domain/local-text.ts"
import { guideFor } from "../../src/export/pack/pack-name.ts"
import type { Paper } from "../../src/view/view.ts"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { browser } from "./harness/browser.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { openSite } from "./harness/open-site.ts"
import { type PrintedPage, readPdf } from "./harness/read-pdf.ts"

const SUNDAY_MORNING = "mode=walk;on=2026-11-22;at=540"

const pathTo = (city: string, belt: string, paper: Paper, language: Language = "zh", wish = SUNDAY_MORNING): string =>
  `#/${language}/${city}/print/${belt}?paper=${paper}${wish === "" ? "" : `&wish=${wish}`}`

const turn = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash
  }, path)

/** Turns an open page to another paper and waits until its sheets, of that size in millimetres, are laid out. */
const turnToPaper = async (page: Page, path: string, words: string): Promise<void> => {
  await turn(page, path)
  await page.locator("[data-sheet]").filter({ hasText: words }).first().waitFor()
}

const printed = async (page: Page): Promise<readonly PrintedPage[]> =>
  readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))

/** What stands on a sheet and reaches beyond it, or into the line at its foot. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.locator("[data-sheet]").evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const paper = sheet.getBoundingClientRect()
      const foot = sheet.querySelector("footer")?.getBoundingClientRect().top ?? paper.bottom
      return [...sheet.querySelectorAll("header, table, [data-part], p, td, text")].flatMap((part) => {
        const box = part.getBoundingClientRect()
        const out = box.right > paper.right + 1 || box.left < paper.left - 1 || box.bottom > foot + 1
        return out && part.closest("footer") === null ? [(part.textContent ?? "").slice(0, 40)] : []
      })
    }),
  )

type Printed = {
  readonly paper: Paper
  readonly language: Language
  /** In points: A3 is 842 × 1191, A4 595 × 842. */
  readonly size: readonly [width: number, height: number]
  /** Said on every page. */
  readonly each: string
  /** Said on this paper; the first of them on no other. */
  readonly words: readonly [string, ...string[]]
  readonly count: RegExp | null
}

// A font may share the drawing of 页 with a sign of its own, which is what a reader of the file then finds.
const CHINESE_COUNT = /第(\d+).[，,]共(\d+)./
const STOPS = ["滨江同行示范带", "北岸文化广场", "北岸生活馆", "09:00"]

const PRINTED: readonly Printed[] = [
  {
    paper: "poster",
    language: "zh",
    size: [1191, 842],
    each: "虚构示例",
    words: ["参观导览图", ...STOPS],
    count: null,
  },
  {
    paper: "timetable",
    language: "zh",
    size: [595, 842],
    each: "虚构示例",
    words: ["参观时间表", ...STOPS],
    count: CHINESE_COUNT,
  },
  {
    paper: "itinerary",
    language: "en",
    size: [842, 595],
    each: "Inventedsample",
    words: ["Talking points", "Riverside Together Belt", "North Bank Culture Square", "13:25"],
    count: /Page(\d+)of(\d+)/,
  },
]

it("prints each paper at its own size, in text, with its invented city named and its pages truly counted", async (test) => {
  const page = await openSite(test, { path: "#/zh/sample/about", size: "small" })
  for (const { paper, language, size, each, words, count } of PRINTED) {
    await turnToPaper(page, pathTo("sample", "riverside-together", paper, language), words[0])
    const sheets = await page.locator("[data-sheet]").count()
    expect(await overflowing(page), paper).toEqual([])
    const pages = await printed(page)
    expect(pages, paper).toHaveLength(sheets)
    for (const one of pages) {
      expect(Math.abs(one.size[0] - size[0]) + Math.abs(one.size[1] - size[1]), paper).toBeLessThan(2)
      expect(one.text, paper).toContain(each)
    }
    const whole = pages.map(({ text }) => text).join("")
    for (const said of words) expect(whole, paper).toContain(said.replaceAll(" ", ""))
    if (count === null) continue
    const counted = pages.map(({ text }) => count.exec(text)?.slice(1, 3))
    expect(counted).toEqual(pages.map((_, index) => [String(index + 1), String(pages.length)]))
    // No stop is lost between two pages, and each page that has stops says what its columns are.
    const numbers = await page.locator("[data-sheet] tbody tr td:first-child").allTextContents()
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
    expect(await page.locator("[data-sheet] thead").count()).toBe(
      await page
        .locator("[data-sheet]")
        .filter({ has: page.locator("tbody") })
        .count(),
    )
  }
})

it("is at home on a phone: papers are links, Back leads out, a missing layer, an empty visit and no belt are said", async (test) => {
  const page = await openSite(test, {
    path: "#/zh/fuzhou/about",
    size: "phone",
    expectTrouble: /water\.geojson|404/,
    before: async (opened) => {
      await opened.route("**/water.geojson", (route) => route.fulfill({ status: 404, body: "" }))
    },
  })
  await page.getByRole("heading", { level: 1 }).waitFor()
  await turnToPaper(page, pathTo("fuzhou", "cs-nanjiangbin", "timetable"), "参观时间表")
  await page.getByText("底图有 1 层没有读到").waitFor()
  expect(await page.locator("#app").isVisible()).toBe(false)
  expect(await findLayoutFaults(page)).toEqual([])
  expect(await findAccessibilityFaults(page)).toEqual([])
  const [real, ...more] = await printed(page)
  expect(more).toEqual([])
  for (const words of ["星火空间", "这次没有安排", "未标审图号"]) expect(real?.text).toContain(words)
  expect(real?.text).not.toContain("虚构示例")

  await page.getByRole("link", { name: "A4 团队观摩行程单" }).click()
  await page.locator("[data-sheet]").filter({ hasText: "讲解要点" }).first().waitFor()
  await expect.poll(() => page.url()).toContain("paper=itinerary")
  await page.getByRole("button", { name: "放大看" }).click()
  expect((await page.locator("[data-sheet]").first().boundingBox())?.width).toBeGreaterThan(1000)

  await turn(page, pathTo("fuzhou", "cs-nanjiangbin", "poster", "zh", "mode=walk;on=2026-11-22;at=540;order="))
  await page.getByText("没有可以参观的点位").waitFor()
  expect(await page.getByRole("button", { name: "打印" }).isDisabled()).toBe(true)
  await turn(page, pathTo("fuzhou", "no-such-belt", "poster"))
  await page.getByRole("dialog").getByRole("status").filter({ hasText: "没有找到这条示范带" }).waitFor()
  await page.getByRole("link", { name: "返回" }).click()
  await page.getByRole("dialog").waitFor({ state: "detached" })
  expect(await page.locator("#app").isVisible()).toBe(true)
})

it("hands over files that other programs read, and a picture of the whole tour", async (test) => {
  const page = await openSite(test, {
    path: "#/zh/sample/plan/old-town-lanes?wish=mode=walk;on=2026-11-24;at=540",
    size: "small",
    painted: true,
  })
  const saved = async (button: RegExp) => {
    const download = page.waitForEvent("download")
    await page.getByRole("button", { name: button }).click()
    const file = await download
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") }
  }
  await page.locator("figure").getByRole("img").waitFor()
  const calendar = await saved(/加入日历/)
  expect(calendar.name).toMatch(/^虚构示例-老城里巷示范带.*-2026-11-24\.ics$/)
  const events = new ICAL.Component(ICAL.parse(calendar.text)).getAllSubcomponents("vevent")
  await page.getByText("更多格式").click()
  const track = await saved(/GPX/)
  const parsed = new DOMParser().parseFromString(track.text, "text/xml")
  const { features } = gpx(parsed as unknown as Document)
  const points = features.filter(({ geometry }) => geometry?.type === "Point")
  expect(points.length).toBeGreaterThan(2)
  expect(events).toHaveLength(points.length)
  expect(events.map((event) => String(event.getFirstPropertyValue("summary")).replace(/^〔虚构示例〕/, ""))).toEqual(
    points.map(({ properties }) => properties?.["name"]),
  )
  expect((await saved(/Excel/)).name).toMatch(/团队观摩行程单\.xlsx$/)

  await page.getByRole("button", { name: "保存线路长图" }).click()
  const picture = page.getByRole("dialog").getByRole("img", { name: "线路长图" })
  await picture.waitFor()
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(750)
  await page.getByRole("button", { name: "关闭" }).click()

  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined })
  })
  await page.getByRole("button", { name: "复制地址" }).click()
  const field = page.getByRole("textbox", { name: "本页地址" })
  expect(await field.inputValue()).toContain("plan/old-town-lanes")
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("plan/old-town-lanes")
})

it.each(["zh", "en"] as const)(
  "prints a hall's instructions on one sheet of A4, with its pictures: %s",
  async (language) => {
    const page = await (await browser()).newPage()
    const title = { zh: "福州示范带图谱", en: "Fuzhou demonstration belts" }
    await page.setContent(guideFor(await guidePage(language), { id: "fuzhou", edition: "2026-11-22", title }))
    const pictures = () => [...document.images].map(({ complete, naturalWidth }) => complete && naturalWidth > 0)
    expect(await page.evaluate(pictures)).toEqual([true, true])
    const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    await page.close()
    expect(sheets.length).toBe(1)
    expect(sheets[0]?.size.map(Math.round)).toEqual([595, 842])
  },
)
