import { useState } from "react"
import type { ListTask } from "../../domain/list-task.ts"
import { addTasks, type TasksAdded } from "../../drafts/add-tasks.ts"
import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { RegistryDesk } from "./desk-state.ts"

type TaskButtonProps = {
  readonly desk: Pick<RegistryDesk, "reader" | "words">
  readonly label: string
  readonly tasks: () => readonly ListTask[]
}

/** Puts tasks on the planner's lists, and says how many came there. */
export const TaskButton = ({ desk, label, tasks }: TaskButtonProps) => {
  const { reader, words } = desk
  const [done, setDone] = useState<TasksAdded | "working" | "failed" | null>(null)
  const put = (): void => {
    setDone("working")
    addTasks(reader.atlas, tasks()).then(setDone, (error: unknown) => {
      console.warn(error)
      setDone("failed")
    })
  }
  return (
    <span data-not-in-hall>
      <button type="button" className={kit["action"]} disabled={done === "working"} onClick={put}>
        <Glyph name="list" /> {label}
      </button>
      <span role="status" className={kit["quiet"]}>
        {typeof done === "object" && done !== null && (
          <>
            {words.say(done.kept ? "registry.tasks-added" : "registry.tasks-not-kept", { count: done.added })}{" "}
            <Go
              reader={reader}
              to={{ kind: "open-desk", desk: "standards", part: "lists", ask: "" }}
              className={kit["link"]}
            >
              {words.say("registry.to-lists")}
            </Go>
          </>
        )}
        {done === "failed" && words.say("registry.tasks-failed")}
      </span>
    </span>
  )
}
