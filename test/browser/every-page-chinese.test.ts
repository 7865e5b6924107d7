import { it } from "vitest"
import type { Size } from "./harness/sizes.ts"
import { partsOfAllPages, walkPages } from "./harness/walk-every-page.ts"

const SCREENS: readonly Size[] = ["phone", "laptop", "desktop", "kiosk", "wall"]

it.for(partsOfAllPages(5))(
  "shows every page in Chinese on all five screens with nothing cut, on one another or pushed sideways, and axe finds nothing, light or dark",
  (pages, test) => walkPages(test, pages, "zh", SCREENS),
)
