import kit from "../../panels/kit/kit.module.css"
import lists from "../../panels/lists/lists.module.css"
import styles from "./coverage.module.css"
import type { Counting, CoverageState } from "./coverage-state.ts"

type StandingLineProps = Pick<CoverageState, "say" | "group" | "reach"> & { readonly counting: Counting }

/** How the reckoning stands: what it waits for, how far it is and how to stop it, or that it failed. */
export const StandingLine = ({ say, group, reach, counting }: StandingLineProps) => {
  if (group === null) return <p className={kit["empty"]}>{say("stand.no-facility")}</p>
  if (reach === null) return <p className={kit["empty"]}>{say("stand.no-reach")}</p>
  if (reach.kind === "wrong") return <p className={kit["empty"]}>{say("stand.wrong-reach")}</p>
  const again = (
    <button type="button" className={lists["tool"]} onClick={counting.retry}>
      {say("stand.again")}
    </button>
  )
  switch (counting.state) {
    case "failed":
      return (
        <div className={lists["warning"]} role="alert">
          <p>{say("stand.failed")}</p>
          {again}
        </div>
      )
    case "stopped":
      return (
        <p className={styles["line"]} role="status">
          {say("stand.stopped")} {again}
        </p>
      )
    case "idle":
    case "working":
      return (
        <p className={styles["line"]} role="status" data-counting="working">
          {say("stand.working")}{" "}
          <progress max={1} value={counting.done > 0 ? counting.done : undefined} aria-label={say("stand.working")} />
          {counting.done > 0 && (
            <button type="button" className={lists["tool"]} onClick={counting.stop}>
              {say("stand.stop")}
            </button>
          )}
        </p>
      )
    case "ready":
      return null
  }
}
