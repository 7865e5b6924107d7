import { describe, expect, it } from "vitest"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite } from "./harness/open-site.ts"
import { PAGES, pathOf } from "./harness/pages.ts"

const READERS = [
  ["zh", "light"],
  ["zh", "dark"],
  ["en", "light"],
  ["en", "dark"],
] as const

describe.each(READERS)("in %s and %s, axe finds nothing serious", (language, theme) => {
  it.for(PAGES.filter(({ streets }) => !streets))("on the page: $name", async (kind, test) => {
    const page = await openSite(test, { path: pathOf(kind, language, theme), size: "laptop", reducedMotion: true })
    await waitForMapIdle(page)
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
})
