import type { BeltId, SiteId, StandardId, TaskId } from "./ids.ts"
import type { LocalText } from "./local-text.ts"

export const TASK_STATES = ["open", "doing", "done", "dropped"] as const
export type TaskState = (typeof TASK_STATES)[number]

/** One line of a problem or improvement list. The owner is a unit, never a person. */
export type Task = {
  readonly id: TaskId
  readonly belt: BeltId | null
  readonly site: SiteId | null
  readonly standard: StandardId | null
  readonly item: string | null
  readonly problem: LocalText
  readonly measure: LocalText | null
  readonly owner: LocalText | null
  readonly due: string | null
  readonly state: TaskState
  readonly note: LocalText | null
}
