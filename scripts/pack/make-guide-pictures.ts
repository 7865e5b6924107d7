import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { runMain } from "../bootstrap.mjs"
import { CHROMIUM_FLAGS, ensureChineseFont, ensureChromium } from "../chromium.mjs"
import { serve } from "../serve/serve.ts"
import { buildSiteWhenChanged, DIST } from "../site-build.mjs"

const SHOTS = [
  { name: "home", at: "#/zh/fuzhou?theme=light" },
  { name: "tour", at: "#/zh/fuzhou/tour/cs-nanjiangbin?stop=2&theme=light" },
] as const
const SCREEN = { width: 1200, height: 760 }

/** `npx tsx scripts/pack/make-guide-pictures.ts`: the pictures of the instructions, as people will see the pages. */
const main = async (): Promise<void> => {
  await buildSiteWhenChanged()
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
  await ensureChineseFont()
  const site = await serve({ folders: [DIST], port: 0 })
  for (const { name, at } of SHOTS) {
    const page = await browser.newPage({ viewport: SCREEN, reducedMotion: "reduce", serviceWorkers: "block" })
    await page.goto(site.address + at)
    await page.locator('[data-testid="belt-map"][data-map="idle"]').waitFor({ state: "attached" })
    await page.evaluate(() => document.fonts.ready)
    const picture = await page.screenshot({ type: "jpeg", quality: 72 })
    await writeFile(join(import.meta.dirname, "guide", `${name}.jpg`), picture)
    await page.close()
  }
  await browser.close()
  await site.close()
}

await runMain(main)
