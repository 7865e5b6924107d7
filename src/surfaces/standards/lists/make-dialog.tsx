import { useState } from "react"
import { countStates, stateAt } from "../../../domain/finding.ts"
import type { StandardId } from "../../../domain/ids.ts"
import type { ListTask } from "../../../domain/list-task.ts"
import { tasksOfFindings } from "../../../drafts/tasks-of-findings.ts"
import styles from "../../../panels/lists/lists.module.css"
import { Modal } from "../../../panels/lists/modal.tsx"
import type { ListsTools } from "./lists-tools.ts"

const MOST_AT_ONCE = 5000 // a list nobody could work through; a grid still holds it

type MakeDialogProps = Pick<ListsTools, "reader" | "say" | "scores" | "findings" | "sayFinding"> & {
  readonly there: readonly ListTask[]
  readonly add: (tasks: readonly ListTask[]) => void
  readonly close: () => void
}

/** Makes tasks of the findings of some standards: to put right, or to find out. */
export const MakeDialog = ({ reader, say, scores, findings, sayFinding, there, add, close }: MakeDialogProps) => {
  const [chosen, setChosen] = useState<ReadonlySet<StandardId>>(new Set())
  const [told, setTold] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const { standards } = reader.atlas
  const countsOf = (id: StandardId) => {
    const table = scores.tables.find(({ pack }) => pack === id)
    return table === undefined ? { unmet: 0, unknown: 0 } : countStates(table)
  }
  const wanted = [...chosen].reduce((sum, id) => sum + countsOf(id).unmet + countsOf(id).unknown, 0)

  const rowsOf = (id: StandardId): readonly number[] => {
    const table = scores.tables.find(({ pack }) => pack === id)
    if (table === undefined) return []
    return Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
      Array.from({ length: table.items }, (_, item) => stateAt(table, row, item)).some(
        (state) => state === "unmet" || state === "unknown",
      ),
    )
  }
  const make = async (): Promise<void> => {
    setWorking(true)
    try {
      const asked = [...chosen].map((pack) => findings({ pack, rows: rowsOf(pack), items: null, on: scores.on }))
      const made = tasksOfFindings((await Promise.all(asked)).flat(), there, (finding) => {
        const item = standards.find(({ id }) => id === finding.pack)?.items.find(({ id }) => id === finding.item)
        const { reason, settle } = sayFinding(finding)
        return {
          problem: { zh: reason },
          goal: item?.title ?? null,
          measure: settle === null ? null : { zh: settle },
        }
      })
      add(made)
      setTold(made.length === 0 ? say("lists.make-none") : say("lists.make-done", { count: made.length }))
    } catch (error) {
      console.warn(error)
      setTold(say("lists.make-failed"))
    }
    setWorking(false)
  }
  return (
    <Modal title={say("lists.make-title")} closeWords={say("sheet.close")} close={close}>
      <p>{say("lists.make-lead")}</p>
      <ul className={styles["lines"]}>
        {standards.map(({ id, title }) => {
          const { unmet, unknown } = countsOf(id)
          return (
            <li key={id}>
              <label className={styles["check"]}>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  disabled={unmet + unknown === 0}
                  onChange={({ target }) =>
                    setChosen(new Set([...chosen].filter((one) => one !== id).concat(target.checked ? [id] : [])))
                  }
                />
                {say("lists.make-pack", { pack: reader.text(title), unmet, unknown })}
              </label>
            </li>
          )
        })}
      </ul>
      {wanted > MOST_AT_ONCE && <p role="alert">{say("lists.make-too-many", { count: wanted, most: MOST_AT_ONCE })}</p>}
      <p role="status">{working ? say("lists.working") : told}</p>
      <p className={styles["bar"]}>
        <button
          type="button"
          className={`${styles["tool"]} ${styles["main-tool"]}`}
          disabled={working || wanted === 0 || wanted > MOST_AT_ONCE}
          onClick={make}
        >
          {say("lists.make-do")}
        </button>
        <button type="button" className={styles["tool"]} onClick={close}>
          {say("sheet.close")}
        </button>
      </p>
    </Modal>
  )
}
