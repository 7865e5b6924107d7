import { type RefObject, useEffect, useLayoutEffect, useState } from "react"
import { type LineWindow, windowOf } from "./window.ts"

// Any real city's table is drawn whole: then its rows may be as high as their words.
const WHOLE_UP_TO = 120

/** Which lines of a long table are drawn, following the scrolling of its box. Lines are as high as `--matrix-line`. */
export const useLineWindow = (
  box: RefObject<HTMLElement | null>,
  lines: number,
): LineWindow & { readonly whole: boolean } => {
  const whole = lines <= WHOLE_UP_TO
  const [seen, setSeen] = useState({ topPx: 0, heightPx: 0, linePx: 60 })
  useLayoutEffect(() => {
    const element = box.current
    if (whole || element === null) return
    const measure = (): void => {
      const linePx = Number.parseFloat(getComputedStyle(element).getPropertyValue("--matrix-line-rem")) || 3.75
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setSeen({ topPx: element.scrollTop, heightPx: element.clientHeight, linePx: linePx * remPx })
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [box, whole])
  useEffect(() => {
    const element = box.current
    if (whole || element === null) return
    const follow = (): void => setSeen((before) => ({ ...before, topPx: element.scrollTop }))
    element.addEventListener("scroll", follow, { passive: true })
    return () => element.removeEventListener("scroll", follow)
  }, [box, whole])
  if (whole) return { first: 0, end: lines, abovePx: 0, belowPx: 0, whole }
  return { ...windowOf(lines, seen.linePx, seen.topPx, seen.heightPx), whole }
}
