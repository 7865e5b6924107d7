import { type PointerEvent, useRef } from "react"

const SWIPE_PX = 60 // a finger's clear intention, beyond a trembling tap
const STEEPEST = 0.6 // flatter than a scroll

/** Handlers that tell a sideways swipe of one finger: -1 to the left, 1 to the right. Scrolling stays scrolling. */
export const useSwipe = (swiped: (direction: -1 | 1) => void) => {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    onPointerDown: (event: PointerEvent): void => {
      from.current = event.pointerType === "mouse" ? null : { x: event.clientX, y: event.clientY }
    },
    onPointerUp: (event: PointerEvent): void => {
      if (from.current === null) return
      const [dx, dy] = [event.clientX - from.current.x, event.clientY - from.current.y]
      from.current = null
      if (Math.abs(dx) > SWIPE_PX && Math.abs(dy) < Math.abs(dx) * STEEPEST) swiped(dx < 0 ? -1 : 1)
    },
    onPointerCancel: (): void => {
      from.current = null
    },
  }
}
