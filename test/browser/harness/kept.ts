import type { Page } from "playwright-core"
import type { Kept } from "../../../src/offline/messages.ts"

const MOST_PATIENCE_MS = 60_000

/** What the page's service worker says it keeps; null while there is none. */
export const keptOn = (page: Page): Promise<Kept | null> =>
  page.evaluate(async () => {
    const worker = (await navigator.serviceWorker.getRegistration())?.active
    if (!worker) return null
    const { port1, port2 } = new MessageChannel()
    const told = new Promise<Kept>((resolve) => {
      port1.onmessage = (event) => resolve(event.data)
    })
    worker.postMessage({ kind: "tell" }, [port2])
    return told
  })

/** Waits until a city is kept whole. */
export const waitUntilKept = (page: Page, atlas: string): Promise<Kept> =>
  waitUntil(page, ({ atlases }) => atlases.includes(atlas))

/** Waits until the shown version has been seen to work, and answers it. */
export const waitUntilProven = async (page: Page): Promise<string | null> =>
  (await waitUntil(page, ({ proven }) => proven)).shown

const waitUntil = async (page: Page, wanted: (kept: Kept) => boolean): Promise<Kept> => {
  const begun = Date.now()
  while (Date.now() - begun < MOST_PATIENCE_MS) {
    const kept = await keptOn(page)
    if (kept !== null && wanted(kept)) return kept
    await page.waitForTimeout(100)
  }
  throw new Error(`waited in vain: ${JSON.stringify(await keptOn(page))}`)
}
