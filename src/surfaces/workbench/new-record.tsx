import { useState } from "react"
import kit from "../../panels/kit/kit.module.css"
import { type BenchState, tableName } from "./bench-state.ts"
import styles from "./workbench.module.css"

/** Begins a record that stands in no file. */
export const NewRecord = ({ say, desk, now, shown, table }: BenchState & { readonly table: string }) => {
  const [name, setName] = useState("")
  const mine = now.choices.added.filter((one) => one.table === table)
  const add = (): void => {
    if (name.trim() === "") return
    const used = new Set(shown?.forms.find((one) => one.table === table)?.records.map(({ id }) => id))
    let number = mine.length + 1
    while (used.has(`new-${table}-${number}`)) number++
    const added = { table, id: `new-${table}-${number}`, name: name.trim() }
    desk.change({ ...now.choices, added: [...now.choices.added, added] })
    setName("")
  }
  return (
    <details className={styles["more"]}>
      <summary>{say("bench.new-record", { table: tableName(say, table), count: mine.length })}</summary>
      <div className={styles["choices"]}>
        <label className={styles["choice"]}>
          <span>{say("bench.new-name")}</span>
          <input
            className={styles["draft-name"]}
            value={name}
            maxLength={80}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={({ key }) => key === "Enter" && add()}
          />
        </label>
        <button type="button" className={kit["action"]} disabled={name.trim() === ""} onClick={add}>
          {say("bench.new-add")}
        </button>
      </div>
      <ul className={kit["rows"]}>
        {mine.map((one) => (
          <li key={one.id} className={styles["file-row"]}>
            <span className={kit["row-words"]}>{one.name}</span>
            <button
              type="button"
              className={kit["action"]}
              aria-label={say("bench.remove-file", { name: one.name })}
              onClick={() => desk.change({ ...now.choices, added: now.choices.added.filter((other) => other !== one) })}
            >
              {say("bench.remove")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
