import type { Page } from "playwright-core"
import { expect, type TestContext } from "vitest"
import type { Language } from "../../../src/domain/local-text.ts"
import { findAccessibilityFaults } from "./accessibility.ts"
import { findLayoutFaults } from "./layout-faults.ts"
import { openSite } from "./open-site.ts"
import { PAGES, type PageKind, pathOf } from "./pages.ts"
import { SIZES, type Size } from "./sizes.ts"
import { turnTo, twoFrames } from "./turn-to.ts"

const ON_A_DESK: Size = "laptop"

/** The pages without real streets under them, in so many equal parts, so that no test is long. */
export const partsOfAllPages = (parts: number): readonly (readonly PageKind[])[] => {
  const pages = PAGES.filter(({ streets }) => streets !== true)
  return Array.from({ length: parts }, (_, part) => pages.filter((_page, at) => at % parts === part))
}

/** Lets the map keep a corner of its room: these walks look at all that stands on it, and at no map. */
const setMapAside = (page: Page): Promise<void> =>
  page.getByTestId("belt-map").evaluate((map) => {
    map.style.width = "64px"
    map.style.height = "64px"
  })

/**
 * Turns to each page once and looks at it at every size, on a laptop also with axe, light and dark. Fails with all
 * that was found: clipped text, things on one another, sideways scroll, serious faults of accessibility.
 */
export const walkPages = async (
  test: TestContext,
  pages: readonly PageKind[],
  language: Language,
  sizes: readonly Size[],
): Promise<void> => {
  const path = `#/${language}/fuzhou`
  const page = await openSite(test, {
    path,
    size: ON_A_DESK,
  })
  await setMapAside(page)
  const faults: Record<string, readonly unknown[]> = {}
  const note = (name: string, found: readonly unknown[]): void => {
    if (found.length > 0) faults[name] = found
  }
  for (const kind of pages) {
    await page.setViewportSize(SIZES[ON_A_DESK])
    await turnTo(page, pathOf(kind, language))
    note(`${kind.name}, axe`, await findAccessibilityFaults(page))
    for (const size of sizes) {
      await page.setViewportSize(SIZES[size])
      await twoFrames(page)
      note(`${kind.name}, ${size}`, await findLayoutFaults(page))
    }
    // A dark page says the same as a light one, in other colours.
    await page.setViewportSize(SIZES[ON_A_DESK])
    await turnTo(page, pathOf(kind, language, "dark"))
    note(`${kind.name}, dark`, await findAccessibilityFaults(page, "contrast"))
  }
  expect(faults).toEqual({})
}
