import type { Page } from "playwright-core"

/** Waits until the map has drawn everything it has, labels included, and nothing moves any more. */
export const waitForMapIdle = async (page: Page): Promise<void> => {
  await page.locator('[data-testid="belt-map"][data-map="idle"]').waitFor({ state: "attached" })
}
