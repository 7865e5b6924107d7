import { type FormEvent, useId, useState } from "react"
import type { TaskField } from "../../../domain/list-task.ts"
import { TASK_KINDS } from "../../../domain/list-task.ts"
import { TASK_STATES } from "../../../domain/task.ts"
import { TASK_COLUMNS } from "../../../export/standards/task-columns.ts"
import styles from "../../../panels/lists/lists.module.css"
import { Modal } from "../../../panels/lists/modal.tsx"
import type { SayLists } from "../../../text/lists-words.ts"

type FieldInputProps = {
  readonly label: string
  readonly say: SayLists
  readonly field: TaskField
  readonly words: string
  readonly change: (words: string) => void
}

/** An input for one field of a task, with its label. */
const FieldInput = ({ label, say, field, words, change }: FieldInputProps) => {
  const choices =
    field === "kind"
      ? TASK_KINDS.map((kind) => say(`task-kind.${kind}`))
      : field === "state"
        ? TASK_STATES.map((state) => say(`task-state.${state}`))
        : null
  const isShort = field === "due" || field === "person" || field === "owner"
  const id = useId()
  return (
    <p className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      {choices !== null ? (
        <select
          id={id}
          value={choices.includes(words) ? words : choices[0]}
          onChange={({ target }) => change(target.value)}
        >
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : isShort ? (
        <input id={id} value={words} onChange={({ target }) => change(target.value)} />
      ) : (
        <textarea id={id} value={words} onChange={({ target }) => change(target.value)} />
      )}
    </p>
  )
}

const labelOf = (field: TaskField): `lists.${TaskField}` =>
  TASK_COLUMNS.find((column) => column.field === field)?.label ?? `lists.${field}`

type CellDialogProps = {
  readonly say: SayLists
  readonly field: TaskField
  readonly start: string
  /** What is wrong with the words, or null: then they were taken and the sheet closes. */
  readonly write: (words: string) => string | null
  readonly close: () => void
}

/** One cell in a sheet of its own, for fingers. */
export const CellDialog = ({ say, field, start, write, close }: CellDialogProps) => {
  const [words, setWords] = useState(start)
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const why = write(words)
    if (why === null) close()
    else setWrong(why)
  }
  return (
    <Modal title={say("sheet.edit", { field: say(labelOf(field)) })} closeWords={say("sheet.close")} close={close}>
      <form onSubmit={submit}>
        <FieldInput
          label={field === "due" ? say("lists.due-form") : say(labelOf(field))}
          {...{ say, field, words }}
          change={setWords}
        />
        {wrong !== null && <p role="alert">{wrong}</p>}
        <p className={styles["bar"]}>
          <button type="submit" className={`${styles["tool"]} ${styles["main-tool"]}`}>
            {say("sheet.save")}
          </button>
          <button type="button" className={styles["tool"]} onClick={close}>
            {say("sheet.cancel")}
          </button>
        </p>
      </form>
    </Modal>
  )
}

const BULK_FIELDS: readonly TaskField[] = ["owner", "due", "state", "kind", "goal", "measure", "person", "note"]
const startOf = (field: TaskField, say: SayLists): string =>
  field === "kind" ? say("task-kind.fix") : field === "state" ? say("task-state.open") : ""

type BulkDialogProps = {
  readonly say: SayLists
  readonly count: number
  readonly write: (field: TaskField, words: string) => string | null
  readonly close: () => void
}

/** One field of many rows at once. */
export const BulkDialog = ({ say, count, write, close }: BulkDialogProps) => {
  const [field, setField] = useState<TaskField>("owner")
  const [words, setWords] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const why = write(field, words)
    if (why === null) close()
    else setWrong(why)
  }
  const choose = (name: string): void => {
    const next = BULK_FIELDS.find((one) => one === name) ?? field
    setField(next)
    setWords(startOf(next, say))
  }
  return (
    <Modal title={say("bulk.title", { count })} closeWords={say("sheet.close")} close={close}>
      <form onSubmit={submit}>
        <label className={styles["field"]}>
          {say("bulk.field")}
          <select value={field} onChange={({ target }) => choose(target.value)}>
            {BULK_FIELDS.map((one) => (
              <option key={one} value={one}>
                {say(labelOf(one))}
              </option>
            ))}
          </select>
        </label>
        <FieldInput
          label={field === "due" ? say("lists.due-form") : say("bulk.value")}
          {...{ say, field, words }}
          change={setWords}
        />
        {wrong !== null && <p role="alert">{wrong}</p>}
        <p className={styles["bar"]}>
          <button type="submit" className={`${styles["tool"]} ${styles["main-tool"]}`}>
            {words === "" ? say("bulk.clear") : say("bulk.do")}
          </button>
        </p>
      </form>
    </Modal>
  )
}
