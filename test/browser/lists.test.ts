import { readFile } from "node:fs/promises"
import type { Download, Page } from "playwright-core"
import { expect, it } from "vitest"
import { readBack } from "../worlds/read-back.ts"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { openSite } from "./harness/open-site.ts"

const LISTS = "#/zh/sample/standards/lists"

const grid = (page: Page) => page.getByRole("grid")
const cell = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row} ${column}"]`)
const isSaved = (page: Page) => page.locator('[data-keeping="saved"]').filter({ hasText: "已保存" }).waitFor()
const OWNER = 8
const NOTE = 11

/** Goes to a cell as a person with a mouse does, and writes it as one with a keyboard does. */
const write = async (page: Page, row: number, column: number, words: string): Promise<void> => {
  await cell(page, row, column).click()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Control+a")
  await page.keyboard.type(words)
  await page.keyboard.press("Enter")
}

const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await download.path()))

it("keeps what is written: through a reload, undone and redone, out as a workbook and back in", async (test) => {
  const page = await openSite(test, { path: LISTS, size: "small" })
  await grid(page).waitFor()
  expect(await grid(page).getAttribute("aria-rowcount")).toBe("33")
  await write(page, 0, OWNER, "霁川区委（虚构）")
  await isSaved(page)
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Delete")
  await isSaved(page)
  expect(await cell(page, 0, OWNER).textContent()).toBe("")

  await page.reload()
  await grid(page).waitFor()
  await page.getByRole("button", { name: "撤销" }).and(page.locator(":enabled")).click()
  await isSaved(page)
  expect(await cell(page, 0, OWNER).textContent()).toBe("霁川区委（虚构）")
  // A block is copied down the column, and one step takes it back.
  await cell(page, 0, OWNER).click()
  await page.keyboard.press("Control+c")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Shift+ArrowDown")
  await page.keyboard.press("Control+v")
  expect(await cell(page, 2, OWNER).textContent()).toBe("霁川区委（虚构）")
  await page.keyboard.press("Control+z")
  expect(await cell(page, 2, OWNER).textContent()).not.toBe("霁川区委（虚构）")

  const [made] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Excel（四张清单" }).click(),
  ])
  expect(made.suggestedFilename()).toMatch(/^虚构示例-.*四张清单.*\.xlsx$/)
  const bytes = await bytesOf(made)
  const sheet = readBack(bytes).find(({ name }) => name === "责任清单")
  expect(sheet?.rows.flat().filter(({ words }) => words === "霁川区委（虚构）")).toHaveLength(1)

  // Written on since it was handed out: the file must not take that back.
  await write(page, 1, NOTE, "导出以后写的")
  await write(page, 0, OWNER, "又改了")
  await isSaved(page)
  await page.locator('input[type="file"]').setInputFiles({
    name: "清单.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes),
  })
  await page.getByText("表格与现在的内容相同，没有要改的。").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "hidden" })
  const csv = `\uFEFF问题,备注,编号（请勿改动）\r\n文化广场缺失或缺少佐证,从表格来,task-01\r\n新的一项,,\r\n`
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "清单.csv", mimeType: "text/csv", buffer: Buffer.from(csv) })
  await page.getByText("要改 1 处").waitFor()
  await page.getByText("表格中新增 1 行").waitFor()
  await page.getByRole("button", { name: "确认导入" }).click()
  await isSaved(page)
  expect(await cell(page, 0, NOTE).textContent()).toBe("从表格来")
  expect(await cell(page, 1, NOTE).textContent()).toBe("导出以后写的")
  await page.getByRole("button", { name: "提升清单" }).click()
  expect(await grid(page).getAttribute("aria-rowcount")).toBe("30")

  await page.getByRole("button", { name: "由核查结果生成" }).click()
  await page.getByRole("checkbox", { name: /^六有：/ }).check()
  await page.getByRole("button", { name: "生成", exact: true }).click()
  const told = page.getByText(/^新增 \d+ 项任务。$/)
  await told.waitFor()
  await page.getByRole("button", { name: "生成", exact: true }).click()
  await page.getByText("这些事项都已有任务，没有新增。").waitFor()
  await page.keyboard.press("Escape")
  expect(await findAccessibilityFaults(page)).toEqual([])
})

it("says plainly that nothing is kept where the browser forbids it, loses nothing on screen, and writes by touch", async (test) => {
  const page = await openSite(test, {
    path: LISTS,
    size: "phone",
    touch: true,
    before: async (opening) => {
      await opening.addInitScript(() => {
        Object.defineProperty(window, "indexedDB", {
          value: {
            open: () => {
              throw new DOMException("forbidden", "SecurityError")
            },
          },
        })
      })
    },
  })
  await grid(page).waitFor()
  await page.getByText("浏览器不允许在本机保存").waitFor()
  await cell(page, 0, 4).tap()
  await page.getByRole("dialog").getByRole("textbox").fill("手指写的")
  await page.getByRole("button", { name: "保存", exact: true }).click()
  await page.getByText("手指写的").waitFor()
  const [made] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "现在导出（Excel）" }).click(),
  ])
  const words = readBack(await bytesOf(made)).flatMap(({ rows }) => rows.flat().map((one) => one.words))
  expect(words).toContain("手指写的")
  expect(await findLayoutFaults(page)).toEqual([])
})
