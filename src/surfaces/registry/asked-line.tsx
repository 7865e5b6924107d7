import kit from "../../panels/kit/kit.module.css"
import type { RegistryWords } from "../../text/registry-words.ts"
import type { AskedState } from "./use-asked.ts"

type AskedLineProps = {
  readonly words: RegistryWords
  readonly state: AskedState<unknown>
  readonly stop: () => void
  readonly again: () => void
}

/** How far a question is, and a way to stop it or to ask it again. */
export const AskedLine = ({ words, state, stop, again }: AskedLineProps) => {
  const { say } = words
  switch (state.kind) {
    case "idle":
    case "answered":
      return null
    case "working":
      return (
        <p className={kit["actions"]} role="status">
          <span>{say("registry.working")}</span>
          <progress value={state.share} aria-label={say("registry.working")} />
          <button type="button" className={kit["action"]} onClick={stop}>
            {say("registry.stop")}
          </button>
        </p>
      )
    case "failed":
    case "stopped":
      return (
        <p className={kit["actions"]} role="status">
          <span>{say(state.kind === "failed" ? "registry.failed" : "registry.stopped")}</span>
          <button type="button" className={kit["action"]} onClick={again}>
            {say("registry.retry")}
          </button>
        </p>
      )
  }
}
