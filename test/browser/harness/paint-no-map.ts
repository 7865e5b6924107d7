import type { Page } from "playwright-core"

/** For tests that do not look at the map: its boxes and its words stand as ever, and no time is spent on painting it. */
export const paintNoMap = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const nothing = (): void => undefined
    Object.assign(WebGL2RenderingContext.prototype, {
      drawArrays: nothing,
      drawElements: nothing,
      drawArraysInstanced: nothing,
      drawElementsInstanced: nothing,
    })
  })
}
