import { type RefObject, useCallback, useLayoutEffect, useState } from "react"

const MORE = 6 // rows beyond each edge, so that a fast thumb sees no gap

/** Which rows of a long table are drawn: those in sight and a few more. All rows are `rowHeight` pixels high. */
export type RowWindow = {
  readonly from: number
  readonly to: number
  readonly rowHeight: number
  readonly page: number
}

/** Follows the scrolling of a box of equal rows. `rowRem` is the height of a row in rem, `headRem` that of the head. */
export const useRowWindow = (box: RefObject<HTMLElement | null>, rows: number, rowRem: number, headRem: number) => {
  const [seen, setSeen] = useState({ top: 0, height: 600, rem: 16 })
  const look = useCallback(() => {
    const element = box.current
    if (element === null) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    const next = { top: element.scrollTop, height: element.clientHeight, rem }
    setSeen((was) => (was.top === next.top && was.height === next.height && was.rem === rem ? was : next))
  }, [box])
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    look()
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    element.addEventListener("scroll", look, { passive: true })
    return () => {
      watcher.disconnect()
      element.removeEventListener("scroll", look)
    }
  }, [box, look])
  const rowHeight = rowRem * seen.rem
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - MORE)
  const page = Math.max(1, Math.floor((seen.height - headRem * seen.rem) / rowHeight))
  const shown: RowWindow = {
    from: Math.min(first, Math.max(0, rows - 1)),
    to: Math.min(rows, first + page + 2 * MORE + 1),
    rowHeight,
    page,
  }
  /** Scrolls so that a row is in sight, below the head. */
  const reveal = useCallback(
    (row: number) => {
      const element = box.current
      if (element === null) return
      const [top, room] = [row * rowHeight, element.clientHeight - headRem * (rowHeight / rowRem)]
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room
    },
    [box, rowHeight, rowRem, headRem],
  )
  return { shown, reveal }
}
