import "./jitless.ts"
import * as z from "zod/mini"
import { TASK_STATES } from "../../domain/task.ts"
import { id, localText, maybe, partialDate } from "./words.ts"

/** One entry of tasks.json. */
export const taskEntry = z.object({
  id,
  problem: localText,
  belt: maybe(id),
  site: maybe(id),
  standard: maybe(id),
  item: maybe(id),
  measure: maybe(localText),
  owner: maybe(localText),
  due: maybe(partialDate),
  state: maybe(z.enum(TASK_STATES)),
  note: maybe(localText),
})

/** tasks.json */
export const tasksFile = z.object({ tasks: z.array(taskEntry) })

export type TaskInFile = z.infer<typeof taskEntry>
