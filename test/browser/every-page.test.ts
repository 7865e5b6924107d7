import { expect, it } from "vitest"
import type { Language } from "../../src/domain/local-text.ts"
import { findAccessibilityFaults } from "./harness/accessibility.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { openSite } from "./harness/open-site.ts"
import { PAGES, pathOf } from "./harness/pages.ts"
import type { Size } from "./harness/sizes.ts"
import { turnTo } from "./harness/turn-to.ts"

/** English is longer than Chinese: looked at where room is scarce. */
const LOOKED_AT: readonly (readonly [Size, Language])[] = [
  ["wall", "zh"],
  ["laptop", "zh"],
  ["laptop", "en"],
  ["desktop", "zh"],
  ["kiosk", "zh"],
  ["phone", "zh"],
  ["phone", "en"],
]

it.for(LOOKED_AT)(
  "on a %s screen in %s, nothing on any page is cut, overlaps or must be pushed sideways; on a laptop axe finds nothing, light or dark",
  async ([size, language], test) => {
    // The map is drawn coarsely: nothing here looks at it, and boxes are measured in CSS pixels.
    const page = await openSite(test, { path: `#/${language}/fuzhou`, size, pixelRatio: 0.25, reducedMotion: true })
    const faults: Record<string, readonly unknown[]> = {}
    const note = (name: string, found: readonly unknown[]): void => {
      if (found.length > 0) faults[name] = found
    }
    for (const kind of PAGES.filter(({ streets }) => streets !== true)) {
      await turnTo(page, pathOf(kind, language))
      note(kind.name, await findLayoutFaults(page))
      if (size !== "laptop") continue
      note(`${kind.name}, axe`, await findAccessibilityFaults(page))
      // A dark page says the same as a light one, in other colours.
      await turnTo(page, pathOf(kind, language, "dark"))
      note(`${kind.name}, dark`, await findAccessibilityFaults(page, "contrast"))
    }
    expect(faults).toEqual({})
  },
)
