import { useMemo } from "react"
import type { TaskId } from "../../../domain/ids.ts"
import { type ListTask, listTaskOf, type TaskField } from "../../../domain/list-task.ts"
import type { Edit, EditKind } from "../../../drafts/edit.ts"
import { mergeTasks } from "../../../drafts/merge-tasks.ts"
import { type At, adding, removing, resolving, type Wish, writing } from "../../../drafts/steps.ts"
import { itemWords, taskSubject } from "../../../export/standards/list-table.ts"
import type { ShownTask } from "./list-rows.ts"
import type { ListsTools } from "./lists-tools.ts"
import { stateOfTasks } from "./task-states.ts"
import { useTaskDesk } from "./use-task-desk.ts"

/** All tasks of a city as the lists show them, and what may be done with them. */
export const useTasks = ({ reader, scores }: Pick<ListsTools, "reader" | "scores">) => {
  const { atlas, index, view, district } = reader
  const { language } = view
  const { desk, now } = useTaskDesk(atlas.id)
  const stateOf = useMemo(() => stateOfTasks(atlas, scores), [atlas, scores])
  const published = useMemo(() => atlas.tasks.map((task) => listTaskOf(task, stateOf(task))), [atlas, stateOf])
  const known = useMemo(() => new Map(published.map((task) => [task.id, task])), [published])
  const rows = useMemo(
    () =>
      mergeTasks(published, now.drafts).map((row): ShownTask => {
        const from = { index, atlas, language, district }
        const { name, unit } = taskSubject(row, from)
        return { ...row, now: stateOf(row.task), subject: name, unit, item: itemWords(row.task, from) }
      }),
    [published, now.drafts, stateOf, index, atlas, language, district],
  )
  const tasks = useMemo(() => new Map<string, ListTask>(rows.map(({ task }) => [task.id, task])), [rows])
  const fought = useMemo(() => rows.filter(({ conflicts }) => conflicts.length > 0), [rows])
  const step = (make: (at: At) => Edit | null): boolean => {
    if (desk === null) return false
    const edit = make({ published: known, drafts: desk.now().drafts, on: new Date().toISOString() })
    if (edit !== null) desk.push(edit)
    return edit !== null
  }
  return {
    desk,
    now,
    rows,
    fought,
    tasks,
    write: (what: EditKind, wishes: readonly Wish[]) => step((at) => writing(what, wishes, at)),
    add: (what: EditKind, added: readonly ListTask[]) => step((at) => adding(what, added, at)),
    remove: (ids: readonly TaskId[]) => step((at) => removing(ids, at)),
    resolve: (id: TaskId, field: TaskField, keep: "mine" | "theirs") => step((at) => resolving(id, field, keep, at)),
    /** One step that writes fields and adds tasks together, so that one undo takes back an import. */
    take: (wishes: readonly Wish[], added: readonly ListTask[]) =>
      step((at) => {
        const [wrote, put] = [writing("import", wishes, at), adding("import", added, at)]
        const changes = [...(wrote?.changes ?? []), ...(put?.changes ?? [])]
        return changes.length === 0 ? null : { what: "import", on: at.on, changes }
      }),
  }
}
