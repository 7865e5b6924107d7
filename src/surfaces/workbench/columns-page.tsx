import { useState } from "react"
import type { BenchColumn, BenchSheet } from "../../domain/bench.ts"
import kit from "../../panels/kit/kit.module.css"
import { BENCH_TABLES, type BenchState, sheetLabel, tableName } from "./bench-state.ts"
import { NextStep, NothingYet } from "./next-step.tsx"
import { SheetSelect } from "./sheet-select.tsx"
import styles from "./workbench.module.css"

const EXAMPLES = 3

/** The second step: what each sheet is, and which field each of its columns holds. */
export const ColumnsPage = (bench: BenchState) => {
  const { say, shown } = bench
  const [chosen, choose] = useState<string | null>(null)
  if (shown === null || shown.sheets.length === 0) return <NothingYet {...bench} />
  const sheet = shown.sheets.find(({ key }) => key === chosen) ?? shown.sheets[0]
  if (sheet === undefined) return <NothingYet {...bench} />
  return (
    <>
      <div className={styles["choices"]}>
        <SheetSelect say={say} sheets={shown.sheets} value={sheet.key} change={choose} />
        <TableSelect {...bench} sheet={sheet} />
      </div>
      {sheet.title !== null && <p className={kit["quiet"]}>{sheet.title}</p>}
      {sheet.passedOver > 0 && <p className={kit["quiet"]}>{say("bench.passed-over", { count: sheet.passedOver })}</p>}
      {sheet.table !== null && (
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
                <th scope="col">{say("bench.column")}</th>
                <th scope="col">{say("bench.head")}</th>
                <th scope="col">{say("bench.field")}</th>
                <th scope="col">{say("bench.how")}</th>
                <th scope="col">{say("bench.values")}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((column) => (
                <tr key={column.at} data-how={column.how}>
                  <td>{column.letters}</td>
                  <th scope="row">{column.head}</th>
                  <td>
                    <FieldSelect {...bench} sheet={sheet} column={column} />
                  </td>
                  <td>{say(`bench.how-${column.how}`)}</td>
                  <td className={styles["examples"]}>
                    {sheet.rows
                      .map(({ cells }) => cells[column.at] ?? "")
                      .filter(Boolean)
                      .slice(0, EXAMPLES)
                      .join(" · ")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <NextStep {...bench} to="places" />
    </>
  )
}

type OfSheet = BenchState & { readonly sheet: BenchSheet }

const TableSelect = ({ say, desk, now, sheet }: OfSheet) => {
  const { choices } = now
  return (
    <label className={styles["choice"]}>
      <span>{say("bench.table")}</span>
      <select
        value={sheet.table ?? ""}
        onChange={({ target }) =>
          desk.change({ ...choices, sheets: { ...choices.sheets, [sheet.key]: { table: target.value, paths: {} } } })
        }
      >
        {sheet.table === null && <option value="">{say("bench.table-none")}</option>}
        {BENCH_TABLES.map((table) => (
          <option key={table} value={table}>
            {tableName(say, table)}
          </option>
        ))}
      </select>
    </label>
  )
}

const FieldSelect = ({ reader, say, desk, now, shown, sheet, column }: OfSheet & { readonly column: BenchColumn }) => {
  const { choices } = now
  const { table } = sheet
  if (table === null || shown === null) return null
  const change = (value: string): void => {
    const before = choices.sheets[sheet.key]
    const paths = { ...before?.paths, [column.at]: value === "" ? null : value }
    desk.change({ ...choices, sheets: { ...choices.sheets, [sheet.key]: { table, paths } } })
    if (value !== "") desk.remember(`${table}/${column.head}`, value)
  }
  return (
    <select
      aria-label={say("bench.field-for", { head: column.head })}
      value={column.path ?? ""}
      onChange={({ target }) => change(target.value)}
    >
      <option value="">{say("bench.field-none")}</option>
      {(shown.fields[table] ?? []).map(({ path, zh, en }) => (
        <option key={path} value={path}>
          {reader.view.language === "zh" ? zh : en}
        </option>
      ))}
    </select>
  )
}
