import { cp, rm } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, chromium, type Page } from "playwright-core"
import { runTypeScript } from "../../scripts/bootstrap.mjs"
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.mjs"
import { FILE_PAGE } from "../../scripts/file-version/file-page.ts"
import { serve } from "../../scripts/serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "../../scripts/site-build.mjs"
import { hallCycle, heldAtHome } from "../browser/harness/held.ts"
import { waitUntilKept } from "../browser/harness/kept.ts"
import { buildBarePage } from "./bare-page.ts"
import { type Measure, type Measurement, median } from "./measurement.ts"

const WORK = join(import.meta.dirname, "..", "..", ".cache", "bench")
const SCREEN = { width: 640, height: 400 } // software drawing: a large window would measure only pixels
const SAMPLE_HALL = "?screen=kiosk#/zh/sample"
const HALL = "?screen=kiosk#/zh/fuzhou" // the bare page draws the same city
const ROUNDS = 5
const WARM_UP = 100 // until tiles, symbols and compiled code that are kept on purpose are all there
const CYCLES = 1000
const MOST_MEGABYTES = 0.5 // of growth in a hundred cycles

/** A thousand visits to a hall's screen on a clock that is wound on: what the page holds after, beside before. */
export const hallLeaks: Measurement = {
  name: "hall leaks",
  run: async () => {
    await buildSiteWhenChanged()
    const serving = await serve({ folders: [DIST], port: 0 })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    const page = await browser.newPage({ viewport: SCREEN, deviceScaleFactor: 0.25, reducedMotion: "reduce" })
    await page.clock.install()
    await page.goto(serving.address + SAMPLE_HALL)
    await page.locator("[data-attracts]").waitFor()
    const visits = async (count: number) => {
      for (let visit = 0; visit < count; visit++)
        await hallCycle(page, visit % 2 === 0 ? "old-town-lanes" : "riverside-together")
      return heldAtHome(page)
    }
    const before = await visits(WARM_UP)
    const after = await visits(CYCLES)
    await browser.close()
    await serving.close()
    const against = "after the first hundred"
    const counted = (["nodes", "listeners", "canvases"] as const).map(
      (what): Measure => ({
        name: `hall, ${CYCLES} visits: ${what}`,
        ...{ unit: "", ours: after[what], rival: before[what], against, limit: 1 },
      }),
    )
    const growth = ((after.heapMegabytes - before.heapMegabytes) * 100) / CYCLES
    return [
      {
        name: `hall, ${CYCLES} visits: heap growth per hundred`,
        ...{ unit: "MB", ours: Math.max(0.001, growth), rival: MOST_MEGABYTES, against: "promise", limit: 1 },
      },
      ...counted,
    ]
  },
}

/** Milliseconds from the start of loading until `selector` stands and the map has come to rest. */
const standing = async (page: Page, selector: string): Promise<number> => {
  const rested = await page.waitForFunction(
    (wanted) => {
      const rests = document.querySelector('[data-testid="belt-map"][data-map="idle"]') !== null
      return rests && document.querySelector(wanted) !== null ? performance.now() : 0
    },
    selector,
    { polling: 16, timeout: 60_000 },
  )
  return rested.jsonValue()
}

const rounds = async (browser: Browser, open: (page: Page) => Promise<number>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const context = await browser.newContext({ viewport: SCREEN, reducedMotion: "reduce" })
    const took = await open(await context.newPage())
    if (round > 0) times.push(took) // the first round only warms up
    await context.close()
  }
  return median(times)
}

/** A hall's screen that is switched on without a network, beside a bare MapLibre page; and its answer to a touch. */
export const hallStart: Measurement = {
  name: "hall start",
  run: async () => {
    await buildSiteWhenChanged()
    await buildBarePage(WORK)
    const serving = await serve({ folders: [WORK, DIST], port: 0 })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    const [touches, losses]: [number[], number[]] = [[], []]
    const ours = await rounds(browser, async (page) => {
      await page.goto(serving.address + HALL)
      await waitUntilKept(page, "fuzhou")
      await page.context().setOffline(true)
      await page.reload()
      const took = await standing(page, "[data-attracts]")
      touches.push(await touch(page))
      losses.push((await lost(page)) / took)
      return took
    })
    const bare = await rounds(browser, async (page) => {
      await page.goto(`${serving.address}bare/`)
      return standing(page, "body")
    })
    await browser.close()
    await serving.close()
    return [
      {
        name: "hall: switched on without a network, until it attracts",
        ...{ unit: "ms", ours, rival: bare, against: "bare MapLibre page, same style", limit: 1.6 },
      },
      {
        name: "hall: a touch, main thread until its answer is seen",
        ...{ unit: "ms", ours: median(touches), rival: 100, against: "promise of 100 ms", limit: 1 },
      },
      {
        name: "hall: a lost map stands again, in times of that run's first",
        ...{ unit: "×", ours: median(losses), rival: 1, against: "first map of the same run", limit: 2 },
      },
    ]
  },
}

/** Milliseconds from the moment the map's context is lost until another map stands. */
const lost = async (page: Page): Promise<number> => {
  const lostAt = await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[data-map] canvas")) {
      canvas.dataset["lost"] = "true"
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext()
    }
    return performance.now()
  })
  return (await standing(page, "[data-map] canvas:not([data-lost])")) - lostAt
}

/** The page that opens by a double click beside the same page from a server: until its map stands. */
export const hallFile: Measurement = {
  name: "hall file",
  run: async () => {
    await buildSiteWhenChanged()
    const folder = join(WORK, "stick")
    await rm(folder, { recursive: true, force: true })
    await cp(DIST, join(folder, "site"), { recursive: true })
    const env = { ...process.env, NODE_ENV: "production" }
    if ((await runTypeScript("scripts/file-version/make-file-version.ts", [folder], { env })) !== 0)
      throw new Error("the page for a disk was not made")
    const serving = await serve({ folders: [DIST], port: 0 })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    const first = (address: string) =>
      rounds(browser, async (page) => {
        await page.goto(`${address}#/zh/fuzhou`)
        return standing(page, "main h1")
      })
    const [ours, rival] = [await first(pathToFileURL(join(folder, FILE_PAGE)).href), await first(serving.address)]
    await browser.close()
    await serving.close()
    const against = "the same page, served"
    return [{ name: "hall: opened from a disk, until its map stands", unit: "ms", ours, rival, against, limit: 1.5 }]
  },
}

/** Milliseconds of main-thread work from a touch that wakes the screen until two frames later. */
const touch = async (page: Page): Promise<number> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Performance.enable")
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics")
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000
  }
  const before = await worked()
  await page.evaluate(() => {
    dispatchEvent(new PointerEvent("pointerdown", { clientX: 300, clientY: 200, pointerId: 1, buttons: 1 }))
    dispatchEvent(new PointerEvent("pointerup", { clientX: 300, clientY: 200, pointerId: 1 }))
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  return (await worked()) - before
}
