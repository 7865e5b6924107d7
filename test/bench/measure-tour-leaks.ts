import { type CDPSession, chromium } from "playwright-core"
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.mjs"
import { serve } from "../../scripts/serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "../../scripts/site-build.mjs"
import type { Measurement } from "./measurement.ts"

const TEN_MINUTES_MS = 600_000
const STEP_MS = 1_000 // of the page's clock at once: a ride takes several, every card has its turn
const WARM_UP_MS = 300_000 // until tiles, symbols and compiled code that are kept on purpose are all there

type Held = { readonly heapMegabytes: number; readonly nodes: number; readonly listeners: number }

/** What the page holds once everything that may go has gone. */
const heldBy = async (devtools: CDPSession): Promise<Held> => {
  for (let round = 0; round < 3; round++) await devtools.send("HeapProfiler.collectGarbage")
  const { metrics } = await devtools.send("Performance.getMetrics")
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heapMegabytes: value("JSHeapUsedSize") / 1e6, nodes: value("Nodes"), listeners: value("JSEventListeners") }
}

/** A tour that plays round and round for ten minutes, its clock sped up: what the page holds after, beside before. */
export const tourLeaks: Measurement = {
  name: "tour leaks",
  run: async () => {
    await buildSiteWhenChanged()
    const serving = await serve({ folders: [DIST] })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    const page = await browser.newPage({ viewport: { width: 640, height: 400 } })
    await page.clock.install()
    await page.goto(`${serving.address}#/zh/sample/tour/old-town-lanes`)
    await page.getByText("播放设置").click()
    await page.getByRole("checkbox", { name: "循环播放" }).click()
    await page.getByRole("heading", { level: 1 }).click() // keys belong to the player again
    const devtools = await page.context().newCDPSession(page)
    await devtools.send("Performance.enable")
    const cards = new Set<string>()
    /** Plays for so long from the first stop, then stands at the opening card: the same page each time it is looked at. */
    const play = async (milliseconds: number): Promise<Held> => {
      await page.locator("body").press(" ")
      for (let played = 0; played < milliseconds; played += STEP_MS) {
        await page.clock.fastForward(STEP_MS)
        cards.add(new URL(page.url()).hash)
      }
      await page.locator("body").press(" ")
      await page.locator("body").press("Home")
      for (let rest = 0; rest < 5; rest++) await page.clock.fastForward(STEP_MS)
      return heldBy(devtools)
    }
    await play(WARM_UP_MS)
    const before = await play(WARM_UP_MS)
    const after = await play(TEN_MINUTES_MS)
    if (cards.size < 10) throw new Error(`the tour stood still: ${[...cards].join(" ")}`)
    await browser.close()
    await serving.close()
    const against = "before the ten minutes"
    return [
      {
        name: "tour of ten minutes: heap",
        unit: "MB",
        ours: after.heapMegabytes,
        rival: before.heapMegabytes,
        against,
        limit: 1.05, // tiles, symbols and compiled code go on settling for a while; nodes and listeners may not
      },
      { name: "tour of ten minutes: nodes", unit: "", ours: after.nodes, rival: before.nodes, against, limit: 1.02 },
      {
        name: "tour of ten minutes: listeners",
        unit: "",
        ours: after.listeners,
        rival: before.listeners,
        against,
        limit: 1.02,
      },
    ]
  },
}
