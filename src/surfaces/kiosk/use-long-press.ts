import { useEffect, useRef } from "react"

const HOLD_MS = 3000
const STILL_PX = 20

/** Calls `held` when a finger rests for three seconds on what `where` selects. */
export const useLongPress = (where: string, held: () => void): void => {
  const latest = useRef(held)
  latest.current = held
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let from = { x: 0, y: 0 }
    const down = ({ target, clientX, clientY }: PointerEvent): void => {
      clearTimeout(waiting)
      if (!(target instanceof Element) || target.closest(where) === null) return
      from = { x: clientX, y: clientY }
      waiting = setTimeout(() => latest.current(), HOLD_MS)
    }
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) clearTimeout(waiting)
    }
    const up = (): void => clearTimeout(waiting)
    const all = [
      ["pointerdown", down],
      ["pointermove", move],
      ["pointerup", up],
      ["pointercancel", up],
    ] as const
    for (const [kind, deed] of all) addEventListener(kind, deed as EventListener, { capture: true, passive: true })
    return () => {
      clearTimeout(waiting)
      for (const [kind, deed] of all) removeEventListener(kind, deed as EventListener, { capture: true })
    }
  }, [where])
}
