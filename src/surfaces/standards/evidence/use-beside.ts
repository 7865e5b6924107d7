import { type RefObject, useLayoutEffect, useState } from "react"

// Narrower than this, page and drawer cannot stand side by side: then the drawer lies over the page.
const BESIDE_FROM_REM = 43

/**
 * Makes room for a drawer in the column: the page stands beside it where there is room, and rests under it where there is not.
 * Answers how far below the column's top the drawer begins, in pixels; null where its style says so.
 */
export const useBeside = (column: HTMLElement | null, drawer: RefObject<HTMLElement | null>): number | null => {
  const [top, setTop] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (column === null) return
    const page = column.querySelector<HTMLElement>("[data-page]")
    const below = [...column.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && child !== drawer.current && !child.ariaLabel,
    )
    const settle = (): void => {
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      const beside = column.clientWidth >= BESIDE_FROM_REM * remPx
      column.dataset["drawer"] = beside ? "beside" : "over"
      for (const child of below) child.inert = !beside
      setTop(beside && page !== null ? page.offsetTop : null)
    }
    settle()
    const watcher = new ResizeObserver(settle)
    watcher.observe(column)
    return () => {
      watcher.disconnect()
      for (const child of below) child.inert = false
      delete column.dataset["drawer"]
    }
  }, [column, drawer])
  return top
}
