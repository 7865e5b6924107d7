import type { Say } from "../text/say.ts"
import styles from "./app.module.css"

/** The shape of what comes, and how far it is. */
export const Opening = ({ say, done, file }: { readonly say: Say; readonly done: number; readonly file: string }) => (
  <div className={styles["loading"]} aria-busy="true">
    <div className={styles["bone"]} />
    <div className={styles["bone"]} />
    <div className={styles["bone"]} />
    <progress className={styles["progress"]} max={1} value={done} aria-label={say("app.loading")} />
    <p role="status">
      {file === "" ? say("app.loading") : say("app.loading-step", { step: file, percent: Math.round(done * 100) })}
    </p>
  </div>
)
