import { useEffect, useRef, useState } from "react"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"

type IdleDialogProps = {
  readonly say: SayKiosk
  readonly warningMs: number
  readonly stay: () => void
  readonly leave: () => void
}

/** Asks whether anybody is still there, counting the seconds down. */
export const IdleDialog = ({ say, warningMs, stay, leave }: IdleDialogProps) => {
  const [seconds, setSeconds] = useState(Math.ceil(warningMs / 1000))
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const ends = performance.now() + warningMs
    const tick = setInterval(() => setSeconds(Math.max(0, Math.ceil((ends - performance.now()) / 1000))), 250)
    const before = document.activeElement
    first.current?.focus()
    return () => {
      clearInterval(tick)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [warningMs])
  return (
    <div className={styles["veil"]}>
      <div className={styles["dialog"]} role="alertdialog" aria-modal="true" aria-labelledby="idle-ask">
        <h2 id="idle-ask">{say("kiosk.still-there")}</h2>
        <p className={styles["seconds"]} aria-live="off">
          {say("kiosk.countdown", { seconds })}
        </p>
        <div className={styles["choices"]}>
          <button type="button" ref={first} className={styles["main"]} onClick={stay}>
            {say("kiosk.stay")}
          </button>
          <button type="button" onClick={leave}>
            {say("kiosk.leave")}
          </button>
        </div>
      </div>
    </div>
  )
}
