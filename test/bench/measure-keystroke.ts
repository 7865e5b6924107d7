import { chromium, type Page } from "playwright-core"
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.mjs"
import { serve } from "../../scripts/serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "../../scripts/site-build.mjs"
import { GREAT_CITY, greatSite } from "./great-city.ts"
import { type Measurement, median } from "./measurement.ts"

const FRAME_MS = 16
const KEYS = ["范", "点", "1", "2", "3", "Backspace", "Backspace", "4", "5", "Backspace", "Backspace", "7"]
const KINDS = 7 // of those the filter offers, one after another
const PATIENCE_MS = 120_000
const TYPING_MS = 220 // a brisk typist's next letter
const REST_MS = 900 // until the map has followed and what it left is swept up

/** A letter typed into the search of a very large city, in the whole page: script, style and layout of the main thread. */
export const pageKeystroke: Measurement = {
  name: "keystroke",
  run: async () => {
    await buildSiteWhenChanged()
    const serving = await serve({ folders: [greatSite(), DIST] })
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    // Two folders laid over one another are no version of the site that could be kept on the device.
    const page = await browser.newPage({ viewport: { width: 640, height: 400 }, serviceWorkers: "block" })
    await page.goto(`${serving.address}#/zh/${GREAT_CITY.id}`)
    await page.locator("[data-map=idle]").waitFor({ state: "attached", timeout: PATIENCE_MS })
    await page.getByRole("searchbox").focus()
    await page.keyboard.type("示")
    await page.waitForTimeout(REST_MS * 3)
    const letters = await workOf(page, KEYS, (key) =>
      key.length > 1 ? page.keyboard.press(key) : page.keyboard.type(key),
    )
    const kind = page.getByRole("combobox").first()
    await page.getByRole("searchbox").fill("")
    await page.waitForTimeout(REST_MS)
    await kind.focus()
    const kinds = await workOf(page, Array<string>(KINDS).fill("ArrowDown"), (key) => page.keyboard.press(key))
    if ((await kind.inputValue()) === "") throw new Error("no filter was turned")
    await browser.close()
    await serving.close()
    const line = { unit: "ms", rival: FRAME_MS, against: "one frame", limit: 1 }
    return [
      { name: `a letter typed, whole page, ${GREAT_CITY.sites} sites`, ours: median(letters), ...line },
      { name: `a filter turned, whole page, ${GREAT_CITY.sites} sites`, ours: median(kinds), ...line },
    ]
  },
}

/** Milliseconds of script, style and layout that each deed costs the main thread, what it leaves to the map apart. */
const workOf = async <Deed>(
  page: Page,
  deeds: readonly Deed[],
  act: (deed: Deed) => Promise<unknown>,
): Promise<readonly number[]> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Performance.enable")
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics")
    const seconds = metrics
      .filter(({ name }) => ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"].includes(name))
      .reduce((sum, { value }) => sum + value, 0)
    return seconds * 1000
  }
  const work: number[] = []
  for (const deed of deeds) {
    const before = await worked()
    await act(deed)
    await page.waitForTimeout(TYPING_MS)
    work.push((await worked()) - before)
    await page.waitForTimeout(REST_MS)
  }
  return work
}
