import type { TaskId } from "../../../domain/ids.ts"
import { type ListTask, type TaskField, withField } from "../../../domain/list-task.ts"
import type { SheetCell } from "../../../domain/sheet.ts"
import { fieldMeant } from "../../../export/standards/field-meant.ts"
import type { FormRow } from "../../../export/standards/read-form.ts"
import { cellWords } from "../../../export/standards/report-table.ts"

/** A task of a person's own, with a problem and an id that nobody has yet. */
export const ownTask = (problem: string, id: string): ListTask => ({
  // An id by our own form: made here, so it is one.
  id: id as TaskId,
  belt: null,
  site: null,
  standard: null,
  item: null,
  kind: "raise",
  problem: { zh: problem },
  goal: null,
  measure: null,
  due: null,
  owner: null,
  person: null,
  state: "open",
  note: null,
})

/** A new id, in letters and digits, from a random number. */
export const newId = (): string => {
  const [number = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2))
  return `own-${number.toString(36)}${more.toString(36)}`
}

/** The task of a row that somebody has added to a form: the same row makes the same id, so that a file taken twice adds nothing. */
export const taskOfRow = ({ cells }: FormRow): ListTask => {
  const start = ownTask(cellWords(cells.get("problem") ?? null), `own-${fingerprint(cells)}`)
  let task: ListTask = start
  for (const [field, cell] of cells) {
    const meant = fieldMeant(field, cell)
    if (meant.kind === "value") task = withField(task, field, meant.value) ?? task
  }
  return task
}

const fingerprint = (cells: ReadonlyMap<TaskField, SheetCell>): string => {
  const text = JSON.stringify([...cells].map(([field, cell]) => [field, cellWords(cell)]).sort())
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(at), 0x5bd1e995)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}
