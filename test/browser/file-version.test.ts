import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { runTypeScript } from "../../scripts/bootstrap.mjs"
import { FILE_PAGE } from "../../scripts/file-version/file-page.ts"
import { packOfFuzhou } from "./harness/content-packs.ts"
import { enterService, openHall, wake } from "./harness/hall.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"
import { goBackFrom } from "./harness/put-content.ts"
import { turnTo } from "./harness/turn-to.ts"

let folder: string

beforeAll(async () => {
  // As on a stick that somebody named.
  folder = await mkdtemp(join(tmpdir(), "党建 U盘 (1)-"))
  await cp(inject("siteFolder"), join(folder, "site"), { recursive: true })
  const env = { ...process.env, NODE_ENV: "production" }
  expect(await runTypeScript("scripts/file-version/make-file-version.ts", [folder], { env })).toBe(0)
})

afterAll(() => rm(folder, { recursive: true }))

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).first()

it("opens from a disk by a double click, and is walked from the home to a plan along the streets", async (test) => {
  const page = await openSite(test, { home: pathToFileURL(join(folder, FILE_PAGE)).href, path: "", size: "small" })
  await heading(page).filter({ hasText: "福州" }).waitFor()
  await waitForMapIdle(page)
  await page.getByRole("link", { name: /南江滨两新党建示范带/ }).click()
  await heading(page).filter({ hasText: "南江滨" }).waitFor()
  await page
    .getByRole("link", { name: /星火空间/ })
    .first()
    .click()
  await heading(page).filter({ hasText: "星火空间" }).waitFor()
  await turnTo(page, "#/zh/sample/tour/old-town-lanes?stop=2")
  await waitForMapIdle(page)
  await turnTo(page, "#/zh/sample/plan/old-town-lanes?wish=mode=walk;on=2026-11-24;at=540;for=120;from=128.0,20.5")
  await page
    .getByText(/步行约/)
    .first()
    .waitFor()
  await turnTo(page, "#/en/sample/standards")
})

it("is a hall's screen from the disk too, whose staff put new content in and take it back", async (test) => {
  const home = pathToFileURL(join(folder, FILE_PAGE)).href
  const page = await openHall(test, { home, path: "?screen=kiosk#/zh/fuzhou", size: "small" })
  await wake(page)
  await enterService(page)
  const buffer = await packOfFuzhou({ edition: "2027-03-04" })
  await page.locator("input[type=file]").setInputFiles({ name: "new.zip", mimeType: "application/zip", buffer })
  await page.getByText(/内容包完好：资料截至 2027-03-04/).waitFor()
  await page.getByRole("button", { name: "换上这份内容" }).tap()
  await page.getByText(/返回展示后自动换上/).waitFor()
  await page.getByRole("button", { name: "返回展示" }).tap()
  await page.getByText("资料截至 2027-03-04").first().waitFor()
  await goBackFrom(page)
  await page.reload()
  await page.getByText("资料截至 2026-11-22").first().waitFor()
})
