import { type PointerEvent, useRef, useState } from "react"

/** The phone's sheet stands at one of three heights. */
const HEIGHTS = ["peek", "half", "full"] as const
export type SheetHeight = (typeof HEIGHTS)[number]

const DRAG_PX = 8 // less is a tap

type Sheet = {
  readonly height: SheetHeight
  readonly dragging: boolean
  readonly dragged: number | null
  readonly set: (height: SheetHeight) => void
  readonly handle: {
    readonly onClick: () => void
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
  }
}

const nearestHeight = (share: number): SheetHeight => (share < 0.36 ? "peek" : share < 0.74 ? "half" : "full")

/** A sheet that follows the finger on its handle and settles at the nearest height; a tap goes one height on. */
export const useSheet = (): Sheet => {
  const [height, setHeight] = useState<SheetHeight>("half")
  const [dragged, setDragged] = useState<number | null>(null)
  const start = useRef<{ y: number; moved: boolean } | null>(null)
  return {
    height,
    dragging: dragged !== null,
    dragged,
    set: setHeight,
    handle: {
      onClick: () => {
        if (start.current?.moved === true) return
        setHeight(height === "full" ? "half" : height === "half" ? "full" : "half")
      },
      onPointerDown: (event) => {
        start.current = { y: event.clientY, moved: false }
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event) => {
        if (start.current === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return
        if (Math.abs(event.clientY - start.current.y) > DRAG_PX) start.current.moved = true
        if (start.current.moved) setDragged(1 - event.clientY / innerHeight)
      },
      onPointerUp: () => {
        if (dragged !== null) setHeight(nearestHeight(dragged))
        setDragged(null)
      },
      onPointerCancel: () => setDragged(null),
    },
  }
}
