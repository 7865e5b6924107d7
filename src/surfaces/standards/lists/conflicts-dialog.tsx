import type { TaskId } from "../../../domain/ids.ts"
import type { FieldValue, TaskField } from "../../../domain/list-task.ts"
import type { TaskRow } from "../../../drafts/merge-tasks.ts"
import styles from "../../../panels/lists/lists.module.css"
import { Modal } from "../../../panels/lists/modal.tsx"
import type { ListsTools } from "./lists-tools.ts"
import { valueWords } from "./value-words.ts"

type ConflictsDialogProps = Pick<ListsTools, "reader" | "say"> & {
  readonly rows: readonly TaskRow[]
  readonly resolve: (id: TaskId, field: TaskField, keep: "mine" | "theirs") => void
  readonly close: () => void
}

/** Fields that were written here and in the city's new data: both are shown, a person chooses. */
export const ConflictsDialog = ({ reader, say, rows, resolve, close }: ConflictsDialogProps) => {
  const line = (label: string, field: TaskField, value: FieldValue) => (
    <p>
      <span className={styles["was"]}>{label}：</span>
      {valueWords(field, value, say, reader.view.language)}
    </p>
  )
  return (
    <Modal title={say("lists.conflict-title")} closeWords={say("sheet.close")} close={close}>
      <ul className={styles["lines"]}>
        {rows.flatMap(({ task, conflicts }) =>
          conflicts.map(({ field, base, mine, theirs }) => (
            <li key={`${task.id} ${field}`}>
              <h3>
                {reader.text(task.problem)} · {say(`lists.${field}`)}
              </h3>
              {line(say("lists.conflict-mine"), field, mine)}
              {line(say("lists.conflict-theirs"), field, theirs)}
              {line(say("lists.conflict-base"), field, base)}
              <p className={styles["bar"]}>
                <button type="button" className={styles["tool"]} onClick={() => resolve(task.id, field, "mine")}>
                  {say("lists.keep-mine")}
                </button>
                <button type="button" className={styles["tool"]} onClick={() => resolve(task.id, field, "theirs")}>
                  {say("lists.keep-theirs")}
                </button>
              </p>
            </li>
          )),
        )}
      </ul>
    </Modal>
  )
}
