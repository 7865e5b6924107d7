import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.mjs"
import { serve } from "../../scripts/serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "../../scripts/site-build.mjs"
import { greatBrandsText, greatPairsText } from "../worlds/great-registry.ts"
import { buildBarePage } from "./bare-page.ts"
import { type Measure, type Measurement, median } from "./measurement.ts"

const WORK = join(import.meta.dirname, "..", "..", ".cache", "bench")
const MANY_PAIRS = 10_000 // all of them arcs
const FEW_PAIRS = 150
const UNITS = 2_000
const TASK_MS = 50
const PLACE = [128, 20.5] as const
const PATIENCE_MS = 180_000
const STEPS = 60
const DRAG_STEPS = 20 // software drawing takes a second for a frame of so many arcs

/** Arcs that lie over a moving map, and the table of many units being scrolled: what the main thread has to do. */
export const registryPages: Measurement = {
  name: "registry",
  run: async () => {
    await buildSiteWhenChanged()
    await buildBarePage(WORK, "bare-arcs")
    const serving = await serve({ folders: [DIST, WORK] })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    const at = (part: string): string => `${serving.address}#/zh/sample/registry/${part}`
    const few = await movedMap(browser, at("pairs"), FEW_PAIRS)
    const many = await movedMap(browser, at("pairs"), MANY_PAIRS)
    const bare = await movedMap(browser, `${serving.address}bare-arcs/`, MANY_PAIRS)
    const longest = await scrolledTable(browser, `${at("matrix")}?ask=face%3Dtable`)
    await browser.close()
    await serving.close()
    return [...arcLines(few, many, bare), tableLine(longest)]
  },
}

const arcLines = (few: Moved, many: Moved, bare: Moved): readonly Measure[] => [
  {
    ...{ name: `main thread a frame, map moved under ${MANY_PAIRS} arcs`, unit: "ms" },
    ...{ ours: many.busyMs, rival: bare.busyMs, limit: 1.2 },
    against: "bare MapLibre page, same style, with the GPU library's own arcs",
  },
  {
    ...{ name: `scripts a frame, map moved under ${MANY_PAIRS} arcs`, unit: "ms" },
    ...{ ours: many.scriptMs, rival: few.scriptMs, against: `${FEW_PAIRS} pairs`, limit: 1.5 },
  },
  {
    ...{ name: `a frame, map moved under ${MANY_PAIRS} arcs, drawn by software`, unit: "ms" },
    ...{ ours: many.frameMs, rival: bare.frameMs, against: "the same bare page", limit: null },
  },
]

const tableLine = (longest: number): Measure => ({
  ...{ name: `longest task, table of ${UNITS} units scrolled`, unit: "ms", ours: longest, rival: TASK_MS },
  ...{ against: "promise of 50 ms", limit: 1 },
})

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

/** What a frame took while the map was dragged about: all work of the main thread, the scripts that made it, and in all. */
type Moved = { readonly busyMs: number; readonly scriptMs: number; readonly frameMs: number }

const movedMap = async (browser: Browser, address: string, pairs: number): Promise<Moved> => {
  const page = await open(browser, address, "pairs.json", greatPairsText(pairs, PLACE, ["active"]))
  await page.locator('[data-testid="belt-map"][data-arcs="drawn"]').waitFor({ state: "attached" })
  await page.locator("[data-map=idle]").waitFor({ state: "attached" })
  const box = await page.getByTestId("belt-map").boundingBox()
  if (box === null) throw new Error("no map")
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const drag = async (): Promise<void> => {
    for (let step = 0; step < DRAG_STEPS; step++) {
      const turn = (step / DRAG_STEPS) * 2 * Math.PI
      await page.mouse.move(x + 60 * Math.sin(turn), y + 40 * Math.sin(2 * turn))
    }
  }
  await page.mouse.move(x, y)
  await page.mouse.down()
  await drag() // what is drawn for the first time is not what is measured
  const from = performance.now()
  const { tasks, frames } = await traced(browser, page, drag)
  const took = performance.now() - from
  await page.mouse.up()
  await page.close()
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0)
  const count = Math.max(1, frames.length)
  return { busyMs: sum(tasks) / count, scriptMs: median(frames), frameMs: took / count }
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
  const { tasks } = await traced(browser, page, scroll)
  await page.close()
  return Math.max(0, ...tasks)
}

type Traced = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

type Traces = { readonly tasks: readonly number[]; readonly frames: readonly number[] }

/**
 * How long each task of the page's main thread took meanwhile, and each script that made a frame of it, in milliseconds of the
 * thread itself: what else the computer does is not counted.
 */
const traced = async (browser: Browser, page: Page, work: () => Promise<void>): Promise<Traces> => {
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  })
  await work()
  const trace: { readonly traceEvents: readonly Traced[] } = JSON.parse((await browser.stopTracing()).toString())
  const mains = trace.traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
  const byThread = mains.map(({ pid, tid }) =>
    trace.traceEvents.filter((one) => one.pid === pid && one.tid === tid && one.tdur !== undefined),
  )
  // Of several pages the one that was busy is the one that was worked on.
  const [busiest = []] = byThread.sort((one, other) => other.length - one.length)
  const named = (wanted: string): readonly number[] =>
    busiest.filter(({ name }) => name === wanted).map(({ tdur = 0 }) => tdur / 1000)
  return { tasks: named("RunTask"), frames: named("FireAnimationFrame") }
}
