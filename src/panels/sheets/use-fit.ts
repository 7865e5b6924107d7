import { type RefObject, useLayoutEffect, useState } from "react"
import { PIXELS_A_MM } from "./sheet-size.ts"

const AIR = 24 // pixels beside a sheet
const LARGEST = 1.6 // beyond this a sheet is no longer seen as one

/** How much a sheet of a width is enlarged or reduced to fit an element's width. */
export const useFit = (element: RefObject<HTMLElement | null>, widthMm: number): number => {
  const [room, setRoom] = useState(() => window.innerWidth)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return
    const watcher = new ResizeObserver(() => setRoom(box.clientWidth))
    watcher.observe(box)
    setRoom(box.clientWidth)
    return () => watcher.disconnect()
  }, [element])
  return Math.min(LARGEST, Math.max(120, room - AIR) / (widthMm * PIXELS_A_MM))
}
