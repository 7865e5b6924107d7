import { useCallback, useEffect, useRef } from "react"
import type { ScoreTable } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import common from "../../../panels/kit/desk.module.css"
import { type DeskState, openDesk } from "../desk-state.ts"
import type { PackRow } from "../pack-rows.ts"
import styles from "../standards.module.css"
import { GroupLine } from "./group-line.tsx"
import type { MatrixLine } from "./matrix-lines.ts"
import { MatrixRow } from "./matrix-row.tsx"
import { useLineWindow } from "./use-line-window.ts"
import { useRoving } from "./use-roving.ts"

type MatrixGridProps = {
  readonly desk: DeskState
  readonly standard: Standard
  readonly table: ScoreTable
  readonly rows: readonly PackRow[]
  readonly lines: readonly MatrixLine[]
}

const Room = ({ heightPx }: { readonly heightPx: number }) => {
  if (heightPx === 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing but room
    <tr aria-hidden="true">
      <td className={styles["room"]} style={{ height: `${heightPx}px` }} />
    </tr>
  )
}

/** Belts or sites by items: a real table for screen readers, walked with the arrow keys, drawn only where it is seen. */
export const MatrixGrid = ({ desk, standard, table, rows, lines }: MatrixGridProps) => {
  const { reader, say, ask } = desk
  const box = useRef<HTMLElement>(null)
  const shown = useLineWindow(box, lines.length)
  const columns = standard.items.length + 1
  const { active, moveTo, onKeyDown, onFocus } = useRoving(box, lines.length, columns, shown.linePx)
  const asked = useRef(ask)
  asked.current = ask
  const { send } = reader
  const choose = useCallback(
    (at: number, item: number | null): void => {
      const row = rows[at]
      if (row === undefined) return
      const { id } = (item === null ? undefined : standard.items[item]) ?? { id: null }
      send(
        openDesk("matrix", { ...asked.current, depth: id === null ? 1 : 2, pack: standard.id, row: row.id, item: id }),
      )
    },
    [rows, standard, send],
  )
  // Back from a finding leads to its cell again.
  const wasOpen = useRef(ask.depth > 0)
  useEffect(() => {
    if (wasOpen.current && ask.depth === 0) moveTo(active)
    wasOpen.current = ask.depth > 0
  }, [ask.depth, active, moveTo])
  const open = ask.depth > 0 ? ask.row : null
  return (
    <section
      ref={box}
      className={`${common["table-box"]} ${styles["matrix-box"]}`}
      data-may-scroll-sideways
      data-whole={shown.linePx === null}
      aria-label={reader.text(standard.title)}
    >
      {/* The grid's cells are its buttons: one of them is always in the order of Tab. */}
      <table
        className={`${common["table"]} ${styles["table"]}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is a grid
        role="grid"
        aria-rowcount={lines.length + 1}
        aria-colcount={columns + 1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <caption className={common["hidden"]}>
          {say("standards.matrix-of", { title: reader.text(standard.title) })}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles["row-head"]} aria-colindex={1}>
              {say(standard.appliesTo.what === "site" ? "standards.site" : "standards.belt")}
            </th>
            {standard.items.map((item, at) => (
              <th key={item.id} scope="col" aria-colindex={at + 2} data-chosen={ask.item === item.id}>
                {reader.text(item.title)}
              </th>
            ))}
            <th scope="col" aria-colindex={columns + 1}>
              {say("standards.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          <Room heightPx={shown.abovePx} />
          {lines.slice(shown.first, shown.end).map((line, number) => {
            const at = shown.first + number
            if (line.kind === "group")
              return (
                <GroupLine
                  key={`group ${line.name}`}
                  desk={desk}
                  standard={standard}
                  line={line}
                  at={at}
                  active={active.line === at}
                  columns={columns + 1}
                />
              )
            const row = rows[line.row]
            if (row === undefined) return null
            return (
              <MatrixRow
                key={row.id}
                reader={reader}
                say={say}
                standard={standard}
                table={table}
                row={row}
                at={line.row}
                line={at}
                active={active.line === at ? active.column : null}
                open={open === row.id ? standard.items.findIndex(({ id }) => id === ask.item) : null}
                choose={choose}
              />
            )
          })}
          <Room heightPx={shown.belowPx} />
        </tbody>
      </table>
    </section>
  )
}
