import { type Browser, chromium, type Page } from "playwright-core"
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.mjs"
import { serve } from "../../scripts/serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "../../scripts/site-build.mjs"
import { GREAT_CITY, greatSite } from "./great-city.ts"
import type { Measure, Measurement } from "./measurement.ts"

const LONG_TASK_MS = 50 // from here on a browser itself calls a task long
const PATIENCE_MS = 180_000
const ROUNDS = 3
const TURNS = 30
const TURN_PX = 700
const BETWEEN_TURNS_MS = 40
const LEAPS = 8

/**
 * The table of a very large city scrolled by the wheel, and by leaps from end to end: how long the page answers nothing.
 * The longest of all tasks counts, in time that the thread itself worked.
 */
export const matrixScroll: Measurement = {
  name: "matrix",
  run: async () => {
    await buildSiteWhenChanged()
    const serving = await serve({ folders: [greatSite(), DIST] })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    // Two folders laid over one another are no version of the site that could be kept on the device.
    const page = await browser.newPage({
      ...{ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 0.25, serviceWorkers: "block" },
      reducedMotion: "reduce",
    })
    await page.goto(`${serving.address}#/zh/${GREAT_CITY.id}/standards/matrix`)
    await page.getByRole("grid").waitFor({ timeout: PATIENCE_MS })
    await page.locator("[data-map=idle]").waitFor({ state: "attached", timeout: PATIENCE_MS })
    await page.getByRole("grid").hover({ position: { x: 60, y: 60 } })
    const turned: number[] = []
    const leapt: number[] = []
    await turnWheel(page) // a first time, as the page warms up
    for (let round = 0; round < ROUNDS; round++) {
      turned.push(await longestTask(browser, page, () => turnWheel(page)))
      leapt.push(await longestTask(browser, page, () => leap(page)))
    }
    await browser.close()
    await serving.close()
    const measure = (name: string, tasks: readonly number[]): Measure => ({
      ...{ name: `${name}, ${GREAT_CITY.belts} belts: longest task`, unit: "ms", ours: Math.max(...tasks) },
      ...{ rival: LONG_TASK_MS, against: "a long task", limit: 1 },
    })
    return [measure("matrix by the wheel", turned), measure("matrix from end to end", leapt)]
  },
}

type TraceEvent = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds the thread itself worked, however often the computer gave its core to others. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** How long the page's one thread worked at a stretch while `work` went on, by the browser's own record of its tasks. */
const longestTask = async (browser: Browser, page: Page, work: () => Promise<void>): Promise<number> => {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] })
  await work()
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(String(await browser.stopTracing()))
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const named = traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
  const mains = new Set(named.map(threadOf))
  const tasks = traceEvents.filter((event) => event.name.endsWith("RunTask") && mains.has(threadOf(event)))
  if (!tasks.some(({ tdur }) => tdur !== undefined))
    throw new Error("the browser's record tells no work of its threads")
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000))
}

const turnWheel = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, turn < TURNS / 2 ? TURN_PX : -TURN_PX)
    await page.waitForTimeout(BETWEEN_TURNS_MS)
  }
}

const leap = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < LEAPS; turn++) {
    await page.getByRole("grid").evaluate(
      (grid, part) => {
        const box = grid.parentElement
        box?.scrollTo({ top: part * box.scrollHeight })
      },
      turn % 2 === 0 ? 0.9 : turn / LEAPS / 2,
    )
    await page.waitForTimeout(BETWEEN_TURNS_MS * 4)
  }
}
