import { useEffect, useState } from "react"
import type { Page } from "../view/view.ts"

/** What draws a choice: the focus of a page, its symbols, and the one pointed at. */
export type ChosenKit = typeof import("../layers/chosen-kit.ts")

const PLAIN_PAGES: readonly Page["kind"][] = ["home", "about", "brands", "problems"]

const SIGNS_OF_LIFE = ["pointermove", "pointerdown", "keydown", "touchstart"] as const

/** Whether the person has stirred since the page opened. */
const useStirred = (): boolean => {
  const [stirred, setStirred] = useState(false)
  useEffect(() => {
    const stir = (): void => setStirred(true)
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, stir, { once: true, passive: true })
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, stir)
    }
  }, [])
  return stirred
}

/** The code that draws a choice: the first sight of a city does without, so it comes when somebody stirs or a page needs it. */
export const useChosenKit = (page: Page, hovered: string | null): ChosenKit | null => {
  const stirred = useStirred()
  const [kit, setKit] = useState<ChosenKit | null>(null)
  const needed = stirred || hovered !== null || !PLAIN_PAGES.includes(page.kind)
  useEffect(() => {
    if (!needed) return
    import("../layers/chosen-kit.ts")
      .then(setKit)
      // Without it the map shows all and chooses nothing; the pages stand.
      .catch((error: unknown) => console.warn(error))
  }, [needed])
  return kit
}
