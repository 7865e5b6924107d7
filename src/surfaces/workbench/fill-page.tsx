import { useState } from "react"
import { recordKey } from "../../domain/bench.ts"
import type { BenchForm } from "../../domain/bench-form.ts"
import kit from "../../panels/kit/kit.module.css"
import { type BenchState, tableName } from "./bench-state.ts"
import { FormFields } from "./form-fields.tsx"
import { LogoSection } from "./logo-section.tsx"
import { NewRecord } from "./new-record.tsx"
import { NextStep } from "./next-step.tsx"
import { StopsSection } from "./stops-section.tsx"
import styles from "./workbench.module.css"

const MOST_LISTED = 200

/** Forms, one record at a time: what no sheet said, and what it said otherwise. */
export const FillPage = (bench: BenchState) => {
  const { say, shown } = bench
  const [table, setTable] = useState("sites")
  const form = shown?.forms.find((one) => one.table === table)
  return (
    <>
      <p className={kit["quiet"]}>{say("bench.fill-help")}</p>
      <div className={styles["choices"]}>
        <label className={styles["choice"]}>
          <span>{say("bench.fill-table")}</span>
          <select value={table} onChange={({ target }) => setTable(target.value)}>
            {["sites", "belts", "brands", "pairs", "tasks", "sources", "atlas"].map((one) => (
              <option key={one} value={one}>
                {tableName(say, one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {table !== "atlas" && <NewRecord key={table} {...bench} table={table} />}
      {form === undefined ? (
        <p className={kit["quiet"]}>{say("bench.fill-none")}</p>
      ) : (
        <OneForm key={`f ${table}`} {...bench} form={form} />
      )}
      <NextStep {...bench} to="standards" />
    </>
  )
}

const OneForm = (bench: BenchState & { readonly form: BenchForm }) => {
  const { say, form, desk, now } = bench
  const [chosen, choose] = useState<string | null>(null)
  const [sought, seek] = useState("")
  const found = form.records.filter(({ name, id }) => sought === "" || name.includes(sought) || id.includes(sought))
  const record = found.find(({ id }) => id === chosen) ?? found[0]
  const key = record === undefined ? "" : recordKey(form.table, record.id)
  const isFilled = Object.hasOwn(now.choices.fields, key)
  return (
    <>
      {form.table !== "atlas" && (
        <div className={styles["choices"]}>
          <label className={styles["choice"]}>
            <span>{say("bench.fill-seek")}</span>
            <input className={styles["draft-name"]} value={sought} onChange={({ target }) => seek(target.value)} />
          </label>
          <label className={styles["choice"]}>
            <span>{say("bench.fill-record", { count: found.length })}</span>
            <select value={record?.id ?? ""} onChange={({ target }) => choose(target.value)}>
              {found.slice(0, MOST_LISTED).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {record === undefined ? (
        <p className={kit["quiet"]}>{say("bench.fill-none")}</p>
      ) : (
        <section className={kit["section"]} key={key}>
          <h2>{record.name}</h2>
          {isFilled && (
            <p className={kit["actions"]}>
              <button
                type="button"
                className={kit["action"]}
                onClick={() => {
                  const { [key]: _, ...fields } = now.choices.fields
                  desk.change({ ...now.choices, fields })
                }}
              >
                {say("bench.fill-back")}
              </button>
            </p>
          )}
          {form.table === "brands" && <LogoSection {...bench} brand={record.id} />}
          {form.table === "belts" && <StopsSection {...bench} belt={record.id} />}
          <FormFields {...bench} form={form} record={record} />
        </section>
      )}
    </>
  )
}
