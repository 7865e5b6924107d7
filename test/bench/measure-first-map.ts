import { existsSync, statSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { CHROMIUM_FLAGS, ensureChromium } from "../../scripts/chromium.mjs"
import { answerFrom } from "../../scripts/serve/static-files.ts"
import { buildSiteWhenChanged, DIST } from "../../scripts/site-build.mjs"
import { buildBarePage } from "./bare-page.ts"
import { type Measure, type Measurement, median } from "./measurement.ts"

const WORK = join(import.meta.dirname, "..", "..", ".cache", "bench")
const ROUNDS = 5
const SCREEN = { width: 640, height: 400 } // software drawing: a large window would measure only pixels
const REST_MS = 1500 // a map that has not moved for so long has come to rest
const MOST_PATIENCE_MS = 60_000
const KILOBYTE = 1000

/** The first map of the visitor's page beside a bare MapLibre page with the same style: bytes, time, script. */
export const firstMap: Measurement = {
  name: "first map",
  run: async () => {
    await buildSiteWhenChanged()
    await buildBarePage(WORK)
    const host = await countingHost([WORK, DIST])
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS })
    const [ours, bare]: [Visit[], Visit[]] = [[], []]
    for (let round = 0; round <= ROUNDS; round++) {
      const [ourVisit, bareVisit] = [await visit(browser, host, ""), await visit(browser, host, "bare/")]
      if (round === 0) continue // the first round only warms up
      ours.push(ourVisit)
      bare.push(bareVisit)
    }
    await browser.close()
    await host.close()
    return linesOf(ours, bare)
  },
}

type Visit = { readonly bytes: number; readonly scriptBytes: number; readonly idleMs: number }

const linesOf = (ours: readonly Visit[], bare: readonly Visit[]): readonly Measure[] => {
  const of = (visits: readonly Visit[], what: keyof Visit): number => median(visits.map((visit) => visit[what]))
  const against = "bare MapLibre page, same style"
  return [
    {
      name: "first map: transferred",
      unit: "kB",
      ours: of(ours, "bytes") / KILOBYTE,
      rival: of(bare, "bytes") / KILOBYTE,
      against,
      limit: 1.6,
    },
    {
      name: "first map: idle after",
      unit: "ms",
      ours: of(ours, "idleMs"),
      rival: of(bare, "idleMs"),
      against,
      limit: 1.5,
    },
    {
      name: "first map: script, brotli",
      unit: "kB",
      ours: of(ours, "scriptBytes") / KILOBYTE,
      rival: 450,
      against: "promise of 450 kB",
      limit: 1,
    },
  ]
}

/** A visit with nothing cached, until the map rests; the time is that of the last change to rest. */
const visit = async (browser: Browser, host: CountingHost, path: string): Promise<Visit> => {
  const context = await browser.newContext({ viewport: SCREEN, reducedMotion: "reduce" })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const noted = { idleAt: 0 }
    Object.assign(globalThis, { noted })
    new MutationObserver(() => {
      const map = document.querySelector('[data-testid="belt-map"]')
      noted.idleAt = map?.getAttribute("data-map") === "idle" ? noted.idleAt || performance.now() : 0
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-map"] })
  })
  host.startCounting()
  await page.goto(host.address + path)
  const rested = await page.waitForFunction(
    (rest) => {
      const { idleAt } = (globalThis as unknown as { noted: { idleAt: number } }).noted
      return idleAt > 0 && performance.now() - idleAt > rest ? idleAt : 0
    },
    REST_MS,
    { polling: 100, timeout: MOST_PATIENCE_MS },
  )
  const idleMs = await rested.jsonValue()
  const restedAt = idleMs + (await page.evaluate(() => performance.timeOrigin))
  await context.close()
  return { ...host.countedUntil(restedAt), idleMs }
}

type Counted = { readonly bytes: number; readonly scriptBytes: number }

type CountingHost = {
  readonly address: string
  readonly startCounting: () => void
  /** What was asked for up to a moment (milliseconds since 1970): what comes later does not belong to the first map. */
  readonly countedUntil: (moment: number) => Counted
  readonly close: () => Promise<void>
}

/** Our own server, counting the files it sends as it sends them: workers' requests too. */
const countingHost = async (folders: readonly string[]): Promise<CountingHost> => {
  const answer = answerFrom({ folders, under: "/" })
  let asked: { readonly path: string; readonly at: number }[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname
    asked.push({ path: path.endsWith("/") ? `${path}index.html` : path, at: Date.now() })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}/`,
    startCounting: () => {
      asked = []
    },
    countedUntil: (moment) => {
      const counted = { bytes: 0, scriptBytes: 0 }
      for (const { path, at } of asked) {
        if (at > moment) continue
        const size = sizeSent(folders, path)
        counted.bytes += size
        if (/\.m?js$/.test(path)) counted.scriptBytes += size
      }
      return counted
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

const sizeSent = (folders: readonly string[], path: string): number => {
  for (const folder of folders) {
    for (const file of [join(folder, `${path}.br`), join(folder, path)])
      if (existsSync(file)) return statSync(file).size
  }
  return 0
}
