import { useLayoutEffect } from "react"
import type { SheetSize } from "./sheet-size.ts"

/**
 * While a sheet is shown, the browser prints sheets of this size and nothing else of the page. The size of paper cannot be told
 * to the browser but in a style sheet, and it differs from paper to paper: so it is one that lives as long as the paper.
 */
export const usePrinting = ({ page }: SheetSize): void => {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset["printing"] = "sheets"
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: ${page}; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      delete root.dataset["printing"]
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [page])
}
