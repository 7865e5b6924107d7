import type { SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"

type ClosedScreenProps = {
  readonly say: SayKiosk
  /** Moves on so that no letter stands in one place all night. */
  readonly turn: number
  readonly open: () => void
}

/** A hall that is closed: dark, and one touch opens it again. */
export const ClosedScreen = ({ say, turn, open }: ClosedScreenProps) => (
  <div className={styles["closed"]}>
    <div style={{ translate: `${((turn * 37) % 60) - 30}% ${((turn * 53) % 160) - 80}%` }}>
      <p>{say("kiosk.closed")}</p>
      <button type="button" onClick={open}>
        {say("kiosk.open-hall")}
      </button>
    </div>
  </div>
)
