import { describe, expect, it } from "vitest"
import type { Language } from "../../src/domain/local-text.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"
import { waitForMapIdle } from "./harness/map.ts"
import { openSite, streetsAtHand } from "./harness/open-site.ts"
import { PAGES, pathOf } from "./harness/pages.ts"
import type { Size } from "./harness/sizes.ts"

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

describe.each(LOOKED_AT)(
  "on a %s screen in %s, nothing is cut, overlaps or must be pushed sideways",
  (size, language) => {
    it.for(PAGES)("$name", async (kind, test) => {
      const streets = kind.streets ?? false
      if (streets && !streetsAtHand()) test.skip("no street pack on this computer")
      const page = await openSite(test, { path: pathOf(kind, language), streets, size, reducedMotion: true })
      await waitForMapIdle(page)
      expect(await findLayoutFaults(page)).toEqual([])
    })
  },
)
