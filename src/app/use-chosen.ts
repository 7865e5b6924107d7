import { useEffect, useState } from "react"
import type { Page } from "../view/view.ts"

/** What draws a choice: the focus of a page, its symbols, and the one pointed at. */
export type ChosenKit = typeof import("../layers/focus-of.ts") &
  typeof import("../layers/chosen.ts") &
  typeof import("../layers/step-aside.ts")

const PLAIN_PAGES: readonly Page["kind"][] = ["home", "about", "brands", "problems"]

/** The code that draws a choice: the first sight of a city does without, so it comes when that stands, or is needed earlier. */
export const useChosenKit = (page: Page, hovered: string | null, settled: boolean): ChosenKit | null => {
  const [kit, setKit] = useState<ChosenKit | null>(null)
  const needed = settled || hovered !== null || !PLAIN_PAGES.includes(page.kind)
  useEffect(() => {
    if (!needed) return
    Promise.all([import("../layers/focus-of.ts"), import("../layers/chosen.ts"), import("../layers/step-aside.ts")])
      .then(([focusOf, chosen, stepAside]) => setKit({ ...focusOf, ...chosen, ...stepAside }))
      // Without it the map shows all and chooses nothing; the pages stand.
      .catch((error: unknown) => console.warn(error))
  }, [needed])
  return kit
}
