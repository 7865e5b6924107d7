import { type ReactNode, useEffect, useState } from "react"
import type { ListTask } from "../../../domain/list-task.ts"
import { type SheetsRead, TEXT_ENCODINGS, type TextEncodingName } from "../../../domain/sheet.ts"
import { FORM } from "../../../export/standards/form-base.ts"
import { type ReadForm, readForm } from "../../../export/standards/read-form.ts"
import { type FormPreview, type Returned, readTaskRows } from "../../../export/standards/read-task-rows.ts"
import { cellWords } from "../../../export/standards/report-table.ts"
import styles from "../../../panels/lists/lists.module.css"
import { Modal } from "../../../panels/lists/modal.tsx"
import type { ListsTools } from "./lists-tools.ts"
import { valueWords } from "./value-words.ts"

type ImportDialogProps = Pick<ListsTools, "reader" | "say" | "readSheets"> & {
  readonly file: File
  readonly tasks: ReadonlyMap<string, ListTask>
  readonly apply: (changes: readonly Returned[], added: FormPreview["added"]) => void
  readonly close: () => void
}

const MOST_LINES = 60

/** A file that came back: what it would change is shown first, and nothing is changed before a person says so. */
export const ImportDialog = (props: ImportDialogProps) => {
  const { say, file, readSheets, close } = props
  const [encoding, setEncoding] = useState<TextEncodingName | null>(null)
  const [read, setRead] = useState<SheetsRead | null>(null)
  useEffect(() => {
    let work: { readonly stop: () => void } | null = null
    let isLeft = false
    setRead(null)
    file
      .arrayBuffer()
      .then((bytes) => {
        if (isLeft) return null
        const reading = readSheets(file.name, new Uint8Array(bytes), encoding)
        work = reading
        return reading.done
      })
      .catch((): SheetsRead => ({ kind: "refused", fault: { kind: "damaged" } }))
      .then((found) => {
        if (!isLeft && found !== null) setRead(found)
      })
    return () => {
      isLeft = true
      work?.stop()
    }
  }, [file, encoding, readSheets])
  return (
    <Modal title={say("import.title")} closeWords={say("sheet.close")} close={close}>
      <p className={styles["was"]}>{file.name}</p>
      {read === null && <p role="status">{say("import.reading")}</p>}
      {read?.kind === "refused" && (
        <p role="alert">
          {say(`fault.${read.fault.kind}`, {
            limit: "limit" in read.fault ? read.fault.limit : "",
            name: "name" in read.fault ? read.fault.name : "",
          })}
        </p>
      )}
      {read?.kind === "read" && read.encoding !== null && (
        <label className={styles["field"]}>
          {say("import.encoding", { encoding: read.encoding })}
          <select
            value={read.encoding}
            onChange={({ target }) => setEncoding(TEXT_ENCODINGS.find((one) => one === target.value) ?? null)}
          >
            {TEXT_ENCODINGS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      {read?.kind === "read" && <Preview {...props} form={readForm(read.sheets)} />}
    </Modal>
  )
}

/** Why a form is not taken at all, or null. */
const formFault = (form: ReadForm, { say, reader }: Pick<ListsTools, "say" | "reader">): string | null => {
  if (form.version !== null && form.version > FORM.version) return say("import.newer")
  if (form.atlas !== null && form.atlas !== reader.atlas.id) return say("import.other-city", { atlas: form.atlas })
  return form.rows.length === 0 ? say("import.not-a-form") : null
}

const Preview = ({ form, tasks, say, reader, apply, close }: ImportDialogProps & { readonly form: ReadForm }) => {
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  const fault = formFault(form, { say, reader })
  if (fault !== null) return <p role="alert">{fault}</p>
  const preview = readTaskRows(form, tasks)
  const { changes, conflicts, added, missing, unknown, unread } = preview
  const value = (field: Returned["field"], one: Returned["value"]) => valueWords(field, one, say, reader.view.language)
  const change = (returned: Returned): ReactNode => {
    const task = tasks.get(returned.id)
    return (
      <>
        {task === undefined ? returned.id : reader.text(task.problem)} · {say(`lists.${returned.field}`)}
        {say("import.colon")}
        {say("import.from-to", {
          from: value(returned.field, returned.from),
          to: value(returned.field, returned.value),
        })}
      </>
    )
  }
  const place = ({ sheet, row, words }: FormPreview["unread"][number]): string =>
    sheet === "" ? say("import.at-row", { row, words }) : say("import.at", { sheet, row, words })
  const part = (title: string, lines: readonly ReactNode[]) =>
    lines.length > 0 && (
      <section>
        <h3>{title}</h3>
        <ul className={styles["lines"]}>
          {lines.slice(0, MOST_LINES).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file that is read once
            <li key={index}>{line}</li>
          ))}
          {lines.length > MOST_LINES && <li>{say("import.more", { count: lines.length - MOST_LINES })}</li>}
        </ul>
      </section>
    )
  const isNothing = changes.length + conflicts.length + added.length === 0
  return (
    <>
      <p>{say("import.lead", { rows: preview.rows })}</p>
      {form.handedOut === null && !isNothing && <p>{say("import.no-memory")}</p>}
      {isNothing && <p>{say("import.nothing")}</p>}
      {part(say("import.changes", { count: changes.length }), changes.map(change))}
      {part(
        say("import.conflicts", { count: conflicts.length }),
        conflicts.map((conflict, index) => (
          <label className={styles["check"]} key={`${conflict.id} ${conflict.field}`}>
            <input
              type="checkbox"
              checked={taken.has(index)}
              onChange={({ target }) =>
                setTaken(new Set([...taken].filter((one) => one !== index).concat(target.checked ? [index] : [])))
              }
            />
            <span>{change(conflict)}</span>
          </label>
        )),
      )}
      {part(
        say("import.added", { count: added.length }),
        added.map(({ cells }) => cellWords(cells.get("problem") ?? null)),
      )}
      {part(
        say("import.missing", { count: missing.length }),
        missing.map((id) => reader.text(tasks.get(id)?.problem ?? { zh: id })),
      )}
      {part(say("import.unknown", { count: unknown.length }), unknown.map(place))}
      {part(say("import.unread", { count: unread.length }), unread.map(place))}
      <p className={styles["bar"]}>
        <button
          type="button"
          className={`${styles["tool"]} ${styles["main-tool"]}`}
          disabled={isNothing}
          onClick={() => {
            apply([...changes, ...conflicts.filter((_, index) => taken.has(index))], added)
            close()
          }}
        >
          {say("import.apply")}
        </button>
        <button type="button" className={styles["tool"]} onClick={close}>
          {say("sheet.cancel")}
        </button>
      </p>
    </>
  )
}
