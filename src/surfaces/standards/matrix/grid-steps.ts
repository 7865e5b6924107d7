/** A cell of the matrix: its line, and its column counted from the row's own name, 0. */
export type GridPlace = { readonly line: number; readonly column: number }

const LEAP = 10 // lines of a Page key

const within = (number: number, end: number): number => Math.max(0, Math.min(end - 1, number))

/** Where a key leads from a cell; null when the key means nothing in a grid. Never leaves the grid. */
export const stepFrom = (
  { line, column }: GridPlace,
  key: string,
  control: boolean,
  lines: number,
  columns: number,
): GridPlace | null => {
  const at = (toLine: number, toColumn: number): GridPlace => ({
    line: within(toLine, lines),
    column: within(toColumn, columns),
  })
  switch (key) {
    case "ArrowDown":
      return at(line + 1, column)
    case "ArrowUp":
      return at(line - 1, column)
    case "ArrowRight":
      return at(line, column + 1)
    case "ArrowLeft":
      return at(line, column - 1)
    case "PageDown":
      return at(line + LEAP, column)
    case "PageUp":
      return at(line - LEAP, column)
    case "Home":
      return at(control ? 0 : line, 0)
    case "End":
      return at(control ? lines - 1 : line, columns - 1)
    default:
      return null
  }
}
