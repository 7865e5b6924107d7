import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { describe, expect, inject, it, type TestContext } from "vitest"
import { layOfflineFiles } from "../../scripts/offline/lay-offline-files.ts"
import { type Serving, serve } from "../../scripts/serve/serve.ts"
import { keptOn, waitUntilKept, waitUntilProven } from "./harness/kept.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { addressOf, openSite, streetsAtHand } from "./harness/open-site.ts"
import { goBackFrom, putFuzhouIn } from "./harness/put-content.ts"
import { turnTo } from "./harness/turn-to.ts"

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).first()

const BELT = "#/zh/fuzhou/belt/cs-nanjiangbin"
const OTHER_PAGES = [
  "#/en/fuzhou/site/cs-xinghuo",
  "#/zh/fuzhou/search?q=gl",
  "#/zh/fuzhou/brands",
  "#/zh/fuzhou/standards",
  "#/zh/sample/problems",
  "#/zh/fuzhou/tour/cs-nanjiangbin?stop=2",
  BELT,
] as const
const FAILED_START_MS = 4100 // a page given so long had the time to stand
const PLAN = "#/zh/sample/plan/old-town-lanes?wish=mode=walk;on=2026-11-24;at=540;for=120;from=128.0,20.5"
const SHEETS = "#/zh/sample/print/old-town-lanes?paper=a4&wish=mode=walk;on=2026-11-24;at=540"

/** A site of this test's own, which may be taken away or replaced. */
const ownSite = async (test: TestContext): Promise<{ readonly folder: string; readonly serving: Serving }> => {
  const folder = await mkdtemp(join(tmpdir(), "belt-atlas-offline-"))
  await cp(inject("siteFolder"), folder, { recursive: true, preserveTimestamps: true })
  const serving = await serve({ folders: [folder], port: 0 })
  test.onTestFinished(async () => {
    await serving.close()
    await rm(folder, { recursive: true })
  })
  return { folder, serving }
}

/** Opens a page, waits until its city is kept, and answers it. */
const openKept = async (test: TestContext, home: string, path: string, expectTrouble?: RegExp): Promise<Page> => {
  const trouble = expectTrouble === undefined ? {} : { expectTrouble }
  const page = await openSite(test, { home, path, size: "small", keeps: true, ...trouble })
  await waitUntilKept(page, "fuzhou")
  return page
}

/** Lays the next version over a site, without its compressed twins of what changed. */
const replace = async (folder: string, file: string, change: (text: string) => string): Promise<string> => {
  const path = join(folder, file)
  await writeFile(path, change(await readFile(path, "utf8")))
  for (const twin of ["br", "gz"]) await rm(`${path}.${twin}`, { force: true })
  const { version } = await layOfflineFiles(folder)
  return version
}

const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })

/** Opens an address as a browser just started does. */
const openCold = async (page: Page, home: string, path: string): Promise<void> => {
  await page.goto("about:blank")
  await page.goto(addressOf({ home, path }))
}

describe("a site whose host is gone", () => {
  it("opens again with every kind of page, its map, its plan along the streets, its sheets, and new content from a stick", async (test) => {
    const { serving } = await ownSite(test)
    const page = await openKept(test, serving.address, "#/zh/fuzhou")
    await turnTo(page, "#/zh/sample")
    await waitUntilKept(page, "sample")
    await serving.close()
    await openCold(page, serving.address, "#/zh/fuzhou")
    await waitForMapIdle(page)
    for (const at of OTHER_PAGES) await turnTo(page, at)
    await openCold(page, serving.address, SHEETS)
    await page.locator("[data-sheet]").first().waitFor()
    await openCold(page, serving.address, PLAN)
    await page
      .getByText(/步行约/)
      .first()
      .waitFor()
    await putFuzhouIn(page, "document.baseURI", "2027-03-04")
    await openCold(page, serving.address, "#/zh/fuzhou/about")
    await page.getByText("2027-03-04").waitFor()
    await goBackFrom(page)
    await page.reload()
    await page.getByText("2026-11-22").first().waitFor()
  })

  it("draws and reads real streets, of which a browser asks parts", async (test) => {
    if (!streetsAtHand()) test.skip("no street pack on this computer")
    const page = await openSite(test, { path: "#/zh/fuzhou", size: "small", keeps: true, streets: true })
    await waitUntilKept(page, "fuzhou")
    await page.context().setOffline(true)
    await page.reload()
    await waitForMapIdle(page)
    const part = await page.evaluate(async () => {
      const asked = await fetch("atlas/fuzhou/streets/basemap.pmtiles", { headers: { Range: "bytes=0-6" } })
      return { status: asked.status, text: await asked.text() }
    })
    expect(part).toEqual({ status: 206, text: "PMTiles" })
  })
})

it("takes a newer version when the reader asks for it, at the same page, and gives a broken one up after two failed starts", async (test) => {
  const { folder, serving } = await ownSite(test)
  const page = await openKept(test, serving.address, `${BELT}?at=119.3,26.05,13`, /thrown: .*broken on purpose/)
  const { shown } = await waitUntilKept(page, "fuzhou")
  const second = await replace(folder, "atlas/fuzhou/atlas.json", (text) => text.replace("2026-11-22", "2027-01-01"))
  await page.evaluate(() => Object.assign(window, { sameVisit: true }))
  await lookForUpdate(page)
  const update = page.getByRole("button", { name: "有新版本，点此更新" })
  await update.waitFor()
  expect((await keptOn(page))?.shown).toBe(shown)
  expect(await page.evaluate(() => "sameVisit" in window)).toBe(true)
  const address = page.url()
  await update.click()
  await page.waitForFunction(() => !("sameVisit" in window))
  await heading(page).filter({ hasText: "南江滨" }).waitFor()
  expect(page.url()).toBe(address)
  await turnTo(page, "#/zh/fuzhou/about")
  await page.getByText("2027-01-01").waitFor()
  expect(await waitUntilProven(page)).toBe(second)

  await writeFile(join(folder, "assets", "broken-00000000.js"), `throw new Error("broken on purpose")`)
  const third = await replace(folder, "index.html", (text) => text.replace(/index-[\w-]+\.js/, "broken-00000000.js"))
  await lookForUpdate(page)
  await update.click()
  for (let start = 1; start <= 2; start++) {
    await page.getByText("正在打开示范带图谱").waitFor()
    await page.waitForTimeout(FAILED_START_MS)
    await page.reload()
  }
  await page.getByText("2027-01-01").waitFor()
  const kept = await keptOn(page)
  expect(kept?.shown).toBe(second)
  expect(kept?.refused).toEqual([third])
})

it("keeps only what was seen for a reader who saves data", async (test) => {
  const { folder, serving } = await ownSite(test)
  const worker = join(folder, "service-worker.js")
  const saving = `Object.defineProperty(navigator, "connection", { value: { saveData: true } });`
  await writeFile(worker, saving + (await readFile(worker, "utf8")))
  for (const twin of ["br", "gz"]) await rm(`${worker}.${twin}`, { force: true })
  const page = await openSite(test, { home: serving.address, path: "#/zh/fuzhou", size: "small", keeps: true })
  const keptPaths = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => !name.endsWith("versions"))
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return all.flat().map(({ url }) => new URL(url).pathname)
    })
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname))
  const missing = async () => {
    const kept = new Set(await keptPaths())
    const wanted = ["/index.html", "/atlas/fuzhou/sites.geojson", ...(await fetched())]
    return wanted.filter((path) => !kept.has(path))
  }
  await expect.poll(missing, { timeout: 60_000, interval: 500 }).toEqual([])
  const paths = await keptPaths()
  expect(paths.filter((path) => /print-room|extras-overlay|itinerary-workbook|atlas\/sample/.test(path))).toEqual([])
  await serving.close()
  await page.reload()
  await heading(page).filter({ hasText: "福州" }).waitFor()
})
