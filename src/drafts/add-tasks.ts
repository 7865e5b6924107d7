import type { AtlasId, TaskId } from "../domain/ids.ts"
import { type ListTask, listTaskOf } from "../domain/list-task.ts"
import type { Task } from "../domain/task.ts"
import type { DraftDesk } from "./draft-desk.ts"
import { openTaskDesk } from "./open-task-desk.ts"
import { adding } from "./steps.ts"

/** How many tasks came onto a person's lists; the others were there already. `kept` is false where this browser keeps nothing. */
export type TasksAdded = { readonly added: number; readonly kept: boolean }

/** Puts tasks on a person's lists of an atlas, as one step that can be undone there. */
export const addTasks = async (
  atlas: { readonly id: AtlasId; readonly tasks: readonly Task[] },
  tasks: readonly ListTask[],
  open: (atlas: AtlasId) => DraftDesk = openTaskDesk,
): Promise<TasksAdded> => {
  const desk = open(atlas.id)
  try {
    await settled(desk)
    const published = new Map<TaskId, ListTask>(atlas.tasks.map((task) => [task.id, listTaskOf(task, null)]))
    const edit = adding("add", tasks, { published, drafts: desk.now().drafts, on: new Date().toISOString() })
    if (edit === null) return { added: 0, kept: true }
    desk.push(edit)
    await settled(desk)
    return { added: edit.changes.length, kept: desk.now().keeping.kind === "saved" }
  } finally {
    desk.close()
  }
}

/** Waits until what a desk holds is read and written, or cannot be. */
const settled = (desk: DraftDesk): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      const { kind } = desk.now().keeping
      if (kind !== "saved" && kind !== "memory") return
      stop()
      resolve()
    }
    const stop = desk.listen(look)
    look()
  })
