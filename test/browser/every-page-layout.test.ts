import { expect, it } from "vitest"
import type { Language } from "../../src/domain/local-text.ts"
import { findLayoutFaults, type LayoutFault } from "./harness/layout-faults.ts"
import { openSite } from "./harness/open-site.ts"
import { PAGES, pathOf } from "./harness/pages.ts"
import type { Size } from "./harness/sizes.ts"
import { turnTo } from "./harness/turn-to.ts"

/** English is longer than Chinese: looked at where room is scarce. */
const LOOKED_AT: readonly (readonly [Size, Language])[] = [
  ["phone", "zh"],
  ["laptop", "zh"],
  ["desktop", "zh"],
  ["kiosk", "zh"],
  ["wall", "zh"],
  ["phone", "en"],
  ["laptop", "en"],
]

it.for(LOOKED_AT)(
  "on a %s screen in %s, nothing on any page is cut, overlaps or must be pushed sideways",
  async ([size, language], test) => {
    // The map is drawn coarsely: nothing here looks at it, and boxes are measured in CSS pixels.
    const page = await openSite(test, { path: `#/${language}/fuzhou`, size, pixelRatio: 0.25, reducedMotion: true })
    const faults: Record<string, readonly LayoutFault[]> = {}
    for (const kind of PAGES.filter(({ streets }) => streets !== true)) {
      await turnTo(page, pathOf(kind, language))
      const found = await findLayoutFaults(page)
      if (found.length > 0) faults[kind.name] = found
    }
    expect(faults).toEqual({})
  },
)
