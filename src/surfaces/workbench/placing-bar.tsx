import kit from "../../panels/kit/kit.module.css"
import type { BenchState } from "./bench-state.ts"
import styles from "./workbench.module.css"

/** What the next tap on the map does, and how to leave it. */
export const PlacingBar = ({ say, desk, now, placing, place }: BenchState) => {
  if (placing === null) return null
  const cancel = (
    <button type="button" className={kit["action"]} onClick={() => place(null)}>
      {say("bench.cancel")}
    </button>
  )
  if (placing.kind === "site")
    return (
      <div className={styles["placing"]} role="status">
        <p>{say("bench.placing", { name: placing.name })}</p>
        <p className={kit["actions"]}>{cancel}</p>
      </div>
    )
  const { id, name, points } = placing
  return (
    <div className={styles["placing"]} role="status">
      <p>{say("bench.drawing", { name, count: points.length })}</p>
      <p className={kit["actions"]}>
        <button
          type="button"
          className={kit["main-action"]}
          disabled={points.length < 2}
          onClick={() => {
            desk.change({ ...now.choices, lines: { ...now.choices.lines, [id]: points } })
            place(null)
          }}
        >
          {say("bench.line-done")}
        </button>
        <button
          type="button"
          className={kit["action"]}
          disabled={points.length === 0}
          onClick={() => place({ ...placing, points: points.slice(0, -1) })}
        >
          {say("bench.point-back")}
        </button>
        {cancel}
      </p>
    </div>
  )
}
