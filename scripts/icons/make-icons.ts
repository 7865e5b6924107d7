import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { ROOT, runMain } from "../bootstrap.mjs"
import { CHROMIUM_FLAGS, ensureChromium } from "../chromium.mjs"

const PUBLIC = join(ROOT, "public")

/** A system may cut a full icon to a circle of four fifths: the seal is drawn within that, on a ground to the edge. */
const FULL = { corner: 'rx="14"', whole: `rx="0"`, shrink: "translate(32 32) scale(0.72) translate(-32 -32)" }

const ICONS = [
  { name: "seal-192", pixels: 192, full: false },
  { name: "seal-512", pixels: 512, full: false },
  { name: "seal-full-512", pixels: 512, full: true },
] as const

const fullOf = (svg: string): string =>
  svg.replace(FULL.corner, FULL.whole).replace(/(<path[\s\S]*)<\/svg>/, `<g transform="${FULL.shrink}">$1</g></svg>`)

/** `npx tsx scripts/icons/make-icons.ts`: the seal of public/icon.svg as pictures for systems that install the site. */
const main = async (): Promise<void> => {
  const seal = await readFile(join(PUBLIC, "icon.svg"), "utf8")
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
  await mkdir(join(PUBLIC, "icons"), { recursive: true })
  for (const { name, pixels, full } of ICONS) {
    const page = await browser.newPage({ viewport: { width: pixels, height: pixels } })
    const drawn = Buffer.from(full ? fullOf(seal) : seal).toString("base64")
    await page.setContent(
      `<style>body{margin:0}img{display:block;width:100vw}</style><img src="data:image/svg+xml;base64,${drawn}">`,
    )
    await page.locator("img").evaluate((image: HTMLImageElement) => image.decode())
    await writeFile(join(PUBLIC, "icons", `${name}.png`), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
  await browser.close()
}

await runMain(main)
