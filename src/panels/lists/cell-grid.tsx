import { type ReactNode, useId, useRef } from "react"
import { CellEditor, type EditorKind } from "./cell-editor.tsx"
import { blockOf, isIn } from "./grid-cursor.ts"
import styles from "./lists.module.css"
import { type GridTasks, useGrid } from "./use-grid.ts"
import { useRowWindow } from "./use-row-window.ts"

/** A column of a grid; without an editor its cells are read only. */
export type GridColumn = {
  readonly key: string
  readonly label: string
  readonly rem: number
  readonly editor: EditorKind | null
}

type CellGridProps = {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rows: number
  readonly rowKey: (row: number) => string
  /** What a cell says: for the clipboard and the editor. */
  readonly words: (row: number, column: number) => string
  /** How it is shown, where that is more than its words. */
  readonly shown: (row: number, column: number) => ReactNode
  /** The row's box to tick. */
  readonly tick: (row: number) => { readonly label: string; readonly isTicked: boolean; readonly change: () => void }
  readonly tickAll: { readonly label: string; readonly isTicked: boolean; readonly change: () => void }
  readonly tasks: GridTasks
}

const ROW_REM = 4.5
const HEAD_REM = 3

/**
 * A table one writes in, by keyboard as in a spreadsheet: arrows, Enter, Esc, Tab, Shift+arrows, Delete, Ctrl+C, V, Z and Y. A
 * tap on a cell opens it. Only the rows in sight are drawn; a screen reader is told how many there are.
 */
export const CellGrid = ({ label, columns, rows, rowKey, words, shown, tick, tickAll, tasks }: CellGridProps) => {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const { shown: view, reveal } = useRowWindow(box, rows, ROW_REM, HEAD_REM)
  const grid = useGrid({ box, columns, rows, page: view.page, words, tasks, reveal })
  const { cursor, editing } = grid
  const block = blockOf(cursor)
  const cellId = (row: number, column: number): string => `${id}-${row}-${column}`
  const isDrawn = cursor.row >= view.from && cursor.row < view.to
  const cells = Array.from({ length: Math.max(0, view.to - view.from) }, (_, index) => view.from + index)
  const spacer = (count: number): ReactNode =>
    count > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the room of rows out of sight, nothing in it can have the focus
      <tr aria-hidden="true">
        <td
          colSpan={columns.length + 1}
          className={styles["spacer"]}
          style={{ height: `${count * view.rowHeight}px` }}
        />
      </tr>
    )
  return (
    <div ref={box} className={styles["grid-box"]} data-may-scroll-sideways="" data-may-clip="">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is a grid
        role="grid"
        className={styles["grid"]}
        aria-label={label}
        aria-rowcount={rows + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={rows > 0 && isDrawn ? cellId(cursor.row, cursor.column) : undefined}
        tabIndex={0}
        style={{ width: `${columns.reduce((sum, { rem }) => sum + rem, 3.5)}rem` }}
        {...grid.handlers}
      >
        <colgroup>
          <col style={{ width: "3.5rem" }} />
          {columns.map(({ key, rem }) => (
            <col key={key} style={{ width: `${rem}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles["tick"]}>
              <label>
                <input
                  type="checkbox"
                  aria-label={tickAll.label}
                  checked={tickAll.isTicked}
                  onChange={tickAll.change}
                  tabIndex={-1}
                />
              </label>
            </th>
            {columns.map(({ key, label: head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spacer(view.from)}
          {cells.map((row) => {
            const box = tick(row)
            return (
              <tr key={rowKey(row)} aria-rowindex={row + 2} data-ticked={box.isTicked}>
                <td className={styles["tick"]}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={box.label}
                      checked={box.isTicked}
                      onChange={box.change}
                      tabIndex={-1}
                    />
                    <span aria-hidden="true">{row + 1}</span>
                  </label>
                </td>
                {columns.map(({ key, label: head, editor }, column) => {
                  const isHere = cursor.row === row && cursor.column === column
                  return (
                    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid this is a gridcell
                    <td
                      key={key}
                      id={cellId(row, column)}
                      aria-selected={isIn(block, { row, column })}
                      aria-readonly={editor === null}
                      data-here={isHere}
                      data-cell={`${row} ${column}`}
                    >
                      {isHere && editing !== null && editor !== null ? (
                        <CellEditor label={head} editor={editor} start={editing.start} leave={grid.leave} />
                      ) : (
                        <div className={styles["cell"]} data-may-clip="">
                          {shown(row, column)}
                        </div>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
          {spacer(rows - view.to)}
        </tbody>
      </table>
    </div>
  )
}
