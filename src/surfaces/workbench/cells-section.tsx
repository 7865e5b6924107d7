import { useEffect, useRef, useState } from "react"
import { cellKey } from "../../domain/bench.ts"
import kit from "../../panels/kit/kit.module.css"
import { type BenchState, sheetLabel } from "./bench-state.ts"
import { SheetSelect } from "./sheet-select.tsx"
import styles from "./workbench.module.css"

const ROWS = 20

type CellsSectionProps = BenchState & { readonly at: { readonly sheet: string; readonly row: number } | null }

/** The cells of a sheet, twenty rows at a time, to be mended; the file itself stays as it came. */
export const CellsSection = (bench: CellsSectionProps) => {
  const { say, shown, at } = bench
  const sheets = (shown?.sheets ?? []).filter(({ isSheet, rows }) => isSheet && rows.length > 0)
  const [key, choose] = useState(at?.sheet ?? null)
  const sheet = sheets.find((one) => one.key === key) ?? sheets[0]
  const index = sheet?.rows.findIndex(({ row }) => row === at?.row) ?? 0
  const [from, setFrom] = useState(Math.max(0, Math.floor(index / ROWS) * ROWS))
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (at === null) return
    box.current?.scrollIntoView({ block: "nearest" })
    box.current?.querySelector<HTMLInputElement>(`[data-row="${at.row}"] input`)?.focus()
  }, [at])
  if (sheet === undefined) return null
  const start = Math.min(from, Math.max(0, sheet.rows.length - 1))
  const to = Math.min(sheet.rows.length, start + ROWS)
  return (
    <section ref={box} className={kit["section"]}>
      <h2>{say("bench.grid")}</h2>
      <p className={kit["quiet"]}>{say("bench.grid-help")}</p>
      <SheetSelect
        say={say}
        sheets={sheets}
        value={sheet.key}
        change={(one) => {
          choose(one)
          setFrom(0)
        }}
      />
      <section
        className={styles["table-box"]}
        aria-label={sheetLabel(say, sheet)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is moved by keys
        tabIndex={0}
        data-may-scroll-sideways=""
        data-may-clip=""
      >
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">{say("bench.row")}</th>
              {sheet.columns.map(({ at: column, head }) => (
                <th key={column} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.slice(start, to).map(({ row, cells }) => (
              <tr key={row} data-row={row} data-asked={row === at?.row}>
                <th scope="row">{row}</th>
                {sheet.columns.map(({ at: column, head }) => (
                  <td key={column}>
                    <Cell
                      {...bench}
                      name={say("bench.grid-cell", { row, head })}
                      cell={cellKey(sheet.file, sheet.name, row, column + 1)}
                      words={cells[column] ?? ""}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sheet.rows.length > ROWS && (
        <p className={kit["actions"]}>
          <button type="button" className={kit["action"]} disabled={start === 0} onClick={() => setFrom(start - ROWS)}>
            {say("bench.grid-before")}
          </button>
          <span className={styles["page"]}>
            {say("bench.grid-page", { from: start + 1, to, of: sheet.rows.length })}
          </span>
          <button
            type="button"
            className={kit["action"]}
            disabled={to >= sheet.rows.length}
            onClick={() => setFrom(start + ROWS)}
          >
            {say("bench.grid-after")}
          </button>
        </p>
      )}
    </section>
  )
}

type CellProps = BenchState & { readonly name: string; readonly cell: string; readonly words: string }

/** One cell: what is written goes into the draft when it is left. */
const Cell = ({ desk, now, name, cell, words }: CellProps) => {
  const { choices } = now
  const isChanged = Object.hasOwn(choices.cells, cell)
  const said = isChanged ? (choices.cells[cell] ?? "") : words
  const [typed, type] = useState<string | null>(null)
  const keep = (): void => {
    if (typed !== null && typed !== said) desk.change({ ...choices, cells: { ...choices.cells, [cell]: typed } })
    type(null)
  }
  return (
    <input
      className={styles["cell"]}
      aria-label={name}
      data-changed={isChanged}
      value={typed ?? said}
      onChange={({ target }) => type(target.value)}
      onBlur={keep}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur()
        if (key === "Escape") type(null)
      }}
    />
  )
}
