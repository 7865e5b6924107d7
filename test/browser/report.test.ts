import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { readBack } from "../worlds/read-back.ts"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { openSite } from "./harness/open-site.ts"
import { readPdf } from "./harness/read-pdf.ts"

const A4_ACROSS = [842, 595]
const A4_UPRIGHT = [595, 842]

const printed = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))

/** What stands on a sheet and reaches beyond it, or into the line at its foot. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.locator("[data-sheet]").evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const paper = sheet.getBoundingClientRect()
      const foot = sheet.querySelector("footer")?.getBoundingClientRect().top ?? paper.bottom
      return [...sheet.querySelectorAll("header, table, [data-part], p, td")].flatMap((part) => {
        const box = part.getBoundingClientRect()
        const isOut = box.right > paper.right + 1 || box.left < paper.left - 1 || box.bottom > foot + 1
        return isOut && part.closest("footer") === null ? [(part.textContent ?? "").slice(0, 40)] : []
      })
    }),
  )

/** Width and height, as the head of a PNG file has them. */
const pngSize = (bytes: Buffer): readonly number[] => {
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG")
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** What an office program would be given. */
const whatIsPasted = async (page: Page): Promise<{ readonly html: string; readonly plain: string }> => {
  const heard = await page.evaluateHandle(() => {
    const paste = new Promise<{ html: string; plain: string }>((resolve) => {
      const hear = (event: ClipboardEvent): void => {
        event.preventDefault()
        const given = (type: string): string => event.clipboardData?.getData(type) ?? ""
        resolve({ html: given("text/html"), plain: given("text/plain") })
      }
      addEventListener("paste", hear, { once: true })
    })
    return { paste }
  })
  await page.keyboard.press("Control+v")
  return heard.evaluate(({ paste }) => paste)
}

it("prints the report as counted A4 sheets and each acceptance form on exactly one", async (test) => {
  const page = await openSite(test, {
    path: "#/zh/sample/standards/report",
    size: "small",
  })
  const print = page.getByRole("button", { name: "打印报告（A4）" })
  await print.waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  const shown = await page.getByLabel("预览：情况一览表").locator("tfoot tr").first().locator("td").allTextContents()
  for (const part of ["核查结果", "问题清单", "提升清单", "责任清单", "任务清单", "资料来源"])
    await page.getByRole("checkbox", { name: part, exact: true }).uncheck()
  await print.click()
  await page.getByRole("button", { name: "打印", exact: true }).and(page.locator(":enabled")).waitFor()
  expect(await overflowing(page)).toEqual([])
  const pages = await printed(page)
  expect(pages.length).toBeGreaterThan(2)
  for (const [index, { size, text }] of pages.entries()) {
    expect(size.map(Math.round)).toEqual(A4_ACROSS)
    expect(text).toContain("虚构示例")
    expect(/第(\d+).[，,]共(\d+)./.exec(text)?.slice(1)).toEqual([String(index + 1), String(pages.length)])
  }
  const whole = pages.map(({ text }) => text).join("")
  for (const said of [
    "制表单位",
    "填报人",
    "审核人",
    "示意图·未标审图号",
    "滨江同行示范带",
    "情况一览表(截至2026年11月22日)",
  ])
    expect(whole).toContain(said)
  // The sums on paper are those on screen.
  const sums = shown.map((words) => words.trim()).filter((words) => words !== "")
  expect(whole).toContain(sums.slice(0, 7).join(""))

  await page.keyboard.press("Escape")
  await page.getByRole("combobox", { name: "选择示范带" }).selectOption({ label: "滨江同行示范带" })
  await page.getByRole("button", { name: "验收表" }).click()
  await page.locator("[data-sheet]").waitFor()
  expect(await overflowing(page)).toEqual([])
  const forms = await printed(page)
  expect(forms.map(({ size }) => size.map(Math.round))).toEqual([A4_UPRIGHT])
  for (const said of ["“五个一”验收表", "签字(盖章)", "现场核验", "虚构示例"]) expect(forms[0]?.text).toContain(said)
})

it("goes to office programs by the clipboard, out as a picture, and as a workbook whose writing can be stopped", async (test) => {
  const page = await openSite(test, { path: "#/zh/sample/standards/report", size: "small" })
  await page.getByRole("button", { name: "复制到 WPS 文字" }).click()
  await page.getByText("已复制，可在 WPS 文字或 Word 中粘贴。").waitFor()
  const pasted = await whatIsPasted(page)
  const sums = await page.getByLabel("预览：情况一览表").locator("tfoot tr").first().locator("td").allTextContents()
  const cells = [...pasted.html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell),
  )
  expect(cells.some((row) => row.join("|") === sums.join("|"))).toBe(true)
  expect(pasted.html).toContain("虚构示例")
  expect(pasted.html).toContain("border:1px solid")
  expect(pasted.plain.split("\n").find((line) => line.startsWith("1\t"))).toContain("滨江同行示范带")

  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出图片" }).click(),
  ])
  expect(picture.suggestedFilename()).toMatch(/^虚构示例-.*\.png$/)
  const [width = 0, height = 0] = pngSize(await readFile(await picture.path()))
  expect(width).toBeGreaterThan(1000)
  expect(height).toBeGreaterThan(300)

  // A worker that never comes is a workbook that is being written for ever.
  const files: string[] = []
  page.on("download", (download) => files.push(download.suggestedFilename()))
  const writer = /workbook-worker/
  await page.context().route(writer, () => undefined)
  await page.getByRole("button", { name: "下载 Excel" }).click()
  await page.getByText("正在写入文件…").waitFor()
  await page.getByRole("progressbar", { name: "正在制作表格…" }).waitFor()
  await page.getByRole("button", { name: "取消" }).click()
  await page.getByText("正在写入文件…").waitFor({ state: "hidden" })
  await page.context().unroute(writer)
  const [made] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 Excel" }).click(),
  ])
  expect(files).toEqual([made.suggestedFilename()])
  const sheet = readBack(new Uint8Array(await readFile(await made.path()))).find(({ name }) => name === "情况一览表")
  const written = sheet?.rows.map((row) => row.map(({ words }) => words).join("|")) ?? []
  expect(written.some((row) => row.startsWith(sums.join("|").replace(/\|+$/, "")))).toBe(true)
})

it("says of the real city that nearly everything is not known, and has no layout fault on a phone", async (test) => {
  const page = await openSite(test, { path: "#/zh/fuzhou/standards/report", size: "phone" })
  const preview = page.getByLabel("预览：情况一览表")
  await preview.waitFor()
  const cells = await preview.locator('tbody td[data-look="centre"]').allTextContents()
  const asked = cells.filter((words) => words !== "不适用")
  expect(asked.filter((words) => words === "待核实").length / asked.length).toBeGreaterThan(0.7)
  expect(await preview.textContent()).not.toContain("%")
  expect(await findLayoutFaults(page)).toEqual([])
})
