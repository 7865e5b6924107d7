import { useState } from "react"
import type { BenchKeeping } from "../../drafts/bench-now.ts"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { BenchState } from "./bench-state.ts"
import styles from "./workbench.module.css"

/** Which draft lies here, whether it is safe, and a step back or forward. */
export const DraftBar = ({ say, desk, now }: Pick<BenchState, "say" | "desk" | "now">) => {
  const { drafts, id, name, canUndo, canRedo, keeping } = now
  const [typed, type] = useState<string | null>(null)
  const [sure, ask] = useState(false)
  const rename = (): void => {
    if (typed !== null && typed.trim() !== "" && typed !== name) desk.rename(typed.trim())
    type(null)
  }
  return (
    <section className={styles["draft"]} aria-label={say("bench.draft")}>
      <div className={styles["draft-line"]}>
        <input
          className={styles["draft-name"]}
          aria-label={say("bench.draft-name")}
          value={typed ?? name}
          maxLength={60}
          onChange={({ target }) => type(target.value)}
          onBlur={rename}
          onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
        />
        <button type="button" className={kit["action"]} disabled={!canUndo} onClick={desk.undo}>
          <Glyph name="undo" /> {say("bench.undo")}
        </button>
        <button type="button" className={kit["action"]} disabled={!canRedo} onClick={desk.redo}>
          <Glyph name="redo" /> {say("bench.redo")}
        </button>
        <details className={styles["drafts"]}>
          <summary>{say("bench.draft-open")}</summary>
          <div className={styles["drafts-sheet"]}>
            <ul className={kit["rows"]}>
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <button
                    type="button"
                    className={kit["row"]}
                    aria-current={draft.id === id}
                    onClick={() => desk.open(draft.id)}
                  >
                    {draft.name}
                  </button>
                </li>
              ))}
            </ul>
            <p className={kit["actions"]}>
              <button type="button" className={kit["action"]} onClick={() => desk.start(say("bench.first-draft"))}>
                <Glyph name="plus" /> {say("bench.draft-new")}
              </button>
              <button type="button" className={kit["action"]} onClick={() => ask(true)}>
                {say("bench.draft-remove")}
              </button>
            </p>
            {sure && (
              <p className={styles["notice"]} role="alert">
                {say("bench.draft-remove-sure", { name })}
                <span className={kit["actions"]}>
                  <button
                    type="button"
                    className={kit["action"]}
                    onClick={() => {
                      ask(false)
                      desk.remove(id)
                    }}
                  >
                    {say("bench.draft-remove")}
                  </button>
                  <button type="button" className={kit["action"]} onClick={() => ask(false)}>
                    {say("bench.cancel")}
                  </button>
                </span>
              </p>
            )}
          </div>
        </details>
      </div>
      <p className={styles["keeping"]} data-keeping={keeping.kind} role="status">
        {keepingWords(say, keeping)}
      </p>
    </section>
  )
}

const keepingWords = (say: BenchState["say"], keeping: BenchKeeping): string => {
  switch (keeping.kind) {
    case "opening":
    case "saving":
      return say(`bench.keep-${keeping.kind}`)
    case "saved":
      return keeping.on === null
        ? say("bench.keep-saved")
        : say("bench.keep-saved-on", { time: new Date(keeping.on).toTimeString().slice(0, 5) })
    case "memory":
      return say(`bench.keep-memory-${keeping.why}`)
  }
}
