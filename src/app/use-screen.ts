import { type RefObject, useEffect, useState } from "react"
import type { Picture } from "../map/picture.ts"

const ROOT_PX = 16

/** How much larger than on a desk things are drawn here: the root's font size, which look.css sets by screen. */
export const useEnlargement = (): number => {
  const read = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / ROOT_PX || 1
  const [enlargement, setEnlargement] = useState(read)
  useEffect(() => {
    const measure = (): void => setEnlargement(read())
    addEventListener("resize", measure)
    return () => removeEventListener("resize", measure)
  })
  return enlargement
}

/** Whether a media query holds, now and later. */
export const useQuery = (query: string): boolean => {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const change = (): void => setHolds(list.matches)
    list.addEventListener("change", change)
    return () => list.removeEventListener("change", change)
  }, [query])
  return holds
}

/** Whether the reader's system asks for dark. */
export const useSystemDark = (): boolean => useQuery("(prefers-color-scheme: dark)")

/** Whether the map is no wider than a phone. */
export const useNarrow = (): boolean => useQuery("(max-width: 520px)")

const NOTHING_COVERED: Picture["covered"] = { top: 0, right: 0, bottom: 0, left: 0 }

/** How much of the map's sides lies under the sheet, the map's foot and its buttons, in pixels as they stand. */
export const useCovered = (
  room: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
): Picture["covered"] => {
  const [covered, setCovered] = useState(NOTHING_COVERED)
  useEffect(() => {
    if (room.current === null || sheet.current === null) return
    const [mapRoom, panel] = [room.current, sheet.current]
    const measure = (): void => {
      const map = mapRoom.getBoundingClientRect()
      const above = panel.getBoundingClientRect()
      const overlaps = above.left < map.right - 1 && above.right > map.left + 1 && above.top < map.bottom - 1
      mapRoom.style.setProperty("--covered", `${overlaps ? Math.round(map.bottom - above.top) : 0}px`)
      // Measured after the sheet: what stands on the map stands above it.
      const boxOf = (name: string): DOMRect =>
        (mapRoom.querySelector(`[data-map-${name}]`) ?? mapRoom).getBoundingClientRect()
      const tools = boxOf("tools")
      const inRow = tools.width > tools.height
      const low = inRow && tools.top > (map.top + map.bottom) / 2 // a hall's tall screen
      const next = {
        top: inRow && !low ? Math.round(tools.bottom - map.top) : 0,
        right: inRow ? 0 : Math.round(map.right - tools.left),
        bottom: Math.round(map.bottom - (low ? tools : boxOf("foot")).top),
        left: 0,
      }
      setCovered((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(mapRoom)
    observer.observe(panel)
    measure()
    return () => observer.disconnect()
  }, [room, sheet])
  return covered
}
