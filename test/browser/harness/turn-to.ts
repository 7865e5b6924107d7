import type { Page } from "playwright-core"

/** Turns an open page to another address of the site, as a link would, and waits until that page stands. */
export const turnTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
  await page.locator("[data-page] h1").first().waitFor()
  // Two frames: what the new page changed about the layout has been laid out.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
