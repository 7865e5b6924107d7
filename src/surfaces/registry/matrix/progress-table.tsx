import { memo, useCallback, useRef } from "react"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { useRowWindow } from "../../../panels/lists/use-row-window.ts"
import type { RegistryWords } from "../../../text/registry-words.ts"
import { brandName } from "../brands.ts"
import { type LookedDesk, openRegistryDesk } from "../desk-state.ts"
import styles from "../registry.module.css"
import type { Column } from "../registry-ask.ts"
import { columnTotals, type ProgressLine, type ProgressRow, type RowName } from "./progress-rows.ts"

const ROW_REM = 4.25
const HEAD_REM = 3
const SHOWN_IN_CELL = 2 // more names than these would be cut: the rest is counted

/** What a column is called. */
export const columnWords = ({ say }: Pick<RegistryWords, "say">, column: Column): string => {
  switch (column) {
    case "none":
      return say("registry.stage-none")
    case "survey":
    case "diagnose":
    case "build":
    case "refine":
    case "lit":
      return say(`brand-stage.${column}`)
    default:
      return say(`approval-step.${column}`)
  }
}

/** What a row is called. */
export const rowWords = ({ reader, words }: Pick<LookedDesk, "reader" | "words">, name: RowName): string => {
  switch (name.kind) {
    case "tier":
      return words.say(`tier.${name.tier}`)
    case "text":
      return reader.text(name.text)
    case "not-known":
      return words.say("registry.not-public")
  }
}

type RowProps = {
  readonly reader: LookedDesk["reader"]
  readonly words: RegistryWords
  readonly row: ProgressRow
  readonly columns: readonly Column[]
  readonly line: number
  /** Units with several brands are looked at again: a unit keeps one. */
  readonly oneEach: boolean
  readonly open: string | null
  readonly choose: (row: string, column: Column) => void
}

const Row = memo(({ reader, words, row, columns, line, oneEach, open, choose }: RowProps) => {
  const isDouble = oneEach && row.brands.length > 1 && row.name.kind !== "not-known"
  return (
    <tr aria-rowindex={line + 2}>
      <th scope="row">
        <span className={styles["clamp"]} data-may-clip>
          {rowWords({ reader, words }, row.name)}
        </span>
        {isDouble && (
          <span className={styles["double"]}>{words.say("registry.several", { count: row.brands.length })}</span>
        )}
      </th>
      {columns.map((column) => {
        const brands = row.cells[column] ?? []
        if (brands.length === 0)
          return (
            <td key={column} data-look="empty">
              <span className={common["hidden"]}>{words.say("registry.cell-empty")}</span>
            </td>
          )
        return (
          <td
            key={column}
            data-look={column === "none" ? "unknown" : brands.length > 1 && oneEach ? "double" : "plain"}
          >
            <button
              type="button"
              className={styles["cell"]}
              aria-pressed={open === `${row.key} ${column}`}
              onClick={() => choose(row.key, column)}
            >
              {oneEach ? (
                <span className={styles["clamp"]} data-may-clip>
                  {brands
                    .slice(0, SHOWN_IN_CELL)
                    .map((brand) => brandName(reader, brand))
                    .join(words.checks.join)}
                </span>
              ) : (
                <strong>{brands.length}</strong>
              )}
              {oneEach && brands.length > SHOWN_IN_CELL && (
                <span>{words.say("registry.and-more", { count: brands.length - SHOWN_IN_CELL })}</span>
              )}
            </button>
          </td>
        )
      })}
    </tr>
  )
})

type ProgressTableProps = {
  readonly desk: LookedDesk
  readonly lines: readonly ProgressLine[]
  readonly rows: readonly ProgressRow[]
  readonly columns: readonly Column[]
}

/** 培育进度表: units, tiers or districts by stage, drawn only where it is seen; a cell opens its brands. */
export const ProgressTable = ({ desk, lines, rows, columns }: ProgressTableProps) => {
  const { reader, words, ask } = desk
  const { say } = words
  const box = useRef<HTMLElement>(null)
  const { shown } = useRowWindow(box, lines.length, ROW_REM, HEAD_REM)
  const asked = useRef(ask)
  asked.current = ask
  const { send } = reader
  const choose = useCallback(
    (row: string, column: Column): void =>
      send(openRegistryDesk("matrix", { ...asked.current, depth: 1, chosen: row, column })),
    [send],
  )
  const totals = columnTotals(rows, columns)
  const oneEach = ask.by === "unit"
  const open = ask.depth > 0 ? `${ask.chosen} ${ask.column}` : null
  return (
    <section
      ref={box}
      className={`${common["table-box"]} ${styles["table-box"]}`}
      data-may-scroll-sideways
      aria-label={say("registry.progress")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table className={styles["progress"]} aria-rowcount={lines.length + 1}>
        <caption className={common["hidden"]}>{say("registry.progress")}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{say(`brand.${ask.by}`)}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnWords(words, column)}
                <span className={kit["quiet"]}> {totals[column] ?? 0}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Room rows={shown.from} heightPx={shown.rowHeight} columns={columns.length + 1} />
          {lines.slice(shown.from, shown.to).map((line, number) =>
            line.kind === "group" ? (
              <tr key={`group ${line.tier}`} aria-rowindex={shown.from + number + 2}>
                <th scope="rowgroup" colSpan={columns.length + 1} className={styles["group"]}>
                  {say(`tier.${line.tier}`)} · {line.rows}
                </th>
              </tr>
            ) : (
              <Row
                key={line.row.key}
                reader={reader}
                words={words}
                row={line.row}
                columns={columns}
                line={shown.from + number}
                oneEach={oneEach}
                open={open !== null && ask.chosen === line.row.key ? open : null}
                choose={choose}
              />
            ),
          )}
          <Room rows={lines.length - shown.to} heightPx={shown.rowHeight} columns={columns.length + 1} />
        </tbody>
      </table>
    </section>
  )
}

type RoomProps = { readonly rows: number; readonly heightPx: number; readonly columns: number }

const Room = ({ rows, heightPx, columns }: RoomProps) =>
  rows <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing but room
    <tr aria-hidden="true">
      <td colSpan={columns} className={styles["room"]} style={{ height: `${rows * heightPx}px` }} />
    </tr>
  )
