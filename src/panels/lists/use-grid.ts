import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react"
import type { Leaving } from "./cell-editor.tsx"
import type { GridColumn } from "./cell-grid.tsx"
import { blockOf, cursorAt, type GridCursor, type GridSize, moved, within } from "./grid-cursor.ts"
import { cellsOfText, tabbedText } from "./tabbed-text.ts"

/** Words for a cell. */
export type CellWords = { readonly row: number; readonly column: number; readonly words: string }

/** What a person may do with a grid beside moving about in it. */
export type GridTasks = {
  readonly write: (cells: readonly CellWords[], what: "write" | "paste" | "bulk") => void
  readonly undo: () => void
  readonly redo: () => void
  /** A cell was tapped with a finger: it is written in a sheet of its own. */
  readonly tap: (row: number, column: number) => void
  /** As it leaves for another program, and as it comes back. */
  readonly guard: (words: string) => string
  readonly unguard: (words: string) => string
}

type GridOf = {
  readonly box: RefObject<HTMLElement | null>
  readonly columns: readonly GridColumn[]
  readonly rows: number
  readonly page: number
  readonly words: (row: number, column: number) => string
  readonly tasks: GridTasks
  readonly reveal: (row: number) => void
}

/** The cursor of a grid, what is being written, and what keys, pointers and the clipboard do. */
export const useGrid = ({ box, columns, rows, page, words, tasks, reveal }: GridOf) => {
  const size: GridSize = { rows, columns: columns.length, page }
  const [kept, keep] = useState<GridCursor>(cursorAt(0, 0))
  const [editing, setEditing] = useState<{ readonly start: string } | null>(null)
  const pressed = useRef<{ readonly row: number; readonly column: number } | null>(null)
  const cursor = within(kept, size)
  const go = (next: GridCursor): void => {
    keep(next)
    reveal(next.row)
    const head = box.current?.querySelectorAll("th")[next.column + 1]
    const [left, right] = [head?.offsetLeft ?? 0, (head?.offsetLeft ?? 0) + (head?.offsetWidth ?? 0)]
    if (box.current !== null && left < box.current.scrollLeft) box.current.scrollLeft = next.column === 0 ? 0 : left
    else if (box.current !== null && right > box.current.scrollLeft + box.current.clientWidth)
      box.current.scrollLeft = right - box.current.clientWidth
  }
  const edit = (start = words(cursor.row, cursor.column)): void => {
    if (rows > 0 && columns[cursor.column]?.editor !== null) setEditing({ start })
  }
  const inBlock = (make: (row: number, column: number) => string): readonly CellWords[] => {
    const { top, bottom, left, right } = blockOf(cursor)
    const cells: CellWords[] = []
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (columns[column]?.editor !== null) cells.push({ row, column, words: make(row, column) })
    return cells
  }
  const leave = (said: string, how: Leaving): void => {
    setEditing(null)
    box.current?.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true })
    if (how === "give-up") return
    if (said !== words(cursor.row, cursor.column)) tasks.write([{ ...cursor, words: said }], "write")
    const [down, right] = [how === "down" ? 1 : how === "up" ? -1 : 0, how === "right" ? 1 : how === "left" ? -1 : 0]
    if (how !== "stay") go(within(cursorAt(cursor.row + down, cursor.column + right), size))
  }
  /** Does what a key asks; false for keys that ask nothing of the grid. */
  const answers = (event: KeyboardEvent): boolean => {
    const far = event.ctrlKey || event.metaKey
    const next = moved(cursor, event.key, { far, extend: event.shiftKey }, size)
    if (next !== null && !event.altKey) go(next)
    else if (far) return answersWithControl(event.key.toLowerCase(), event.shiftKey)
    else if (event.key === "Tab") {
      // At the end of a row Tab leaves the grid: a keyboard must find its way out.
      const beside = cursor.column + (event.shiftKey ? -1 : 1)
      if (beside < 0 || beside >= columns.length) return false
      go(cursorAt(cursor.row, beside))
    } else if (event.key === "Enter" || event.key === "F2") edit()
    else if (event.key === "Delete" || event.key === "Backspace")
      tasks.write(
        inBlock(() => ""),
        "bulk",
      )
    else if (event.key.length === 1 && !event.altKey)
      edit(columns[cursor.column]?.editor?.kind === "choice" ? undefined : event.key)
    else return false
    return true
  }
  const answersWithControl = (key: string, isShifted: boolean): boolean => {
    if (key === "a") keep({ row: rows - 1, column: columns.length - 1, anchor: { row: 0, column: 0 } })
    else if (key === "z" && !isShifted) tasks.undo()
    else if (key === "y" || key === "z") tasks.redo()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (rows > 0 && event.target === event.currentTarget && answers(event)) event.preventDefault()
  }
  const placeOf = (event: PointerEvent | { readonly target: EventTarget }) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-cell]") : null
    const [row, column] = (cell?.dataset["cell"] ?? "").split(" ").map(Number)
    return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column }
  }
  const onPointerDown = (event: PointerEvent): void => {
    const place = placeOf(event)
    if (place === null || editing !== null) return
    pressed.current = event.pointerType === "mouse" ? place : null
    keep({ ...place, anchor: event.shiftKey ? cursor.anchor : place })
  }
  const onPointerMove = (event: PointerEvent): void => {
    const place = pressed.current === null || event.buttons !== 1 ? null : placeOf(event)
    if (place !== null && pressed.current !== null) keep({ ...place, anchor: pressed.current })
  }
  const onClick = (event: { readonly target: EventTarget; readonly nativeEvent: object }): void => {
    const place = placeOf(event)
    pressed.current = null
    const isTouch = "pointerType" in event.nativeEvent && event.nativeEvent.pointerType === "touch"
    if (place !== null && isTouch && columns[place.column]?.editor !== null) tasks.tap(place.row, place.column)
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null || rows === 0) return
    const { top, bottom, left, right } = blockOf(cursor)
    const block = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_one, column) => tasks.guard(words(top + row, left + column))),
    )
    event.clipboardData.setData("text/plain", tabbedText(block))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== null || rows === 0) return
    event.preventDefault()
    const found = cellsOfText(event.clipboardData.getData("text/plain")).map((row) => row.map(tasks.unguard))
    const [first] = found
    if (first === undefined) return
    const isOne = found.length === 1 && first.length === 1
    const { top, left } = blockOf(cursor)
    tasks.write(
      isOne
        ? inBlock(() => first[0] ?? "")
        : found.flatMap((cells, row) =>
            cells
              .map((said, column) => ({ row: top + row, column: left + column, words: said }))
              .filter((cell) => cell.row < rows && columns[cell.column]?.editor != null),
          ),
      "paste",
    )
  }
  const onDoubleClick = (): void => edit()
  return {
    cursor,
    editing,
    leave,
    handlers: { onKeyDown, onPointerDown, onPointerMove, onClick, onCopy, onPaste, onDoubleClick },
  }
}
