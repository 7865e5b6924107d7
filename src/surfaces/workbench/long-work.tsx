import kit from "../../panels/kit/kit.module.css"
import type { BenchState } from "./bench-state.ts"
import styles from "./workbench.module.css"

/** How far a long piece of work is, with a way to stop it, and how it ended. */
export const LongWorkNotice = ({ say, long }: Pick<BenchState, "say" | "long">) => {
  if (long === null) return null
  switch (long.kind) {
    case "running":
      return (
        <div className={styles["reading"]} role="status">
          <span className={styles["pulse"]} aria-hidden="true" />
          {say(`bench.long-${long.what}`, { percent: long.percent })}
          <progress
            value={long.percent}
            max={100}
            aria-label={say(`bench.long-${long.what}`, { percent: long.percent })}
          />
          <button type="button" className={kit["action"]} onClick={long.stop}>
            {say("bench.stop")}
          </button>
        </div>
      )
    case "done":
      return (
        <p className={styles["reading"]} role="status">
          {say(`bench.long-${long.what}-done`, { name: long.name })}
        </p>
      )
    case "failed":
      return (
        <p className={styles["notice"]} role="alert">
          {long.words}
        </p>
      )
  }
}
