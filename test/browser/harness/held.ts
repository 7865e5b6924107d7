import type { Page } from "playwright-core"

/** What a page holds once everything that may go has gone. */
export type Held = {
  readonly heapMegabytes: number
  readonly nodes: number
  readonly listeners: number
  readonly canvases: number
}

const heldBy = async (page: Page): Promise<Held> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Performance.enable")
  for (let round = 0; round < 3; round++) await devtools.send("HeapProfiler.collectGarbage")
  const { metrics } = await devtools.send("Performance.getMetrics")
  await devtools.detach()
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    heapMegabytes: value("JSHeapUsedSize") / 1e6,
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
    canvases: await page.locator("canvas").count(),
  }
}

const ATTRACTS = "[data-attracts]"

/**
 * One visit to a hall's screen whose clock is wound on: somebody wakes it, begins a tour, walks on and goes away; it asks,
 * counts down, and attracts again. Throws where it does anything else.
 */
export const hallCycle = async (page: Page, belt: string): Promise<void> => {
  await page.mouse.click(20, 200)
  await page.clock.fastForward(500)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/zh/sample/tour/${belt}?stop=2`)
  await page.clock.fastForward(500)
  await page.locator("main h1").first().waitFor()
  if ((await page.locator(ATTRACTS).count()) > 0) throw new Error("the screen was not woken")
  await page.clock.fastForward(60_000)
  await page.getByRole("alertdialog").waitFor()
  await page.clock.fastForward(21_000)
  await page.clock.fastForward(500)
  await page.locator(ATTRACTS).waitFor()
}

/** Counts what a hall's screen holds that somebody has just woken: always the same page, whichever scene stood before. */
export const heldAtHome = async (page: Page): Promise<Held> => {
  await page.mouse.click(20, 200)
  await page.locator(ATTRACTS).waitFor({ state: "detached" })
  await page.clock.fastForward(1000)
  await page.locator("main h1").first().waitFor()
  // What is only on its way is gone at another look.
  const looks = [await heldBy(page), await heldBy(page), await heldBy(page)]
  const least = (what: keyof Held): number => Math.min(...looks.map((held) => held[what]))
  return {
    heapMegabytes: least("heapMegabytes"),
    nodes: least("nodes"),
    listeners: least("listeners"),
    canvases: least("canvases"),
  }
}
