import type { Page } from "playwright-core"

const MOST_PATIENCE_MS = 40_000 // a software-drawn 4K map on two busy cores takes ten seconds

/** Waits until the map has drawn everything it has, labels included, and nothing moves any more. */
export const waitForMapIdle = async (page: Page): Promise<void> => {
  await page
    .locator('[data-testid="belt-map"][data-map="idle"]')
    .waitFor({ state: "attached", timeout: MOST_PATIENCE_MS })
}
