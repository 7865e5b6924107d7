/** A place in a grid, rows and columns counted from 0. */
export type GridPlace = { readonly row: number; readonly column: number }

/** Where the cursor is, and the other corner of what is selected. */
export type GridCursor = GridPlace & { readonly anchor: GridPlace }

/** A selected block, corners included. */
export type GridBlock = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** How far a grid reaches, and how many rows a page of it shows. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number }

/** A cursor on one cell. */
export const cursorAt = (row: number, column: number): GridCursor => ({ row, column, anchor: { row, column } })

/** The block between the cursor and its other corner. */
export const blockOf = ({ row, column, anchor }: GridCursor): GridBlock => ({
  top: Math.min(row, anchor.row),
  bottom: Math.max(row, anchor.row),
  left: Math.min(column, anchor.column),
  right: Math.max(column, anchor.column),
})

/** Whether a cell lies in a block. */
export const isIn = ({ top, bottom, left, right }: GridBlock, { row, column }: GridPlace): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

/** The cursor within the grid, whatever has been filtered away since. */
export const within = (cursor: GridCursor, { rows, columns }: GridSize): GridCursor => {
  const keep = ({ row, column }: GridPlace): GridPlace => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  return { ...keep(cursor), anchor: keep(cursor.anchor) }
}

/** Where a key leads, as in a spreadsheet; null for keys that lead nowhere. `far` is Ctrl, `extend` is Shift. */
export const moved = (
  cursor: GridCursor,
  key: string,
  { far, extend }: { readonly far: boolean; readonly extend: boolean },
  size: GridSize,
): GridCursor | null => {
  const to = target(cursor, key, far, size)
  if (to === null) return null
  return within({ ...to, anchor: extend ? cursor.anchor : to }, size)
}

const target = ({ row, column }: GridPlace, key: string, far: boolean, size: GridSize): GridPlace | null => {
  switch (key) {
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column }
    case "ArrowDown":
      return { row: far ? size.rows - 1 : row + 1, column }
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 }
    case "ArrowRight":
      return { row, column: far ? size.columns - 1 : column + 1 }
    case "Home":
      return { row: far ? 0 : row, column: 0 }
    case "End":
      return { row: far ? size.rows - 1 : row, column: size.columns - 1 }
    case "PageUp":
      return { row: row - size.page, column }
    case "PageDown":
      return { row: row + size.page, column }
    default:
      return null
  }
}
