import { type PointerEvent, useRef, useState } from "react"

/** A list whose rows can be dragged by a handle: which row is held, and where it would go. */
export type DragOrder = {
  readonly held: number | null
  readonly over: number | null
  /** For the list element. */
  readonly list: { readonly ref: (element: HTMLElement | null) => void }
  /** For the handle of the row at `index`. */
  readonly handle: (index: number) => {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: (event: PointerEvent) => void
    readonly onPointerCancel: () => void
  }
}

/** Drag by mouse or finger; `moved` is told when a row is let go at another place. Keyboards have their buttons. */
export const useDragOrder = (moved: (from: number, to: number) => void): DragOrder => {
  const box = useRef<HTMLElement | null>(null)
  const [drag, setDrag] = useState<{ readonly from: number; readonly over: number } | null>(null)
  const rowAt = (y: number, from: number): number => {
    const rows = [...(box.current?.children ?? [])]
    const at = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect()
      return y < top + height / 2
    })
    const place = at < 0 ? rows.length : at
    return place > from ? place - 1 : place
  }
  return {
    held: drag?.from ?? null,
    over: drag?.over ?? null,
    list: {
      ref: (element) => {
        box.current = element
      },
    },
    handle: (index) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: index, over: index })
      },
      onPointerMove: (event) => {
        if (drag !== null) setDrag({ ...drag, over: rowAt(event.clientY, drag.from) })
      },
      onPointerUp: () => {
        if (drag !== null && drag.over !== drag.from) moved(drag.from, drag.over)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
    }),
  }
}
