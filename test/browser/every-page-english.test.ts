import { it } from "vitest"
import type { Size } from "./harness/sizes.ts"
import { partsOfAllPages, walkPages } from "./harness/walk-every-page.ts"

const SCREENS: readonly Size[] = ["phone", "laptop"]

it.for(partsOfAllPages(3))(
  "shows every page in English on a phone and a laptop, where room is scarce for a longer language with nothing cut, on one another or pushed sideways, and axe finds nothing, light or dark",
  (pages, test) => walkPages(test, pages, "en", SCREENS),
)
