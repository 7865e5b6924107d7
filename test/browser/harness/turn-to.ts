import type { Page } from "playwright-core"

/** Waits until what just changed about a page has been laid out. */
export const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** Turns an open page to another address of the site, as a link would, and waits until that page stands. */
export const turnTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
  await page.locator("[data-page] h1").first().waitFor()
  await twoFrames(page)
}
