import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react"
import { type GridPlace, stepFrom } from "./grid-steps.ts"

/** The one cell of a grid that Tab comes to, moved by the arrow keys. Lines outside the window are scrolled to first. */
export const useRoving = (
  box: RefObject<HTMLElement | null>,
  lines: number,
  columns: number,
  linePx: (line: number) => number | null,
) => {
  const [active, setActive] = useState<GridPlace>({ line: 0, column: 0 })
  const wanted = useRef<GridPlace | null>(null)
  const focusAt = useCallback(
    ({ line, column }: GridPlace): boolean => {
      const cell = box.current?.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`)
      const nearest = cell ?? box.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)
      nearest?.focus()
      return nearest != null
    },
    [box],
  )
  useEffect(() => {
    const to = wanted.current
    if (to !== null && focusAt(to)) wanted.current = null
  })
  const moveTo = useCallback(
    (to: GridPlace): void => {
      setActive(to)
      wanted.current = to
      const top = linePx(to.line)
      if (top !== null && box.current?.querySelector(`[data-line="${to.line}"]`) == null) box.current?.scrollTo({ top })
    },
    [box, linePx],
  )
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepFrom(active, event.key, event.ctrlKey || event.metaKey, lines, columns)
    if (to === null) return
    event.preventDefault()
    moveTo(to)
  }
  const onFocus = (event: { readonly target: EventTarget }): void => {
    if (!(event.target instanceof HTMLElement)) return
    const { line, column } = event.target.dataset
    if (line === undefined || column === undefined) return
    const place = { line: Number(line), column: Number(column) }
    setActive((before) => (before.line === place.line && before.column === place.column ? before : place))
  }
  const kept = { line: Math.min(active.line, Math.max(0, lines - 1)), column: Math.min(active.column, columns - 1) }
  return { active: kept, moveTo, onKeyDown, onFocus }
}
