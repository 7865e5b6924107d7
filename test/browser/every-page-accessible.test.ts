import { expect, it } from "vitest"
import { LANGUAGES, THEMES } from "../../scripts/pictures/screens.ts"
import { type AccessibilityFault, findAccessibilityFaults } from "./harness/accessibility.ts"
import { openSite } from "./harness/open-site.ts"
import { PAGES, pathOf } from "./harness/pages.ts"
import { turnTo } from "./harness/turn-to.ts"

const DRESSED = LANGUAGES.flatMap((language) => THEMES.map((theme) => [language, theme] as const))

it.for(DRESSED)("in %s and %s, axe finds nothing serious on any page", async ([language, theme], test) => {
  const page = await openSite(test, {
    path: `#/${language}/fuzhou`,
    size: "laptop",
    pixelRatio: 0.25,
    reducedMotion: true,
  })
  const faults: Record<string, readonly AccessibilityFault[]> = {}
  for (const kind of PAGES.filter(({ streets }) => streets !== true)) {
    await turnTo(page, pathOf(kind, language, theme))
    const found = await findAccessibilityFaults(page)
    if (found.length > 0) faults[kind.name] = found
  }
  expect(faults).toEqual({})
})
