import { type Browser, chromium, type Page } from "playwright-core"
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.mjs"
import { serve } from "../../scripts/serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "../../scripts/site-build.mjs"
import { greatBrandsText, greatPairsText } from "../worlds/great-registry.ts"
import type { Measurement } from "./measurement.ts"

const MANY_PAIRS = 12_000 // a third of them are no arcs, and the map takes 10,000 lines
const FEW_PAIRS = 150
const UNITS = 2_000
const TASK_MS = 50
const PLACE = [128, 20.5] as const
const PATIENCE_MS = 180_000
const STEPS = 60

/** Arcs that lie over a moving map, and the table of many units being scrolled: what the main thread has to do. */
export const registryPages: Measurement = {
  name: "registry",
  run: async () => {
    await buildSiteWhenChanged()
    const serving = await serve({ folders: [DIST] })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    const at = (part: string): string => `${serving.address}#/zh/sample/registry/${part}`
    const few = await movedMap(browser, at("pairs"), FEW_PAIRS)
    const many = await movedMap(browser, at("pairs"), MANY_PAIRS)
    const longest = await scrolledTable(browser, `${at("matrix")}?ask=face%3Dtable`)
    await browser.close()
    await serving.close()
    return [
      {
        ...{ name: `main thread a frame, map moved under ${MANY_PAIRS} pairs`, unit: "ms", ours: many, rival: few },
        ...{ against: `${FEW_PAIRS} pairs`, limit: 1.5 },
      },
      {
        ...{ name: `longest task, table of ${UNITS} units scrolled`, unit: "ms", ours: longest, rival: TASK_MS },
        ...{ against: "promise of 50 ms", limit: 1 },
      },
    ]
  },
}

const open = async (browser: Browser, address: string, file: string, body: string): Promise<Page> => {
  const page = await browser.newPage({
    ...{ viewport: { width: 1000, height: 600 }, deviceScaleFactor: 0.5 },
    ...{ serviceWorkers: "block" as const, reducedMotion: "reduce" as const },
  })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.context().route(`**/atlas/sample/${file}`, (route) => route.fulfill({ body }))
  await page.goto(address)
  return page
}

/** Milliseconds of the main thread a frame while the map is dragged about. */
const movedMap = async (browser: Browser, address: string, pairs: number): Promise<number> => {
  const page = await open(browser, address, "pairs.json", greatPairsText(pairs, PLACE))
  await page
    .getByRole("status")
    .filter({ hasText: `共 ${pairs} 对` })
    .waitFor()
  await page.locator('[data-testid="belt-map"][data-arcs="drawn"]').waitFor({ state: "attached" })
  await page.locator("[data-map=idle]").waitFor({ state: "attached" })
  const box = await page.getByTestId("belt-map").boundingBox()
  if (box === null) throw new Error("no map")
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const drag = async (): Promise<void> => {
    for (let step = 0; step < STEPS; step++) {
      const turn = (step / STEPS) * 2 * Math.PI
      await page.mouse.move(x + 60 * Math.sin(turn), y + 40 * Math.sin(2 * turn))
    }
  }
  await page.mouse.move(x, y)
  await page.mouse.down()
  await drag() // what is drawn for the first time is not what is measured
  const frames = () => page.evaluate(() => Number(Reflect.get(window, "framesDrawn") ?? 0))
  // As text: a compiler's marks on functions mean nothing on the page.
  await page.evaluate(
    "(function count() { window.framesDrawn = (window.framesDrawn ?? 0) + 1; requestAnimationFrame(count) })()",
  )
  const before = await frames()
  const tasks = await tasksWhile(browser, page, drag)
  const drawn = (await frames()) - before
  await page.mouse.up()
  await page.close()
  return tasks.reduce((sum, task) => sum + task, 0) / Math.max(1, drawn)
}

/** The longest task of the main thread while the table is scrolled to its end. */
const scrolledTable = async (browser: Browser, address: string): Promise<number> => {
  const page = await open(browser, address, "brands.json", greatBrandsText(UNITS))
  await page.getByRole("table", { name: "培育进度表" }).waitFor()
  await page.locator("[data-map=idle]").waitFor({ state: "attached" })
  const table = page.getByRole("region", { name: "培育进度表" })
  await table.scrollIntoViewIfNeeded()
  await table.hover()
  const scroll = async (): Promise<void> => {
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.wheel(0, 900)
      await page.waitForTimeout(TASK_MS)
    }
  }
  await scroll()
  await table.evaluate((box) => box.scrollTo(0, 0))
  const tasks = await tasksWhile(browser, page, scroll)
  await page.close()
  return Math.max(0, ...tasks)
}

type Traced = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

/** How long each task of the page's main thread took meanwhile, in milliseconds. */
const tasksWhile = async (browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly number[]> => {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] })
  await work()
  const trace: { readonly traceEvents: readonly Traced[] } = JSON.parse((await browser.stopTracing()).toString())
  const mains = trace.traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
  const byThread = mains.map(({ pid, tid }) =>
    trace.traceEvents.filter((one) => one.name.endsWith("RunTask") && one.pid === pid && one.tid === tid),
  )
  // Of several pages the one that was busy is the one that was worked on.
  const [busiest = []] = byThread.sort((one, other) => other.length - one.length)
  return busiest.map(({ dur = 0 }) => dur / 1000)
}
