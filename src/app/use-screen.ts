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

// The map's buttons stand in a column at its right, on a phone in a row along its top.
const TOOLS_PX = 60
const bare = (phone: boolean): Picture["covered"] => ({
  top: phone ? TOOLS_PX : 0,
  right: phone ? 0 : TOOLS_PX,
  bottom: 0,
  left: 0,
})

/** How much of the map's lower edge a sheet lies over, in pixels; nothing where they stand side by side. */
export const useCovered = (
  room: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
): Picture["covered"] => {
  const [covered, setCovered] = useState(() => bare(false))
  useEffect(() => {
    if (room.current === null || sheet.current === null) return
    const [mapRoom, panel] = [room.current, sheet.current]
    const measure = (): void => {
      const below = mapRoom.getBoundingClientRect()
      const above = panel.getBoundingClientRect()
      const overlaps = above.left < below.right - 1 && above.right > below.left + 1 && above.top < below.bottom - 1
      const bottom = overlaps ? Math.round(below.bottom - above.top) : 0
      mapRoom.style.setProperty("--covered", `${bottom}px`)
      setCovered((before) => (before.bottom === bottom ? before : { ...bare(overlaps), bottom }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(mapRoom)
    observer.observe(panel)
    measure()
    return () => observer.disconnect()
  }, [room, sheet])
  return covered
}
