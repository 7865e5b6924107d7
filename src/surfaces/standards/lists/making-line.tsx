import styles from "../../../panels/lists/lists.module.css"
import type { SayLists } from "../../../text/lists-words.ts"
import type { Making } from "./use-making.ts"

type MakingLineProps = { readonly say: SayLists; readonly making: Making; readonly cancel: () => void }

const makingWords = (making: Making, say: SayLists): string => {
  switch (making.kind) {
    case "idle":
      return ""
    case "working":
      return making.told === null ? say("report.writing") : say("report.making", making.told)
    case "made":
      return say("report.made", { name: making.name })
    case "failed":
      return say("report.failed")
  }
}

/** How the making of a file stands, and a way to stop it. */
export const MakingLine = ({ say, making, cancel }: MakingLineProps) => (
  <div className={styles["bar"]} hidden={making.kind === "idle"}>
    <p className={styles["keeping"]} role="status">
      {makingWords(making, say)}
    </p>
    {making.kind === "working" && (
      <>
        {making.told === null ? (
          <progress aria-label={say("lists.exporting")} />
        ) : (
          <progress value={making.told.done} max={making.told.all} aria-label={say("lists.exporting")} />
        )}
        <button type="button" className={styles["tool"]} onClick={cancel}>
          {say("lists.cancel")}
        </button>
      </>
    )}
  </div>
)
